import type { Event } from '../behavior/event.ts'
import type { Value } from '../snippet/value.ts'
import type { Contact } from './contact.ts'
import type { Platform } from './platform.ts'

/** An agent's first and last name, and her id twice: as a user, and as an agent. */
function named(platform: Platform, agent: string): readonly Value[] {
  if (agent === '') return ['', '', '', '']
  const [first = '', ...last] = (platform.agent(agent)?.name ?? agent).split(' ')
  return [first, last.join(' '), agent, agent]
}

/**
 * What a script is told when an agent takes a contact: an answer, or, on a digital channel, an assignment. Only from
 * agent to agent is that a transfer, which names the agent before.
 */
export function taken(platform: Platform, before: Contact, agent: string): Event {
  const skill = before.request?.skill ?? ''
  const [first = '', last = ''] = named(platform, agent)
  const set = [
    ['__agentId', agent],
    ['__skill', skill],
  ] as const
  if (platform.stage.flow.main.media !== 'digital') return { kind: 'answer', values: [skill, first, last, agent], set }
  const isTransfer = before.lastAgent !== '' && before.request?.agent !== ''
  const prior = named(platform, isTransfer ? before.lastAgent : '')
  const values = [skill, skill, ...named(platform, agent), ...prior, isTransfer ? 'true' : 'false']
  return { kind: 'assignment', values, set }
}

/** A digital contact leaves its agent; on the phone nothing is told. */
export function tellUnassigned(platform: Platform, agent: string, skill: string): void {
  if (platform.stage.flow.main.media !== 'digital') return
  platform.tell({ kind: 'unassignment', values: [skill, skill, ...named(platform, agent)] })
}
