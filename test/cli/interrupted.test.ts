import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderOf } from './fake-io.ts'

/** So many agents of whom none is like another that calls between them have no end. */
const names = Array.from({ length: 12 }, (_, index) => `agent${index}`)
const center = [
  'agents:',
  ...names.map(each => `  ${each}: { skills: [Sales, ${each}] }`),
  'skills:',
  ...['Sales', ...names].map(each => `  ${each}: {}`),
  'traffic: { transfer: 0.3 }',
  '',
].join('\n')

const script = readFileSync('scripts/transfers/transfers.yaml', 'utf8')
const cwd = folderOf({
  'transfers.yaml': script,
  'next.yaml': `${script}# the same\n`,
  'center.yaml': center,
})

const huge = ['agents=4', 'transfers=6', 'states=900000000'].flatMap(each => ['--limit', each])
const verbs: readonly (readonly [string, readonly string[]])[] = [
  ['verify', ['verify', 'transfers.yaml', ...huge]],
  ['generate', ['generate', 'transfers.yaml', '--outcomes', ...huge]],
  ['diff', ['diff', 'transfers.yaml', 'next.yaml', ...huge]],
  ['forecast', ['forecast', 'transfers.yaml', '--check', '9999999']],
]

interface Ended {
  readonly code: number | null
  /** Without line breaks. */
  readonly out: string
  readonly err: string
}

/** How work that would take long ends: after some time Ctrl-C comes, or memory is short. */
function ended(
  args: readonly string[],
  { ctrlC, megabytes }: { readonly ctrlC?: number; readonly megabytes?: number },
): Promise<Ended> {
  const memory = megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`]
  const child = spawn(process.execPath, [...memory, `${process.cwd()}/bin/callwright.js`, ...args], { cwd })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  if (ctrlC !== undefined) setTimeout(() => child.kill('SIGINT'), ctrlC)
  return new Promise(resolve => child.on('close', code => resolve({ code, out: out.replace(/\s+/g, ' '), err })))
}

// Where the program has to be built first, that is not the search.
beforeAll(() => {
  spawnSync(process.execPath, ['bin/callwright.js', 'verify', '--help'])
}, 60_000)

describe.concurrent('long work tells what is known so far as bounded, exit 3:', () => {
  test.each(verbs)('%s, after Ctrl-C', { timeout: 120_000 }, async (verb, args) => {
    const { code, out } = await ended([...args, '--seconds', '600'], { ctrlC: 10_000 })
    expect(code).toBe(3)
    expect(out).toContain(verb === 'forecast' ? 'Ctrl-C ended it before all of the' : 'Ctrl-C ended the search before')
    if (verb === 'verify') expect(out).toContain('Not every call was played')
  })

  test.each(verbs)('%s, when its time is over', { timeout: 120_000 }, async (_, args) => {
    const { code, out } = await ended([...args, '--seconds', '3'], {})
    expect(code).toBe(3)
    expect(out).toContain('(--seconds) before')
  })

  test.each(verbs.slice(0, 3))('%s, when memory is short', { timeout: 120_000 }, async (_, args) => {
    const { code, out, err } = await ended([...args, '--seconds', '300'], { megabytes: 80 })
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(out).toContain('memory ended the search')
  })
})

test.each(['verify', 'generate', 'diff', 'forecast'])('%s takes no time limit of nothing', verb => {
  const files = verb === 'diff' ? ['transfers.yaml', 'next.yaml'] : ['transfers.yaml']
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${process.cwd()}/bin/callwright.js`, verb, ...files, '--seconds', '0'],
    { cwd, encoding: 'utf8' },
  )
  expect(status).toBe(2)
  expect(stderr).toContain('--seconds must be a whole number from 1 on, not "0"')
})
