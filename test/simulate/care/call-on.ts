import { play } from '../../support/play.ts'

const phone = (skill: string, before = '') => `
script: Phone
actions:
  begin: { Begin: , next: ${before === '' ? 'ask' : 'first'} }
  ${before}
  ask: { Reqagent: { Skill: ${skill} } }
  answered: { Onanswer: }
`
const chat = (skill: string) => `
script: Chat
media: digital
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent_digital: { Skill: ${skill} } }
`

const people = `
timezone: Asia/Seoul
agents:
  kim: { name: Kim Minji, team: Billing, skills: [billing] }
  lee: { name: Lee Jun, team: Care, skills: [sales, emergency] }
hours:
  Office: { open: ["Mon-Fri 09:00-18:00"], holidays: ["2026-03-03"] }
  Always: { open: ["Mon-Sun 00:00-24:00"] }
  Weekend: { open: ["Sat-Sun 10:00-16:00"] }
policies: [{ name: All, record: 100% }]
`

/** Sunday, when the office is closed, and Monday, when it is open. */
export const sunday = '2026-03-01T11:00'
export const monday = '2026-03-02T11:00'

/** Plays one contact that comes to a queue, in a center with these settings; every step must have been possible. */
export function contact({
  queue = 'billing',
  settings = '',
  steps = '[]',
  caller = '{}',
  start = sunday,
  media = 'phone',
  more = '',
  before = '',
}: {
  readonly queue?: string
  readonly settings?: string
  readonly steps?: string
  readonly caller?: string
  readonly start?: string
  readonly media?: 'phone' | 'chat'
  /** Further keys of the call. */
  readonly more?: string
  /** An action `first` that leads to `ask`. */
  readonly before?: string
}) {
  const { record, impossible } = play({
    script: media === 'phone' ? phone(queue, before) : chat(queue),
    center: `${people}${settings}`,
    call: `start: ${start}\ncaller: ${caller}\n${more}`,
    steps,
  })
  if (impossible) throw new Error(impossible.message)
  const events = record.trace.flatMap(each => ('event' in each ? [each] : []))
  return {
    record,
    events,
    /** `CC-09 NOT_OFFERED`, in order. */
    refused: events.flatMap(each => (each.refusedBy ? [`${each.refusedBy} ${each.code}`] : [])),
    /** What an event said, each time it came. */
    said: (event: string) => events.flatMap(each => (each.event === event && !each.refusedBy ? [each.text ?? ''] : [])),
  }
}
