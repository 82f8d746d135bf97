import type { Order } from '../behavior/effect.ts'
import { type Request, without } from './contact.ts'
import { directionOf } from './direction.ts'
import { goBlind } from './ending.ts'
import type { Platform } from './platform.ts'
import { withFile } from './shelf.ts'

/** Does what a script orders, without an answer. */
export function obey(platform: Platform, order: Order): void {
  switch (order.kind) {
    case 'do-not-record':
      return void platform.book.fact({ kind: 'do-not-record', by: platform.scriptCause() })
    case 'record-agent-only':
      return void platform.book.fact({ kind: 'record-agent-only', by: platform.scriptCause() })
    case 'request-agent':
      if (platform.contact.agents.length > 0 || platform.contact.isReleased) return
      platform.queuedAt = platform.now
      platform.contact = { ...platform.contact, request: requested(platform, order) }
      platform.direction = directionOf(platform.stage.center, order.skill) ?? platform.direction
      // A contact of messages is brought to agents by the center, which waits for them in its own way.
      if (platform.messages) return
      return platform.care.arrive(order.skill, false)
    case 'indicate':
      return indicate(platform, order)
    case 'signal':
      return platform.signal(order.contact, order.parameters)
    case 'hang-up':
      // Behind End, a contact of messages lives on: only the script is done with it.
      if (platform.messages && platform.present?.type.name === 'End') return
      platform.scribe.happened(platform.now, { event: 'hangup', text: 'the script hangs up', ...platform.place() })
      return platform.release(platform.scriptCause())
    case 'unlink':
      platform.contact = { ...without(platform.contact, 'consultation'), agents: [], external: '', isHeld: false }
      platform.book.fact({ kind: 'segment-over', because: 'unlink' })
      return platform.segment('ivr', ['caller', 'ivr'], 'leave')
    case 'blind-transfer':
      return goBlind(platform, order.number, platform.scriptCause())
    case 'callback':
      return callBack(platform, order.number)
    case 'show':
      platform.book.send(platform.present?.id ?? '', order.sent)
      if (platform.messages && order.what === 'textmsg')
        return platform.messages.send('script', 'caller', { text: order.text })
      if (order.what === 'status') platform.messages?.become(order.text)
      return platform.scribe.happened(platform.now, { event: order.what, text: order.text, ...platform.place() })
    case 'file':
      platform.shelf = withFile(platform.shelf, order.deed, order.file)
      return
  }
}

/** Who is asked for; a contact of messages is queued for its channel's skill already (WA-17, WA-18). */
function requested(platform: Platform, { skill, agent, range }: Extract<Order, { kind: 'request-agent' }>): Request {
  if (!platform.messages) return { skill, agent }
  const isDefault = skill === '' || /^default$/i.test(skill)
  return { skill: isDefault ? platform.messages.point.defaultSkill : skill, agent, ...(range ? { range } : {}) }
}

function indicate(platform: Platform, order: Extract<Order, { kind: 'indicate' }>): void {
  const isSame = (name: string) => name.toLowerCase() === order.name.toLowerCase()
  if (!order.on) {
    const buttons = platform.contact.buttons.map(each => (isSame(each.name) ? { ...each, isOn: false } : each))
    platform.contact = { ...platform.contact, buttons }
    return
  }
  const agents = platform.contact.agents.length > 0 ? platform.contact.agents : ['']
  const { name, tooltip, actionType, actionValue } = order
  const others = platform.contact.buttons.filter(
    each => !(isSame(each.name) && (agents.includes(each.agent) || each.agent === '')),
  )
  const shown = agents.map(agent => ({ name, tooltip, agent, actionType, actionValue, isOn: true }))
  platform.contact = { ...platform.contact, buttons: [...others, ...shown] }
}

/** The caller's line is free; the contact keeps its place, and whoever answers is connected with the number. */
function callBack(platform: Platform, number: string): void {
  const { contact } = platform
  platform.scribe.happened(platform.now, {
    event: 'callback',
    text: `${number} is called back when an agent is there`,
    ...platform.place(),
  })
  const callbacks = [
    ...platform.shelf.callbacks,
    { contact: contact.contactId, number, skill: contact.request?.skill ?? '' },
  ]
  platform.shelf = { ...platform.shelf, callbacks }
  platform.contact = { ...contact, isListening: false }
  platform.book.fact({ kind: 'segment-over', because: 'callback' })
}
