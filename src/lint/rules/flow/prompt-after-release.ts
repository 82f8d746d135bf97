import { scriptRule } from '../../rule.ts'
import { reachedFromRelease } from './after-release.ts'

const silent = ['Play', 'Menu', 'Record', 'Music', 'Capture']

export const promptAfterRelease = scriptRule({
  code: 'flow/prompt-after-release',
  severity: 'warning',
  summary: 'Behind Onrelease a Play, Menu, Music, Capture or Record does nothing.',
  why: 'The caller is gone: nobody hears it and nobody answers, and the action only passes on.',
  rests: 'E4; Studio’s help of ONRELEASE',
  bad: `
script: Goodbye
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: , next: thanks }
  thanks: { Play: { Phrase: Thank you for calling. } }`,
  good: `
script: Goodbye
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales } }
  released: { Onrelease: , next: note }
  note: { Assign: { Variable: "global:done", Value: "yes" } }`,
  *check({ script }) {
    for (const { node, path } of reachedFromRelease(script))
      if (silent.includes(node.type.name))
        yield {
          at: node.typeAt,
          message: `${node.type.name} "${node.id}" does nothing behind Onrelease: the caller is gone`,
          hint: 'say it before the call ends',
          path,
        }
  },
})
