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
  say: 'says …',
  silence: 'is silent',
  monitor: 'watches …',
  stopMonitoring: 'watches no more',
  presence: 'is now …',
  ...deskVerbs,
}

/** What a supervisor wanted when a rule refused it. */
const attempts = new Map([
  ['monitor', 'wants to watch'],
  ['stopMonitoring', 'wants to stop watching'],
  ['message', 'wants to write'],
])

/** An event or a refusal in words. */
export function eventWords(entry: Event): Words {
  const ofCare = careWords(entry)
  if (ofCare) return ofCare
  const verb = verbs[entry.event]
  if (entry.refusedBy !== undefined) {
    if (entry.by !== undefined)
      return {
        who: entry.by,
        text: `${attempts.get(entry.event) ?? entry.event}: refused by ${entry.refusedBy}: ${entry.text ?? ''}`,
      }
    const tried = deskTries[entry.event] ?? (verb === undefined || verb.includes('…') ? entry.event : verb)
    const why = entry.code === undefined ? '' : `: ${entry.text ?? ''}`
    return { who: whoOf(entry), text: `${tried}: refused by ${entry.refusedBy}${why}` }
  }
  if (entry.event === 'monitor') return { who: whoOf(entry), text: `watches ${entry.agent ?? ''}` }
  if (entry.event === 'hangup') return { who: whoOf(entry), text: 'hangs up' }
  const said = entry.text ?? ''
  if (verb?.includes('…')) return { who: whoOf(entry), text: verb.replace('…', () => said).trimEnd() }
  return { who: whoOf(entry), text: [verb ?? entry.event, said].filter(each => each !== '').join(': ') }
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
