import type { CallRecord, RecordingEntry } from '../record/call-record.ts'
import type { Decision } from '../recording/ledger.ts'
import { clockText } from '../text/duration.ts'
import type { Decided } from './book.ts'

/** Whether the caller was recorded while agents were on the call, and why, in words. */
export function verdictOf(record: Omit<CallRecord, 'verdict'>, decisions: readonly Decided[]): CallRecord['verdict'] {
  const recorded = shareOf(record)
  const withAgents = record.segments.some(each => each.kind !== 'ivr')
  return { recorded, text: [answer(record, recorded, withAgents), ...reasons(record, decisions, withAgents)].join(' ') }
}

/** none, some or all of the time that agents were on the call. */
function shareOf({ segments, recordings }: Omit<CallRecord, 'verdict'>): 'none' | 'some' | 'all' {
  const agents = segments.filter(each => each.kind !== 'ivr' && each.kind !== 'external')
  const length = agents.reduce((sum, each) => sum + ms(each.to - each.from), 0)
  const covered = agents.reduce(
    (sum, each) => sum + coveredMs(recordings.filter(entry => entry.segment === each.id)),
    0,
  )
  if (length === 0 || covered === 0) return 'none'
  return covered >= length ? 'all' : 'some'
}

const ms = (seconds: number) => Math.round(seconds * 1_000)

/** Length of the union of entries in one segment. */
function coveredMs(entries: readonly RecordingEntry[]): number {
  let covered = 0
  let until = 0
  for (const { from, to } of [...entries].sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, ms(to) - Math.max(ms(from), until))
    until = Math.max(until, ms(to))
  }
  return covered
}

function answer(
  { recordings }: Omit<CallRecord, 'verdict'>,
  recorded: 'none' | 'some' | 'all',
  withAgents: boolean,
): string {
  const caller = recordings.filter(each => each.sides.includes('caller'))
  if (recordings.length === 0) return 'No.'
  if (caller.length === 0) return "No: only the agent's voice was recorded."
  if (!withAgents || caller.every(each => each.sides.includes('ivr'))) return 'Only with the IVR, not with an agent.'
  return recorded === 'all' ? 'Yes.' : 'In part.'
}

function reasons(
  record: Omit<CallRecord, 'verdict'>,
  decisions: readonly Decided[],
  withAgents: boolean,
): readonly string[] {
  const lines: string[] = []
  const { consent } = record
  if (consent.answer !== 'none')
    lines.push(
      `The caller ${consent.answer === 'refused' ? 'refused' : 'agreed'} at ${clockText(ms(consent.at ?? 0))} (${whereOf(consent)}).`,
    )
  else if (consent.asked) lines.push('The caller was asked and gave no answer.')
  const decided = decisions.filter(({ decision }) => matters(decision, record))
  for (const { at, decision } of decided) lines.push(`${clockText(at)} ${decision.text}${ruleOf(decision)}.`)
  for (const { agent, start, stop } of record.redactions ?? [])
    lines.push(`${clockText(ms(start))}–${clockText(ms(stop))} ${agent} kept the call out of the recording (CC-39).`)
  const refused = decisions.filter(({ decision }) => decision.kind === 'refused')
  const [first] = refused
  if (first && refused.length === 1)
    lines.push(`${clockText(first.at)} ${first.decision.text}${ruleOf(first.decision)}.`)
  if (first && refused.length > 1)
    lines.push(
      `${refused.length} attempts to record were refused, the first at ${clockText(first.at)}: ${first.decision.text}${ruleOf(first.decision)}.`,
    )
  if (record.recordings.length === 0 && record.notes.some(each => each.code === 'assumption/R9'))
    lines.push('What began was too short to be kept (R9).')
  if (lines.length === 0 && !withAgents) lines.push('No agent was on the call, and the script recorded nothing.')
  if (record.recordings.length === 0 && decisions.length === 0 && withAgents)
    lines.push('Nothing asked for a recording: no policy of the center, no action of the script, nobody on the call.')
  return lines
}

/** Where the caller answered: a branch of a question, or the script's consent variable. */
function whereOf({ action, branch, line }: CallRecord['consent']): string {
  return action === undefined ? "the script's consent variable" : `${action}, branch ${branch}, line ${line}`
}

/** What decided whether the caller was recorded: a refusal, a start, an end before the call's; policies if nothing else did. */
function matters(decision: Decision, { recordings }: Omit<CallRecord, 'verdict'>): boolean {
  switch (decision.kind) {
    case 'standing':
      return decision.rule === 'R1' || recordings.length === 0
    case 'started':
      return true
    case 'ended':
      return decision.endedBy.kind !== 'release'
    case 'asked':
      return recordings.length === 0 && decision.answer !== 'record'
    default:
      return false
  }
}

/** The rule behind a decision, unless its text names it already. */
function ruleOf(decision: Decision): string {
  return 'rule' in decision && !ruleInText.test(decision.text) ? ` (${decision.rule})` : ''
}

const ruleInText = /\(R\d+/
