import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { actor } from '../../src/machine/actor.ts'
import { plain } from '../../src/report/style.ts'
import { verdictsJson } from '../../src/report/verdicts-json.ts'
import { verdictsJunit } from '../../src/report/verdicts-junit.ts'
import { verdictsSarif } from '../../src/report/verdicts-sarif.ts'
import { verdictsText } from '../../src/report/verdicts-text.ts'
import { readScript } from '../../src/script/read.ts'
import { tried } from '../../src/verify/example/trial.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })

function claimOf(name: string) {
  const folder = `scripts/${name}`
  const main = `${name}.yaml`
  const others = readdirSync(folder).filter(
    file => file.endsWith('.yaml') && !file.endsWith('.call.yaml') && file !== main && file !== 'center.yaml',
  )
  const script = (file: string) => sound(readScript(read(`${folder}/${file}`)))
  const own = `${folder}/center.yaml`
  const center = sound(readCenter(read(existsSync(own) ? own : 'scripts/center.yaml')))
  const flow = sound(link(script(main), others.map(script)))
  return { flow, center, properties, origin: { ...origin, script: `${folder}/${main}` } }
}

describe.each(['after-hours', 'agent-only', 'card', 'consent', 'ivr', 'statement', 'transfers'])(
  'the sample %s',
  name => {
    const claim = claimOf(name)
    const verified = verify(claim)
    const report = { name: claim.flow.main.name, flow: claim.flow, origin: claim.origin, verified, saved: new Map() }

    test('has these verdicts', async () => {
      await expect(verdictsText([report], plain)).toMatchFileSnapshot(`golden/${name}.txt`)
    })

    test('is seen to its end, so that each verdict is one', () => {
      expect(verified.space.complete).toBe(true)
      expect(verified.verdicts.filter(each => each.kind === 'bounded')).toEqual([])
    })

    test('breaks a property on the clock just where a verdict says so', () => {
      for (const verdict of verified.verdicts) {
        if (verdict.kind !== 'broken' || !verdict.example) continue
        const monitor = verdict.property.monitor?.(claim.flow)
        const caught = monitor && tried({ ...claim, call: verdict.example.call, execute: actor }, monitor)
        expect(caught?.breach.why).toBe(verdict.why)
      }
    })

    test('has verdicts for machines too', () => {
      const { verdicts, space } = JSON.parse(verdictsJson([report]))
      expect(verdicts.map((each: { property: string }) => each.property)).toEqual(properties.map(each => each.code))
      expect(space.states).toBe(verified.space.states)
      const broken = verified.verdicts.filter(each => each.kind === 'broken')
      const { results } = JSON.parse(verdictsSarif([report])).runs[0]
      expect(results.map((each: { ruleId: string }) => each.ruleId)).toEqual(broken.map(each => each.property.code))
      expect(verdictsJunit([report])).toContain(`failures="${broken.length}"`)
    })
  },
)
