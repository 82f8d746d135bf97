import { eventRules } from '../behavior/event-rules.ts'
import type { CallRecord, RecordingEntry, TraceEntry } from '../record/call-record.ts'
import type { UploadEntry } from '../record/care-entries.ts'
import type { DeskStretch } from '../record/desk-entry.ts'
import { rules as recordingRules } from '../recording/rules.ts'
import type { Moment } from '../replay/chronicle.ts'
import type { RecordingState } from '../replay/recording-state.ts'
import { writtenIn } from '../replay/written.ts'
import { careDoer } from '../report/care-words.ts'
import { ofCenter } from '../report/desk-words.ts'
import { clockText, hoursText } from '../text/duration.ts'
import type { Texts } from './texts/index.ts'

type Event = Extract<TraceEntry, { readonly event: string }>

/** A moment of the call: who did what, as a line of the table says it. */
export interface Words {
  readonly who: string
  readonly what: string
}

/** What happened at a moment; `isOver` says that the exit by which an action was left is known already. */
export function momentWords({ entry, contact }: Moment, texts: Texts, isOver = true): Words {
  if (!entry)
    return { who: texts.who.script ?? '', what: contact.isListening ? texts.steps.listens : texts.steps.changes }
  if ('event' in entry) return eventWords(entry, texts)
  const exit = !isOver || entry.branch === null || entry.branch === 'Default' ? '' : ` → ${entry.branch}`
  return { who: texts.who.script ?? '', what: `${actionWords(entry)}${exit}` }
}

/** An action by its type and its caption or id; the mere numbers of Studio's exports say nothing. */
export function actionWords({ type, action, caption }: { type: string; action: string; caption?: string }): string {
  const name = caption ?? (/^\d+$/.test(action) ? undefined : action)
  return name === undefined ? type : `${type} “${name}”`
}

/** An event or a refusal in words of the page's language; what a file says stays as it is. */
export function eventWords(entry: Event, texts: Texts): Words {
  const { event, refusedBy } = entry
  const text = texts.phrase(event, entry.text ?? '')
  if (entry.by !== undefined && careDoer(entry.event) === undefined)
    return { who: entry.by, what: watchingWords(entry, texts) }
  const written = writtenIn(entry)
  if (written)
    return {
      who: texts.who[written.from] ?? written.from,
      what: (texts.events[event] ?? '…').replace('…', () => written.text),
    }
  const who = whoOf(entry, texts)
  const verb = texts.events[event]
  if (refusedBy !== undefined) {
    return { who, what: refusedWords(bare(verb ?? event), entry, texts) }
  }
  if (event === 'hangup') return { who, what: verb ?? event }
  if (verb?.includes('…')) return { who, what: verb.replace('…', () => text).trim() }
  return { who, what: [verb ?? event, text].filter(each => each !== '').join(': ') }
}

/** The words for an event without the place for what it is done with. */
function bare(verb: string): string {
  return verb.replace(/:?\s*[“"]?…[”"]?(?:\(이\)라고|을\(를\))?\s*/, ' ').trim()
}

/** What was tried, what refused it, and why. */
function refusedWords(tried: string, entry: Event, texts: Texts): string {
  const why = entry.code === undefined ? '' : refusalWords(entry, texts)
  return [texts.refusedBy(tried, entry.refusedBy ?? ''), why].filter(each => each !== '').join(': ')
}

/** Why something was refused. The record's own words are English; in other languages its code is known. */
export function refusalWords({ code = '', text = '' }: Event, { refusals }: Texts): string {
  // What a template lacks stands in its code.
  const [, word = code, of = ''] = /^([A-Z_]+)\((.*)\)$/.exec(code) ?? []
  return refusals ? [refusals[word] ?? '', of].filter(each => each !== '').join(': ') : text
}

/** What a supervisor did, or was not allowed to do. */
function watchingWords(entry: Event, texts: Texts): string {
  const { event, agent = '', refusedBy, text = '' } = entry
  const { supervisor } = texts
  if (refusedBy !== undefined) return refusedWords(supervisor.attempts[event] ?? event, entry, texts)
  if (event === 'monitor') return supervisor.watches(agent)
  return event === 'presence' ? supervisor.becomes(text) : supervisor.stops
}

function whoOf({ event, agent, by, to, line }: Event, texts: Texts): string {
  if (by !== undefined) return by
  if (agent !== undefined) return agent
  const doer = careDoer(event)
  if (doer !== undefined) return texts.who[doer] ?? ''
  if (ofCenter.has(event)) return texts.who.center ?? ''
  if (event === 'policy') return texts.starters.policy ?? ''
  if (event === 'signal') return texts.who.outside ?? ''
  if (event === 'play' || event === 'music') return texts.who[to === 'agent' ? 'agent' : 'caller'] ?? ''
  return texts.who[event in texts.events && line === undefined ? 'caller' : 'script'] ?? ''
}

/** What an agent is at her desk; RONA is a reason that says it all. */
export function stateWords({ state, reason = '' }: Omit<DeskStretch, 'from' | 'to'>, { timeline }: Texts): string {
  const word = timeline.states[reason === 'RONA' ? reason : state] ?? state
  return reason === '' || reason === 'RONA' ? word : `${word}: ${reason}`
}

/** A time of the record, in seconds, as a clock shows it. */
export const clock = (seconds: number): string => clockText(seconds * 1_000)

export function consentWords({ asked, answer, at }: CallRecord['consent'], texts: Texts): string {
  const { consent } = texts
  if (answer === 'none') return asked ? consent.asked : consent.notAsked
  const when = clock(at ?? 0)
  return answer === 'granted' ? consent.granted(when) : consent.refused(when)
}

export function sidesWords(sides: readonly string[], texts: Texts): string {
  return sides.map(each => texts.sides[each] ?? each).join(texts.and)
}

export function recordingWords({ kind, sides }: RecordingState, texts: Texts): string {
  const { recording } = texts
  return kind === 'recorded' ? recording.recorded(sidesWords(sides, texts)) : recording[kind]
}

/** One entry of a recording in a line: when, whose voice, by which rule, who began it. */
export function entryWords(entry: RecordingEntry, texts: Texts): string {
  const { startedBy } = entry
  const starter = texts.starters[startedBy.kind] ?? startedBy.kind
  const name = startedBy.policy ?? startedBy.agent ?? startedBy.action
  return [
    texts.timeline.span(clock(entry.from), clock(entry.to)),
    sidesWords(entry.sides, texts),
    entry.rule,
    texts.timeline.startedBy(name === undefined ? starter : `${starter} ${name}`),
    ...entry.masked.map(([from, to]) => `${texts.timeline.masked}: ${texts.timeline.span(clock(from), clock(to))}`),
  ].join(' · ')
}

/** What became of a recording after the call. */
export function uploadWords(
  { recording, parts, attempts, deletedAfter, lost }: UploadEntry,
  texts: Texts['care'],
): string {
  const after = hoursText(deletedAfter * 1_000)
  return lost
    ? texts.lost(recording, attempts.count, after)
    : texts.uploaded(recording, parts.length, attempts.count, after)
}

/** The rules that can decide or be broken: of recordings, and of how events reach a script. */
export const rules = [...recordingRules, ...eventRules]

/** The title of a rule; in another language than English its first sentence. */
export function ruleTitle(id: string, language: string): string {
  const rule = rules.find(each => each.id === id)
  if (!rule) return id
  return language === 'ko' ? (rule.korean.split(/(?<=[.])\s/)[0] ?? rule.korean) : rule.title
}
