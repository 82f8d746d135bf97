import type { SampleCall } from '../../src/center/call.ts'
import type { Center } from '../../src/center/center.ts'
import { readCall } from '../../src/center/read-call.ts'
import { readCenter } from '../../src/center/read-center.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import { readScript } from '../../src/script/read.ts'
import { type Played, simulate } from '../../src/simulate/simulate.ts'
import { type Checked, hasErrors } from '../../src/text/diagnostic.ts'
import { positionAt, type Source } from '../../src/text/source.ts'

export const origin = { version: 'test', script: 'script.yaml', sha256: '' }

const source = (path: string, text: string): Source => ({ path, text })

/** The value of a stage that must have gone well; otherwise the test fails with what was said. */
export function sound<T>({ value, diagnostics }: Checked<T | undefined>): T {
  if (value === undefined || hasErrors(diagnostics))
    throw new Error(
      diagnostics
        .map(
          each =>
            `${each.at.source.path}:${positionAt(each.at.source, each.at.start).line} ${each.code} ${each.message}`,
        )
        .join('\n'),
    )
  return value
}

/** A flow from a script's text, with the texts of others that it may run. */
export function flowOf(text: string, ...others: readonly string[]): Flow {
  const scripts = [text, ...others].map((each, index) =>
    sound(readScript(source(index === 0 ? 'script.yaml' : `sub${index}.yaml`, each))),
  )
  const [main, ...library] = scripts
  if (!main) throw new Error('no script')
  return sound(link(main, library))
}

export function callOf(text: string): SampleCall {
  return sound(readCall(source('x.call.yaml', text)))
}

const demo = `
center: Demo
timezone: Asia/Seoul
agents:
  kim: { name: Kim Minji, skills: [Sales, Support] }
  lee: { name: Lee Jun, skills: [Sales, Billing] }
policies: []
assumptions: { visitLimit: 500 }
`

export function centerOf(text: string = demo): Center {
  return sound(readCenter(source('center.yaml', text)))
}

/** Plays a call, given by its steps, on a script: the short way for tests. */
export function play({
  script,
  steps = '[]',
  center = demo,
  call = '',
  others = [],
}: {
  readonly script: string
  readonly steps?: string
  readonly center?: string
  /** Further keys of the call file. */
  readonly call?: string
  readonly others?: readonly string[]
}): Played {
  const file = `call: Test\n${call}\nsteps: ${steps}\n`
  return simulate({ flow: flowOf(script, ...others), call: callOf(file), center: centerOf(center), origin })
}

/** The ids of the actions that a call visited, in order. */
export function path(record: CallRecord): readonly string[] {
  return record.trace.flatMap(entry => ('action' in entry ? [entry.action] : []))
}
