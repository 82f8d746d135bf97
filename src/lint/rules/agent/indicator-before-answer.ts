import { isSubscript, visited } from '../../analysis/actions-of.ts'
import { always, analysisOf } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const indicatorBeforeAnswer = scriptRule({
  code: 'agent/indicator-before-answer',
  severity: 'warning',
  summary: 'A button is shown before any agent has answered.',
  why: 'Before the answer there is no desktop to show it on.',
  rests: 'E6',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: show
  show:
    Indicate: { Name: Start, State: "On", ActionValue: '"{ContactID}" "start"' }
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  clicked:
    Onsignal:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Start, State: "Off" }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: show
  show:
    Indicate: { Name: Start, State: "On", ActionValue: '"{ContactID}" "start"' }
  clicked:
    Onsignal:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Start, State: "Off" }
`,
  *check(subject) {
    if (isSubscript(subject.flow.main)) return
    // Without a queue the agent is there from the beginning: an outbound call.
    if (!analysisOf(subject.flow).points.some(({ facts }) => facts.line === 'queued')) return
    for (const { node, points } of visited(subject, 'Indicate')) {
      const [state, target] = ['State', 'Target'].map(each => {
        const text = node.properties.get(each)
        return text && 'value' in text ? text.value.trim() : ''
      })
      if (!/^(on|)$/i.test(state ?? '') || !/^(contact|)$/i.test(target ?? '')) continue
      if (!always(points, facts => !facts.answered && facts.line !== 'released')) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} shows a button before an agent has answered`,
        hint: 'show it behind Onanswer',
      }
    }
  },
})
