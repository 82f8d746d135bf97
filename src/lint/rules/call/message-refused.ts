import { stepper } from '../../../machine/stepper.ts'
import { playCall } from '../../../simulate/play-call.ts'
import { callRule } from '../../rule.ts'

const people = `
# file: center.yaml
center: Demo
agents:
  kim: { skills: [general] }
templates:
  visit: { status: approved, parameters: [date] }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: Messages, defaultSkill: general }`

export const messageRefused = callRule({
  code: 'call/message-refused',
  severity: 'error',
  summary: 'A message of a sample call is not delivered, and the call does not expect it.',
  why: 'A closed window, a missing opt-in, a template that is not approved or not filled: the customer reads nothing, and the rest of the call is about something else than it seems.',
  rests: 'WA-06, WA-07, WA-12, WA-13, WA-15 (WA-L2, WA-L3, WA-L4 for calls)',
  script: `
script: Messages
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: { Skill: Default } }`,
  bad: `
# file: example.call.yaml
call: Too late
script: script.yaml
start: 2025-03-10T10:00
caller: { point: wa1 }
steps:
  - message: { from: caller, text: When do you come? }
  - message: { from: kim, text: On Friday. }
    at: 24h
expect: { outcome: open }${people}`,
  good: `
# file: example.call.yaml
call: Too late
script: script.yaml
start: 2025-03-10T10:00
caller: { point: wa1 }
steps:
  - message: { from: caller, text: When do you come? }
  - message: { from: kim, text: On Friday. }
    at: 24h
expect: { outcome: open, refused: [WA-07] }${people}`,
  *check({ call, flow, center }) {
    if (!center.messaging || !call.steps.some(({ deed }) => deed.verb === 'message')) return
    if (call.expect?.refused !== undefined || call.expect?.messaging !== undefined) return
    const origin = { version: '', script: '', sha256: '' }
    const { record, impossible } = playCall({ flow, center, call, origin, execute: stepper })
    if (!record.messaging || impossible) return
    const written = call.steps.filter(({ deed }) => deed.verb === 'message' && center.agents.has(deed.from))
    const sent = record.messaging.sent.filter(each => each.from !== 'script')
    for (const [index, { result, to }] of sent.entries()) {
      const step = written[index]
      if (result === 'delivered' || !step) continue
      yield {
        at: step.span,
        message: `the message to "${to}" is not delivered: ${result}`,
        hint: 'send a template that fits, or say that it is refused: expect: { refused: [ … ] }',
      }
    }
  },
})
