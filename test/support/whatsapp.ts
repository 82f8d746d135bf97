import type { Happening } from '../../src/record/call-record.ts'
import { play } from './play.ts'

const script = `
script: Messages
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: { Skill: Default } }
  assigned: { Onassignmentchanged_digital: }
`

const people = `
timezone: Asia/Seoul
hours: { business: { open: ["Mon-Fri 09:00-18:00"], holidays: ["2025-03-11"] } }
agents:
  kim: { skills: { general: 2 } }
  lee: { skills: { general: 5 } }
`

/** What one test of messages is played with; each part stands for a line of its file. */
export interface Setting {
  readonly channel?: string
  readonly center?: string
  readonly people?: string
  readonly skills?: string
  readonly customers?: string
  readonly call?: string
  readonly script?: string
}

/** A customer of WhatsApp who writes to the channel wa1, in the words of the call's steps; she is c1. */
export function converse(
  steps: string,
  {
    channel = '',
    center = '',
    people: who = people,
    skills = '{ general: {} }',
    customers = '{ c1: { optIn: true } }',
    call = '',
    script: text = script,
  }: Setting = {},
) {
  const { record, impossible } = play({
    script: text,
    steps,
    center: `${who}
skills: ${skills}
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: Messages, defaultSkill: general${channel === '' ? '' : `, ${channel}`} }
${center}`,
    call: `start: 2025-03-10T10:00
caller: { point: wa1, customer: c1 ${call} }
customers: ${customers}`,
  })
  const events = record.trace.filter((entry): entry is Happening => 'event' in entry)
  const { messaging } = record
  return {
    record,
    impossible,
    events,
    messaging,
    /** What became of each message that was sent. */
    results: messaging?.sent.map(each => each.result) ?? [],
    /** Who got the contact, when and why: `kim 0 proficiency`. */
    assigned: messaging?.assignments.map(each => `${each.agent} ${each.at} ${each.reason}`) ?? [],
    /** Happenings of these kinds: `offer kim 0`. */
    told: (...kinds: readonly string[]) =>
      events.filter(each => kinds.includes(each.event)).map(each => `${each.event} ${each.agent ?? ''} ${each.t}`),
  }
}
