import type { TraceEntry } from '../record/call-record.ts'

type Event = Extract<TraceEntry, { readonly event: string }>
type Visit = Extract<TraceEntry, { readonly action: string }>

/** Who did something, and what, as a line of the transcript says it. */
export interface Words {
  readonly who: string
  readonly text: string
}

/** What each step verb is called when somebody did it; `…` stands for what the entry says beside. */
const verbs: Readonly<Record<string, string>> = {
  press: 'presses …',
  answer: 'answers',
  decline: 'declines',
  ignore: 'lets it ring out',
  click: 'clicks …',
  signal: 'signals …',
  record: 'presses record',
  stopRecording: 'stops the recording',
  mask: 'masks',
  unmask: 'unmasks',
  hold: 'puts the caller on hold',
  resume: 'takes the caller off hold',
  transfer: 'transfers to …',
  consult: 'consults …',
  conference: 'joins everyone in a conference',
  leave: 'leaves',
  disposition: 'applies the disposition …',
  hangup: 'hangs up',
  message: 'writes …',
  say: 'says …',
  silence: 'is silent',
}

const bySomebodyElse = new Set(['signal'])

/** An event or a refusal in words. */
export function eventWords(entry: Event): Words {
  const who = entry.agent ?? (bySomebodyElse.has(entry.event) ? 'outside' : entry.event in verbs ? 'caller' : 'call')
  const verb = verbs[entry.event]
  const said = entry.text ?? ''
  const text =
    verb === undefined
      ? [entry.event, said].filter(each => each !== '').join(': ')
      : verb.includes('…')
        ? verb.replace('…', () => said).trimEnd()
        : [verb, said].filter(each => each !== '').join(': ')
  return { who, text: entry.refusedBy === undefined ? text : `${text}: refused by ${entry.refusedBy}` }
}

/** The visit of an action in words: its type, its label, and the exit that it took if that says anything. */
export function visitWords(visit: Visit): Words {
  const exit = visit.branch === null || visit.branch === 'Default' ? '' : ` → ${visit.branch}`
  return { who: 'script', text: `${visit.type} "${visit.caption ?? visit.action}"${exit}` }
}
