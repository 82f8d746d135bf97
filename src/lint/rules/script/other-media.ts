import { scriptRule } from '../../rule.ts'
import { subscriptOf } from '../../subscript-of.ts'
import { constantOf, placeOf } from '../../wiring.ts'

export const otherMedia = scriptRule({
  code: 'script/other-media',
  severity: 'error',
  summary: 'A script runs another one of a different media type.',
  why: 'A phone script cannot run a digital one, nor the other way round: the call takes the Error branch. Generic scripts run everywhere.',
  rests: 'Studio’s help of RUNSUB: scripts of the same media type, or generic',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: tell }
  tell: { Runsub: { ScriptName: Tell }, branches: { Default: queue, Error: queue } }
  queue: { Reqagent: { Skill: Sales } }
# file: tell.yaml
script: Tell
media: digital
actions:
  begin: { Begin: , next: back }
  back: { Return: }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: tell }
  tell: { Runsub: { ScriptName: Tell }, branches: { Default: queue, Error: queue } }
  queue: { Reqagent: { Skill: Sales } }
# file: tell.yaml
script: Tell
media: generic
actions:
  begin: { Begin: , next: back }
  back: { Return: }`,
  *check({ script, flow }) {
    for (const node of script.actions) {
      const sub = subscriptOf(node, flow)?.script
      if (!sub || [script.media, sub.media].includes('generic') || sub.media === script.media) continue
      yield {
        at: placeOf(node, 'ScriptName'),
        message: `"${constantOf(node, 'ScriptName')}" is a ${sub.media} script, and this is a ${script.media} script`,
        hint: 'make it a generic script, or run another one',
      }
    }
  },
})
