import type { Script } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'
import { wiringOf } from '../../wiring.ts'

export const releaseCodeInP1 = scriptRule({
  code: 'flow/release-code-in-p1',
  severity: 'warning',
  summary:
    'Onrelease names no variable for its cause, so that the cause overwrites p1, which the script reads behind it.',
  why: 'Without CauseCode the cause of the release lands in p1: what the script was given as its first value is gone.',
  rests: 'Studio’s help of ONRELEASE: CauseCode is p1 when empty',
  bad: `
script: Report
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: , next: tell }
  tell: { Rest_api: { Command: report, Parameters: ["{p1}"] } }`,
  good: `
script: Report
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: { CauseCode: cause }, next: tell }
  tell: { Rest_api: { Command: report, Parameters: ["{p1}"] } }`,
  *check({ script }) {
    const { handlers, reachable } = wiringOf(script)
    const release = handlers.find(each => each.type.handles === 'release')
    const named = release?.properties.get('CauseCode')
    if (!release || (named !== undefined && 'value' in named && named.value.trim() !== '')) return
    for (const { node } of reachable(release).values())
      for (const text of textsOf(node))
        if (/(?<![\w:.$])p1(?!\w)/i.test(text.value) && text.value.includes('{')) {
          yield {
            at: release.typeAt,
            message: `the cause of the release lands in "p1", which "${node.id}" reads`,
            hint: 'name a variable: "Onrelease: { CauseCode: cause }"',
            related: [{ at: node.typeAt, message: 'read here' }],
          }
          return
        }
  },
})

function textsOf(node: Script['actions'][number]) {
  return [...node.properties.values()].flatMap(each => ('value' in each ? [each] : each))
}
