import { scriptRule } from '../../rule.ts'
import { reachedFromRelease } from './after-release.ts'

export const endAfterRelease = scriptRule({
  code: 'flow/end-after-release',
  severity: 'warning',
  summary: 'End and Runscript must not follow Onrelease.',
  why: 'End raises the release once more, and Runscript starts a new script on a contact that is over. Studio’s help forbids both; a path behind Onrelease simply runs out.',
  rests: 'E4; Studio’s help of ONRELEASE and END',
  bad: `
script: Finish
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: , next: end }
  end: { End: }`,
  good: `
script: Finish
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: }`,
  *check({ script }) {
    for (const { node, path } of reachedFromRelease(script))
      if (node.type.name === 'End' || node.type.name === 'Runscript')
        yield {
          at: node.typeAt,
          message: `${node.type.name} "${node.id}" must not follow Onrelease`,
          hint: 'let the path run out there',
          path,
        }
  },
})
