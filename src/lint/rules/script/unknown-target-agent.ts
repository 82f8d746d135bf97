import { didYouMean } from '../../../text/suggest.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf, placeOf } from '../../wiring.ts'

export const unknownTargetAgent = scriptRule({
  code: 'script/unknown-target-agent',
  severity: 'error',
  summary: 'A caller is kept for an agent whom the center does not know.',
  why: 'The caller waits for somebody who never comes.',
  rests: 'Studio’s help of REQAGENT: TargetAgent',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { TargetAgent: kym } }
# file: center.yaml
center: Demo
agents:
  kim: { name: Kim Minji }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { TargetAgent: kim } }
# file: center.yaml
center: Demo
agents:
  kim: { name: Kim Minji }`,
  *check({ script, center }) {
    if (!center) return
    for (const node of script.actions) {
      const agent = node.type.name === 'Reqagent' ? constantOf(node, 'TargetAgent') : undefined
      if (agent === undefined || agent === '' || center.agents.has(agent)) continue
      yield {
        at: placeOf(node, 'TargetAgent'),
        message: `there is no agent "${agent}" in center "${center.name}"`,
        hint: didYouMean(agent, center.agents.keys()),
      }
    }
  },
})
