import { didYouMean } from '../../../text/suggest.ts'
import { callRule } from '../../rule.ts'
import { sampleScript } from './sample-script.ts'

export const skillOfNobody = callRule({
  code: 'call/skill-of-nobody',
  severity: 'error',
  summary: 'A step transfers the caller to a skill that no agent of the center has.',
  why: 'Nobody can answer: the call ends in a queue for ever, which is seldom what the example is about.',
  rests: 'R16; sample calls: transfer and consult',
  script: sampleScript,
  bad: `
# file: example.call.yaml
call: To billing
script: script.yaml
steps: [{ press: 1 }, { answer: kim }, { transfer: { from: kim, to: { skill: Biling } } }]
expect: { outcome: abandoned }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales] }
  lee: { skills: [Billing] }`,
  good: `
# file: example.call.yaml
call: To billing
script: script.yaml
steps: [{ press: 1 }, { answer: kim }, { transfer: { from: kim, to: { skill: Billing } } }, { answer: lee }]
expect: { outcome: released }
# file: center.yaml
center: Demo
agents:
  kim: { skills: [Sales] }
  lee: { skills: [Billing] }`,
  *check({ call, center }) {
    const skills = [...center.agents.values()].flatMap(each => each.skills)
    if (skills.includes('*')) return
    for (const { deed, span } of call.steps) {
      const to = deed.verb === 'transfer' || deed.verb === 'consult' ? deed.to : undefined
      if (to?.kind !== 'skill' || skills.some(each => each.toLowerCase() === to.skill.toLowerCase())) continue
      if (center.calls?.queues.has(to.skill)) continue // its own settings say who serves it
      yield {
        at: span,
        message: `no agent of "${center.name}" has the skill "${to.skill}"`,
        hint: didYouMean(to.skill, new Set(skills)),
      }
    }
  },
})
