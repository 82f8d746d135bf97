import { recordingOrders, stationAt } from '../../analysis/actions-of.ts'
import { leadsTo, pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const recordedBeforeAsked = scriptRule({
  code: 'consent/recorded-before-asked',
  severity: 'warning',
  summary: 'The IVR is recorded before the caller is asked whether he may be recorded.',
  why: 'What the caller says before the question stays on tape, also when he refuses; DoNotRecord does not erase it.',
  rests: 'R10',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: record
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: ask
  ask:
    Menu: { Phrase: "May we record this call? Press 1 for yes, 2 for no." }
    consent: { grant: ["1"], refuse: ["2"] }
    branches: { "1": queue, "2": refused, Default: refused }
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
    branches: { "1": record, "2": refused, Default: refused }
  record:
    LogRecordingPro: { Record: Start, RecordingType: IVR }
    next: queue
  refused:
    DoNotRecord:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    const { flow } = subject
    const isQuestion = (script: string, action: string): boolean =>
      flow.scripts.get(script)?.nodes.get(action)?.consent !== undefined
    for (const { node, order, points } of recordingOrders(subject)) {
      if (order.record !== 'Start' || order.type !== 'IVR' || order.statement) continue
      const found = somewhere(
        points,
        ({ consent, doNotRecord, line }, point) =>
          consent === 'unasked' &&
          !doNotRecord &&
          line === 'ivr' &&
          leadsTo(point, later => {
            const station = stationAt(flow, later)
            return later.facts.ivr && station !== undefined && isQuestion(station.script, station.id)
          }),
      )
      if (!found) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} records the caller before the question for consent`,
        hint: 'start the recording on the branch that agrees',
        path: pathTo(found),
      }
    }
  },
})
