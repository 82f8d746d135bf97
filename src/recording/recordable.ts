import type { Agent } from '../center/center.ts'
import type { Contact, LedgerSettings } from './book.ts'

/** R6: whether this agent's voice may be recorded at all; one whom the center does not know has the defaults. */
export function hasRecordableVoice(settings: LedgerSettings, agent: string): boolean {
  return settings.agents.get(agent)?.recordable.voice ?? true
}

/** R6: whether her screen is taken while her voice is recorded; never without the voice. */
export function hasRecordableScreen(settings: LedgerSettings, agent: string): boolean {
  return hasRecordableVoice(settings, agent) && (settings.agents.get(agent)?.recordable.screen ?? false)
}

/** The agent of this id; one whom the center does not know has the defaults. */
export function agentOf(settings: LedgerSettings, id: string): Agent {
  const unknown: Agent = { id, name: id, team: '', skills: [], recordable: { voice: true, screen: false } }
  return settings.agents.get(id) ?? unknown
}

/** R2: only a phone call has a voice to record; what has not begun has none either. */
export function isVoiceCall(contact: Contact | undefined): boolean {
  return contact?.media === 'phone'
}
