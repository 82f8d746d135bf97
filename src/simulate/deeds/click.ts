import type { Button } from '../contact.ts'
import type { Platform } from '../platform.ts'
import { callOver, deed } from './deed.ts'

function find({ contact }: Platform, agent: string, indicator: string): Button | undefined {
  const wanted = indicator.trim().toLowerCase()
  const shown = contact.buttons.filter(each => each.isOn && each.agent === agent)
  return (
    shown.find(each => each.name.toLowerCase() === wanted) ?? shown.find(each => each.tooltip.toLowerCase() === wanted)
  )
}

/** What a button's ActionValue signals: to which contact, and with which parameters. */
export function signalledBy(actionValue: string): { readonly contact: string; readonly values: readonly string[] } {
  const [contact = '', ...values] = [...actionValue.matchAll(/"([^"]*)"|(\S+)/g)].map(
    match => match[1] ?? match[2] ?? '',
  )
  return { contact, values }
}

export const click = deed({
  verb: 'click',
  obstacle: (platform, { agent, indicator }) => {
    if (platform.contact.isReleased) return callOver
    if (find(platform, agent, indicator)) return undefined
    const shown = platform.contact.buttons
      .filter(each => each.isOn && each.agent === agent)
      .map(each => `"${each.name}"`)
    return shown.length === 0
      ? `${agent} has no indicator`
      : `${agent} has no indicator "${indicator}", only ${shown.join(', ')}`
  },
  perform: (platform, { agent, indicator }) => {
    const button = find(platform, agent, indicator)
    if (!button) return
    platform.scribe.happened(platform.now, { event: 'click', agent, text: button.tooltip || button.name })
    if (/form/i.test(button.actionType)) return platform.tell({ kind: 'data' })
    const { contact, values } = signalledBy(button.actionValue)
    platform.signal(contact, values)
  },
})
