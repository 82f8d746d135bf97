import type { TraceEntry } from '../record/call-record.ts'
import { careWords } from './care-words.ts'
import { deskTries, deskVerbs, ofCenter } from './desk-words.ts'

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
  transfer: 'transfers …',
  consult: 'consults …',
  play: 'hears "…"',
  conference: 'joins everyone in a conference',
  leave: 'leaves',
  disposition: 'applies the disposition …',
  hangup: 'hangs up',
  message: 'writes …',
  textmsg: 'writes …',
  say: 'says …',
  silence: 'is silent',
  monitor: 'watches …',
  stopMonitoring: 'watches no more',
  presence: 'is now …',
  ...deskVerbs,
  assigned: 'gets it: …',
  unassigned: 'has it no more: …',
  agentResponse: 'is late: …',
  resolve: 'resolves the case',
}

/** What somebody wanted when a rule of the whole center refused it. */
const attempts = new Map([
  ['monitor', 'wants to watch'],
  ['stopMonitoring', 'wants to stop watching'],
  ['message', 'wants to write'],
  ['textmsg', 'wants to write'],
])

/** An event or a refusal in words; nobody hangs up a contact that is `digital`. */
export function eventWords(entry: Event, media = 'phone'): Words {
  const ofCare = careWords(entry)
  if (ofCare) return ofCare
  const verb = verbs[entry.event]
  if (entry.refusedBy !== undefined) {
    const wanted = attempts.get(entry.event)
    if (entry.by !== undefined)
      return { who: entry.by, text: `${wanted ?? entry.event}: refused by ${entry.refusedBy}: ${entry.text ?? ''}` }
    const tried = wanted ?? deskTries[entry.event] ?? (verb === undefined || verb.includes('…') ? entry.event : verb)
    const why = entry.code === undefined ? '' : `: ${entry.text ?? ''}`
    return { who: whoOf(entry), text: `${tried}: refused by ${entry.refusedBy}${why}` }
  }
  if (entry.event === 'monitor') return { who: whoOf(entry), text: `watches ${entry.agent ?? ''}` }
  const own = digitalWords(entry)
  if (own) return own
  if (entry.event === 'hangup')
    return { who: whoOf(entry), text: media === 'digital' ? 'ends the conversation' : 'hangs up' }
  const said = entry.text ?? ''
  if (verb?.includes('…')) return { who: whoOf(entry), text: verb.replace('…', () => said).trimEnd() }
  return { who: whoOf(entry), text: [verb ?? entry.event, said].filter(each => each !== '').join(': ') }
}

/** What the center and the provider do with messages, and to whom somebody writes who is not the call's customer. */
function digitalWords({ event, agent, text = '', to }: Event): Words | undefined {
  switch (event) {
    case 'message':
      if (to === undefined) return undefined
      return agent === undefined
        ? { who: to, text: `writes ${text}` }
        : { who: agent, text: `writes to ${to}: ${text}` }
    case 'wait':
      return { who: 'center', text: `waits: ${agent ?? ''} ${text}` }
    case 'fallback':
      return { who: 'center', text: `waits no longer: ${text}` }
    case 'window':
    case 'breach':
      return { who: 'center', text: `${event === 'window' ? 'the window ' : ''}${text}` }
    case 'optIn':
    case 'optOut':
      return { who: text, text: event === 'optIn' ? 'agrees to be written to' : 'agrees no longer to be written to' }
    case 'approve':
    case 'flag':
      return { who: 'provider', text: event === 'approve' ? `approves ${text}` : `flags the account of ${text}` }
    default:
      return undefined
  }
}

/** An event without an agent is the caller's if it is a deed of callers, else the script's own. */
function whoOf(entry: Event): string {
  if (entry.by !== undefined) return entry.by
  if (entry.agent !== undefined) return entry.agent
  if (entry.event === 'play')
    return 'to' in entry && typeof entry.to === 'string' && entry.to === 'agent' ? 'agent' : 'caller'
  if (ofCenter.has(entry.event)) return 'center'
  if (entry.event === 'signal') return 'outside'
  return entry.event in verbs && entry.line === undefined ? 'caller' : 'script'
}

/** The visit of an action in words: its type, its label, and the exit that it took if that says anything. */
export function visitWords(visit: Visit): Words {
  const exit = visit.branch === null || visit.branch === 'Default' ? '' : ` → ${visit.branch}`
  return { who: 'script', text: `${visit.type} "${visit.caption ?? visit.action}"${exit}` }
}
