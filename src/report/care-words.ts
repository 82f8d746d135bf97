import type { Happening } from '../record/call-record.ts'

/** Who does what in events that settings of calls and chats bring; `…` stands for what the entry says beside. */
const words: Readonly<Record<string, { readonly who: string; readonly text: string }>> = {
  deflect: { who: 'platform', text: 'out of hours: …' },
  option: { who: 'platform', text: 'offers …' },
  sms: { who: 'platform', text: 'sends "…"' },
  mail: { who: 'caller', text: 'has the mail app open, …' },
  choose: { who: 'caller', text: 'chooses …' },
  voicemail: { who: 'caller', text: 'leaves a message of …' },
  alert: { who: 'platform', text: 'is alerted …' },
  whisper: { who: 'platform', text: 'hears alone "…"' },
  countdown: { who: 'platform', text: 'hears alone "…"' },
  connect: { who: 'platform', text: 'is connected' },
  targets: { who: 'platform', text: 'may transfer to …' },
  redact: { who: 'platform', text: 'keeps what follows out of the recording' },
  stopRedacting: { who: 'platform', text: 'ends the redaction' },
  flags: { who: 'platform', text: 'shows the flags …' },
  verify: { who: 'platform', text: 'clicks the flag' },
  handOver: { who: 'platform', text: 'hands over …' },
  endContact: { who: 'platform', text: 'ends the contact' },
  barge: { who: 'platform', text: 'joins the call' },
  view: { who: 'platform', text: 'looks at the contact' },
  signIn: { who: 'caller', text: 'signs in …' },
  reinstall: { who: 'caller', text: 'installs the app anew: …' },
  mergeTickets: { who: 'platform', text: 'merges tickets' },
  merge: { who: 'platform', text: 'merges …' },
  smartAction: { who: 'platform', text: 'asks the device for …' },
  fulfil: { who: 'caller', text: 'does what was asked' },
  declineAction: { who: 'caller', text: 'declines what was asked' },
  'action fulfilled': { who: 'caller', text: 'gives …' },
  'action declined': { who: 'caller', text: 'declines …' },
  'action expired': { who: 'platform', text: 'waits no longer for …' },
  attach: { who: 'caller', text: 'attaches …' },
  access: { who: 'outside', text: 'opens the recording: …' },
}

/** What somebody wanted when a rule refused it. */
const tries: Readonly<Record<string, string>> = {
  choose: 'choose',
  voicemail: 'leave a message',
  redact: 'redact',
  stopRedacting: 'end the redaction',
  verify: 'click the flag',
  handOver: 'hand over',
  endContact: 'end the contact',
  barge: 'join the call',
  view: 'look at the contact',
  signIn: 'sign in',
  mergeTickets: 'merge tickets',
  smartAction: 'ask the device',
  fulfil: 'do what was asked',
  declineAction: 'decline what was asked',
  attach: 'attach a file',
  access: 'open the recording',
}

/** Who does such a thing where nobody is named: platform, caller or outside; undefined for all other events. */
export function careDoer(event: string): string | undefined {
  return words[event]?.who
}

/** Such an event in words; undefined for all others. */
export function careWords(entry: Happening): { readonly who: string; readonly text: string } | undefined {
  const found = words[entry.event]
  if (!found) return undefined
  const who = entry.by ?? entry.agent ?? found.who
  if (entry.refusedBy !== undefined) {
    const wanted = tries[entry.event]
    return {
      who,
      text: `${wanted === undefined ? entry.event : `wants to ${wanted}`}: refused by ${entry.refusedBy}: ${entry.text ?? ''}`,
    }
  }
  return { who, text: found.text.replace('…', () => entry.text ?? '').trimEnd() }
}
