import { readFileSync } from 'node:fs'
import { idleCall, type SampleCall, type Step } from '../../src/center/call.ts'
import type { Center } from '../../src/center/center.ts'
import { readCenter } from '../../src/center/read-center.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { random } from '../../src/text/random.ts'

/** The consent sample, with its center. */
export function consentSample(): { readonly flow: Flow; readonly center: Center } {
  const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
  const script = readScript(read('scripts/consent/consent.yaml')).value
  const flow = script && link(script).value
  const center = readCenter(read('scripts/center.yaml')).value
  if (!flow || !center) throw new Error('the consent sample cannot be read')
  return { flow, center }
}

/**
 * Calls that differ, drawn from a seed: up to three wrong keys, then an answer to the question or silence; who answers, when,
 * how long they talk (to the tenth of a second) and who hangs up; some callers give up. Each has a seed of its own.
 */
export function consentCalls(count: number): readonly SampleCall[] {
  let state = 20261121
  const below = (limit: number): number => {
    const { value, next } = random(state)
    state = next
    return Math.floor(value * limit)
  }
  const step = (deed: Step['deed'], after?: number): Step => ({
    deed,
    span: { source: idleCall.source, start: 0, end: 0 },
    ...(after === undefined ? {} : { after }),
  })
  return Array.from({ length: count }, (_, seed) => {
    const wrong = Math.max(0, below(8) - 4)
    const steps = Array.from({ length: wrong }, () => step({ verb: 'press', keys: String(4 + below(6)) }))
    if (wrong < 3)
      steps.push(
        below(5) === 0 ? step({ verb: 'silence', ms: 5_000 }) : step({ verb: 'press', keys: String(1 + below(3)) }),
      )
    if (below(8) > 0)
      steps.push(step({ verb: 'answer', agent: below(3) === 0 ? 'park' : 'kim' }, 2_500 + below(900) * 100))
    steps.push(step({ verb: 'hangup', who: 'caller' }, 100 * (1 + below(2_400))))
    return { ...idleCall, seed, steps }
  })
}
