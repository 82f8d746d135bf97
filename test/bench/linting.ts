import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { measure, table } from './measure.ts'
import { longScript } from './reading.ts'

const folder = 'dist/bench/linting'
const file = `${folder}/hundred.yaml`

/** Others that look at such a file; measured where somebody has installed them (npm i --no-save prettier …). */
const others: Readonly<Record<string, readonly string[]>> = {
  'prettier --check': ['node_modules/prettier/bin/prettier.cjs', '--check', file],
  'eslint with eslint-plugin-yml': [
    'node_modules/eslint/bin/eslint.js',
    '--no-config-lookup',
    '--config',
    `${folder}/eslint.mjs`,
    file,
  ],
}

/** Whole processes, from nothing to their exit, on a file of 100 lines; and a thousand such files at once. */
export function benchLinting(): string {
  mkdirSync(`${folder}/many`, { recursive: true })
  // A project of its own: ours ignores what lies here.
  writeFileSync(`${folder}/callwright.config.yaml`, '{}\n')
  writeFileSync(file, hundredLines('Hundred'))
  writeFileSync(
    `${folder}/eslint.mjs`,
    "import yml from 'eslint-plugin-yml'\nexport default [...yml.configs['flat/recommended']]\n",
  )
  for (let each = 0; each < 1_000; each++) writeFileSync(`${folder}/many/${each}.yaml`, hundredLines(`Hundred${each}`))
  const program = 'bin/callwright.js'
  const there = Object.entries(others).filter(([, [path = '']]) => existsSync(path))
  const one = measure(
    {
      'node -e 0': () => runs(['-e', '0']),
      'callwright lint': () => runs([program, 'lint', file]),
      ...Object.fromEntries(there.map(([name, args]) => [name, () => runs(args)])),
    },
    { rounds: 21, turnMs: 0 },
  )
  const many = measure({ 'callwright lint': () => runs([program, 'lint', `${folder}/many`]) }, { rounds: 3, turnMs: 0 })
  return `${table('Linting a script of 100 lines, the whole process, over bare Node (aim: 2.2 ×)', one)}\n${table('Linting 1,000 scripts of 100 lines (aim: 3 s)', many)}`
}

/** Prompts, menus, conditions, assignments and code: 24 actions. */
function hundredLines(name: string): string {
  return longScript(24).replace('script: Long', `script: ${name}`)
}

function runs(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  // A finding (1) is an answer too; nothing that was looked at is none.
  if ((status !== 0 && status !== 1) || /^0 files/m.test(stdout))
    throw new Error(`exit ${status} ${stderr.split('\n')[0]}`)
}
