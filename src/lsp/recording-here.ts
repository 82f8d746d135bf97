import { analysisOf } from '../lint/analysis/analysis.ts'
import type { Facts } from '../lint/analysis/facts.ts'
import type { Point } from '../lint/analysis/point.ts'
import type { RuleId } from '../recording/book.ts'
import type { ActionNode } from '../script/tree.ts'
import { ruleLine } from './rule-text.ts'
import type { View } from './view.ts'

/** What is recorded at an action on one way there, and the rule that says so; none where something unseen ran. */
export interface RecordedHere {
  readonly what: string
  readonly rule?: RuleId
}

/** Actions that order something of the recorder: what counts is what comes of it. */
const orders: readonly string[] = ['LogRecordingPro', 'DoNotRecord', 'RecordAgentOnly']

/** Everything that calls can find being recorded when they come to an action; for an order, what it makes of it. */
export function recordedAt({ flow, script }: View, { id, type }: ActionNode): readonly RecordedHere[] {
  if (!flow || !script) return []
  const points = analysisOf(flow).at(script, id)
  const isOrder = orders.includes(type.name)
  const found = new Map<string, RecordedHere>()
  for (const point of isOrder ? points.flatMap(behind) : points)
    for (const each of recorded(point.facts)) found.set(`${each.what} ${each.rule ?? ''}`, each)
  return [...found.values()]
}

/** Where an order leads at once; an event meanwhile is not its doing. */
function behind({ next, facts }: Point): readonly Point[] {
  return next.filter(each => each.facts.line === facts.line)
}

function recorded(facts: Facts): readonly RecordedHere[] {
  if (facts.unseen) return [{ what: 'not known' }]
  if (facts.line === 'released') return [{ what: 'the call is over' }]
  if (facts.doNotRecord) return [{ what: 'nothing', rule: 'R1' }]
  const statement: readonly RecordedHere[] = facts.statement ? [{ what: 'a statement', rule: 'R20' }] : []
  const call = facts.line === 'ivr' || facts.line === 'queued' ? ofScript(facts) : ofConversation(facts)
  return statement.length > 0 && call.what === 'nothing' ? statement : [...statement, call]
}

/** Before an agent is there. */
function ofScript({ ivr, call, agentOnly }: Facts): RecordedHere {
  if (ivr) return { what: 'the IVR', rule: 'R10' }
  if (call === 'started') return { what: 'nothing until the answer', rule: 'R11' }
  if (call === 'stopped') return { what: 'nothing', rule: 'R3' }
  return agentOnly ? { what: 'nothing until the answer', rule: 'R13' } : { what: 'nothing', rule: 'R7' }
}

function ofConversation({ line, call, agentOnly }: Facts): RecordedHere {
  if (call === 'started') return { what: 'both sides', rule: 'R11' }
  if (agentOnly) return { what: 'the agent’s side', rule: 'R13' }
  if (call === 'stopped') return { what: 'nothing', rule: 'R3' }
  return { what: 'as policies say', rule: line === 'outside' ? 'R17' : 'R5' }
}

/** `both sides, R11`; what comes to the same by several rules is told once: `nothing, R1 R7`. */
export function wordsOf(all: readonly RecordedHere[]): readonly string[] {
  const rules = new Map<string, string[]>()
  for (const { what, rule } of all) rules.set(what, [...(rules.get(what) ?? []), ...(rule === undefined ? [] : [rule])])
  return [...rules].map(([what, ids]) => (ids.length === 0 ? what : `${what}, ${ids.sort(byNumber).join(' ')}`))
}

/** The same for a page: a line for each, with what its rule is called. */
export function linesOf(all: readonly RecordedHere[]): readonly string[] {
  const lines = all.map(({ what, rule }) => `- ${what}${rule === undefined ? '' : `, ${rule}${ruleLine(rule)}`}`)
  return lines.length === 0 ? [] : ['Recorded here, by the way that a call comes:', '', ...lines]
}

const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1))
