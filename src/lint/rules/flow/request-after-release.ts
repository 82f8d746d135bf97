import { scriptRule } from '../../rule.ts'
import { reachedFromRelease } from './after-release.ts'

const needsCaller = ['Reqagent', 'Transfer', 'Blindxfer', 'Unlink', 'Whisper']

export const requestAfterRelease = scriptRule({
  code: 'flow/request-after-release',
  severity: 'warning',
  summary: 'Behind Onrelease there is no call to queue, transfer or speak into.',
  why: 'The contact is released: an agent who is asked for there never gets a caller.',
  rests: 'E4',
  bad: `
script: Again
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: , next: again }
  again: { Reqagent: { Skill: Callbacks } }`,
  good: `
script: Again
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: , next: tell }
  tell: { Rest_api: { Command: callBack } }`,
  *check({ script }) {
    for (const { node, path } of reachedFromRelease(script))
      if (needsCaller.includes(node.type.name))
        yield {
          at: node.typeAt,
          message: `${node.type.name} "${node.id}" stands behind Onrelease, where there is no call any more`,
          hint: 'do it before the call ends',
          path,
        }
  },
})
