import type { ActionNode } from '../../../script/tree.ts'
import { lastQuestion, orderOf, stationAt, visited } from '../../analysis/actions-of.ts'
import { analysisOf, isSure, pathTo, somewhere } from '../../analysis/analysis.ts'
import { isWaiting } from '../../analysis/events.ts'
import { type Facts, recordsNow } from '../../analysis/facts.ts'
import { flowNames } from '../../analysis/followed.ts'
import { named } from '../../analysis/named.ts'
import type { Point } from '../../analysis/point.ts'
import { type Found, type ScriptSubject, scriptRule } from '../../rule.ts'

export const refusalNotHonored = scriptRule({
  code: 'consent/refusal-not-honored',
  severity: 'error',
  summary: 'A caller who refuses to be recorded reaches an agent without DoNotRecord.',
  why: 'Without DoNotRecord a policy, an agent or a supervisor can still record the call: nothing else holds for all of it.',
  rests: 'R1',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": sorry, Default: refused }
  sorry:
    Play: { Phrase: We understand. }
    next: queue
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": sorry, Default: refused }
  sorry:
    Play: { Phrase: We understand. }
    next: refused
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    for (const { node, points } of visited(subject, 'Reqagent', 'Transfer')) {
      const found = somewhere(points, facts => isUnheard(facts) && !facts.agentOnly && facts.line !== 'released')
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `a caller who refused to be recorded comes to ${named(node)} without DoNotRecord`,
        hint: 'put DoNotRecord on the way of the refusal, before this action',
        path: pathTo(found),
      }
    }
    yield* recordedLater(subject)
  },
})

/** Where this rule tells of a refusal, in whatever script; a start behind the refusal is another rule's finding. */
function isTold(flow: ScriptSubject['flow'], point: Point): boolean {
  const station = stationAt(flow, point)
  return (
    station?.type === 'Reqagent' || station?.type === 'Transfer' || (station && orderOf(station))?.record === 'Start'
  )
}

const isUnheard = (facts: Facts): boolean => facts.consent === 'refused' && !facts.doNotRecord

/** Refusals in a queue, or while something is recorded already, which come to no Reqagent any more. */
function* recordedLater({ flow, script }: ScriptSubject): Iterable<Found> {
  const look = { flow, followed: flowNames(flow).followed }
  const questions = new Set<ActionNode>()
  for (const point of analysisOf(flow).points) {
    const recorded = isUnheard(point.facts) ? recordsNow(point.facts) : undefined
    if (recorded === undefined || !isSure(point) || !isWaiting(look, point) || isToldBefore(flow, point)) continue
    const question = lastQuestion(flow, point)
    if (!question || questions.has(question) || !script.actions.includes(question)) continue
    questions.add(question)
    yield {
      at: question.consent?.at ?? question.typeAt,
      message: `a caller who refuses at ${named(question)} ${recorded === 'ordered' ? 'is' : 'may be'} recorded all the same`,
      hint: 'lead the refusal to DoNotRecord',
      path: pathTo(point),
    }
  }
}

/** Whether the way to a point leads, after the refusal, over an action at which it is told. */
function isToldBefore(flow: ScriptSubject['flow'], point: Point): boolean {
  for (let each: Point | undefined = point; each; each = each.from?.point)
    if (isUnheard(each.facts) && isTold(flow, each)) return true
  return false
}
