import type { Deed } from '../../../center/call.ts'
import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const numberCannotBeDialled = callRule({
  code: 'call/number-cannot-be-dialled',
  severity: 'error',
  summary: 'A step transfers to, consults or dials a number that a desk cannot dial.',
  why: 'Numbers have 3 to 18 digits, with + # * and : beside; anything else is refused or stripped, and another number is dialled.',
  rests: 'WX-19 (WX-L1)',
  script: sampleScript,
  bad: `
# file: example.call.yaml
call: To the shop
script: script.yaml
steps: [{ press: 1 }, { answer: kim }, { transfer: { from: kim, to: { number: "0800 SHOP" } } }]
expect: { outcome: released }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales] }
desk: { autoResume: 30s }`,
  good: `
# file: example.call.yaml
call: To the shop
script: script.yaml
steps: [{ press: 1 }, { answer: kim }, { transfer: { from: kim, to: { number: "08007467" } } }]
expect: { outcome: released }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales] }
desk: { autoResume: 30s }`,
  *check({ call, center }) {
    if (!center.desk) return
    for (const { deed, span } of call.steps) {
      const number = numberOf(deed)
      if (number === undefined) continue
      const digits = number.replace(/\D/g, '').length
      const other = /[^0-9+#*:]/.exec(number)?.[0]
      if (digits < 3 || digits > 18)
        yield { at: span, message: `"${number}" has ${digits} digits`, hint: 'a number has 3 to 18' }
      else if (other !== undefined)
        yield { at: span, message: `"${number}" has a "${other}", which is stripped`, hint: 'write digits and + # * :' }
    }
  },
})

function numberOf(deed: Deed): string | undefined {
  if (deed.verb === 'outdial') return deed.to
  if (deed.verb !== 'transfer' && deed.verb !== 'consult') return undefined
  return deed.to.kind === 'number' ? deed.to.number : undefined
}
