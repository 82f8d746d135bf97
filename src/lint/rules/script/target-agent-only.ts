import { scriptRule } from '../../rule.ts'
import { constantOf, placeOf, wiringOf } from '../../wiring.ts'

export const targetAgentOnly = scriptRule({
  code: 'script/target-agent-only',
  severity: 'warning',
  summary: 'A digital contact is kept for one agent, and no way leads on.',
  why: 'It waits for her while she is away, and when she refuses it: for ever, if she does not come.',
  rests: 'Studio’s help of REQAGENT (Digital): TargetAgent; WA-18 (WA-L7)',
  bad: `
script: Messages
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: { Skill: Default, TargetAgent: kim } }`,
  good: `
script: Messages
media: digital
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent_digital: { Skill: Default, TargetAgent: kim }, next: pause }
  pause: { Wait: { Seconds: 600 }, next: anybody }
  anybody: { Reqagent_digital: { Skill: Default } }`,
  *check({ script }) {
    const wiring = wiringOf(script)
    for (const node of script.actions) {
      if (node.type.name !== 'Reqagent_digital' || !constantOf(node, 'TargetAgent')) continue
      const behind = [...wiring.reachable(node).values()].map(each => each.node)
      const leadsOn = behind.some(
        each => each.type.name === 'Reqagent_digital' && (constantOf(each, 'TargetAgent') ?? '') === '',
      )
      if (!leadsOn)
        yield {
          at: placeOf(node, 'TargetAgent'),
          message: `"${node.id}" waits for agent "${constantOf(node, 'TargetAgent')}" and for nobody else`,
          hint: 'after a Wait, ask for anybody with the skill',
        }
    }
  },
})
