import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { defaultLimits as limits } from '../../src/verify/limits.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { judge, searchesOf } from '../../src/verify/verify.ts'
import { atOnce, unstopped } from '../../src/verify/work.ts'
import { origin, sound } from '../support/play.ts'

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
const center = sound(readCenter(read('scripts/center.yaml')))
const flow = sound(link(sound(readScript(read('scripts/consent/consent.yaml')))))

test('what there was no time to judge is bounded, though all of it was seen', { timeout: 60_000 }, () => {
  const claim = { flow, center, properties, origin }
  const searches = searchesOf(claim, limits)
  for (const { space } of searches) space.explore(limits.states)
  const { verdicts, space } = atOnce(
    judge(claim, searches, { limits, rest: { ...unstopped, isUp: () => true, why: () => 'the time was over' } }),
  )
  const refusal = verdicts.find(each => each.property.code === 'consent/refusal-is-final')
  expect(space.complete).toBe(true)
  expect(refusal).toMatchObject({ kind: 'bounded', why: expect.stringContaining('the time was over before all of') })
})
