import type { Happening } from '../record/call-record.ts'

/** Who wrote or said a text in a conversation, `caller` or an agent's id, and the text; undefined for anything else. */
export function writtenIn({ event, agent, text = '', refusedBy }: Happening) {
  if (refusedBy !== undefined) return undefined
  if (event === 'say') return { from: agent ?? 'caller', text }
  if (event !== 'message') return undefined
  // A message has its writer before its text.
  const colon = text.indexOf(': ')
  return colon < 0 ? { from: 'caller', text } : { from: text.slice(0, colon), text: text.slice(colon + 2) }
}
