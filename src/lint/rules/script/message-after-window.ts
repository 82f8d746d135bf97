import type { ActionNode, Script } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf, wiringOf } from '../../wiring.ts'

const people = (script: string) => `
# file: center.yaml
center: Demo
agents:
  kim: { skills: [general] }
channels:
  wa1: { type: whatsapp, number: "+16145551234", defaultScript: ${script}, defaultSkill: general }`

export const messageAfterWindow = scriptRule({
  code: 'script/message-after-window',
  severity: 'error',
  summary: 'A script writes to a customer after it has waited longer than her window is open.',
  why: 'Free text is not delivered once 24 hours have passed since the customer wrote; the script goes on as if it were.',
  rests: 'WA-07, WA-10 (WA-L2)',
  bad: `
# file: main.yaml
script: Messages
media: digital
actions:
  begin: { Begin: , next: day }
  day: { Wait: { Seconds: 86400 }, next: late }
  late: { Textmsg: { Message: Are you still there? } }${people('Messages')}`,
  good: `
# file: main.yaml
script: Messages
media: digital
actions:
  begin: { Begin: , next: day }
  day: { Wait: { Seconds: 82800 }, next: late }
  late: { Textmsg: { Message: Are you still there? } }${people('Messages')}`,
  *check({ script, center }) {
    if (script.media !== 'digital' || !script.actions.some(isSending)) return
    const points = [...(center?.messaging?.points.values() ?? [])].filter(each => each.defaultScript === script.name)
    const window = Math.min(...points.map(each => each.windowMs))
    if (!Number.isFinite(window)) return
    const waited = longestWaits(script)
    for (const node of script.actions)
      if (isSending(node) && (waited.get(node.id) ?? 0) >= window)
        yield {
          at: node.typeAt,
          message: `"${node.id}" may write ${window / 3_600_000} hours and more after the customer wrote last`,
          hint: 'write before the window closes, or let an agent send an approved template',
        }
  },
})

const isSending = ({ type }: ActionNode): boolean => type.name === 'Textmsg'

/**
 * The longest time, ms, that Waits of known length can take on the way to each action since an event woke the script;
 * endless where a loop waits.
 */
function longestWaits(script: Script): ReadonlyMap<string, number> {
  const wiring = wiringOf(script)
  const entries = script.actions.filter(each => each.type.name === 'Begin' || each.type.handles !== undefined)
  const waited = new Map(entries.map(each => [each.id, 0]))
  // As often as there are actions: what still grows then is fed by a loop.
  for (let round = 0; round <= script.actions.length; round++) {
    let grows = false
    for (const node of script.actions) {
      const before = waited.get(node.id)
      if (before === undefined) continue
      for (const next of wiring.next(node)) {
        const after = before + waitOf(node)
        if (next.type.handles !== undefined || after <= (waited.get(next.id) ?? -1)) continue
        waited.set(next.id, round === script.actions.length ? Number.POSITIVE_INFINITY : after)
        grows = true
      }
    }
    if (!grows) break
  }
  return waited
}

function waitOf(node: ActionNode): number {
  const seconds = node.type.name === 'Wait' ? Number(constantOf(node, 'Seconds') ?? '5') : 0
  return Number.isFinite(seconds) ? seconds * 1_000 : 0
}
