import type { Happening } from '../record/call-record.ts'

/** Who wrote or said a text in a conversation, `caller` or an agent's id, and the text; undefined for anything else. */
export function writtenIn({ event, agent, from, text = '', to, refusedBy }: Happening) {
  // What is written to another customer belongs to another conversation.
  if (refusedBy !== undefined || (event !== 'say' && to !== undefined)) return undefined
  if (event === 'textmsg') return { from: 'script', text }
  const writer = agent ?? from
  if (event === 'message' && writer !== undefined) return { from: writer, text }
  return event === 'say' ? { from: agent ?? 'caller', text } : undefined
}
