import { visited } from '../../analysis/actions-of.ts'
import { always } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const agentOnlyNotBeforeRequest = scriptRule({
  code: 'agent/agent-only-not-before-request',
  severity: 'warning',
  summary: 'RecordAgentOnly does not stand right before the action that sends the call to an agent.',
  why: 'It works only there, and only before the answer.',
  rests: 'R13',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: agentSide
  agentSide:
    RecordAgentOnly:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: agentSide
  agentSide:
    RecordAgentOnly:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
`,
  *check(subject) {
    const byId = new Map(subject.script.actions.map(each => [each.id, each]))
    for (const { node, station, points } of visited(subject, 'RecordAgentOnly')) {
      const isLate = always(points, facts => facts.answered && facts.line !== 'queued')
      let next = byId.get(station.exits.get('Default') ?? '')
      for (let count = 0; next && passing.has(next.type.name) && count < 50; count++)
        next = byId.get(next.branches.find(each => each.label === 'Default')?.target ?? '')
      const isBefore = next !== undefined && !waits.has(next.type.name)
      if (!isLate && isBefore) continue
      yield {
        at: node.typeAt,
        message: isLate
          ? `${named(node)} runs when an agent has answered`
          : `${named(node)} does not stand right before the action that sends the call to an agent`,
        hint: 'put it right before Reqagent',
      }
    }
  },
})

/** Actions that take no time and change nothing about the recording. */
const passing = new Set(['Note', 'Annotation', 'Assign', 'Snippet'])
const waits = new Set(['Menu', 'Capture', 'Play', 'Music', 'Record', 'Wait', 'Stop', 'Hangup', 'End'])
