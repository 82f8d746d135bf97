import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Contenders, measure, table } from './measure.ts'

const program = 'bin/callwright.js'
const script = 'scripts/consent/consent.yaml'
const call = 'scripts/consent/refuses.call.yaml'

/** Whole processes, from nothing to their exit. */
export function startUp(): string {
  const contenders: Record<string, () => void> = {
    'node -e 0': () => runs(['-e', '0']),
    'callwright --version': () => runs([program, '--version']),
  }
  if (existsSync(script)) {
    contenders['callwright lint'] = () => runs([program, 'lint', script])
    contenders['callwright run'] = () => runs([program, 'run', script, '--call', call])
  }
  return table('Start-up, over bare Node', measure(working(contenders), { rounds: 21, turnMs: 0 }))
}

/** Without those that do not work yet: a failing run is quick, and would look good. */
function working(contenders: Contenders): Contenders {
  return Object.fromEntries(
    Object.entries(contenders).filter(([name, play]) => {
      try {
        play()
        return true
      } catch (error) {
        process.stdout.write(`${name}: not measured, ${error instanceof Error ? error.message : error}\n`)
        return false
      }
    }),
  )
}

function runs(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  // A finding (1) is an answer too.
  if (status !== 0 && status !== 1) throw new Error(`exit ${status} ${stderr.split('\n')[0]}`)
}
