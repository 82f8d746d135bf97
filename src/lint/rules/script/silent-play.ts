import type { ActionNode } from '../../../script/tree.ts'
import { scriptRule } from '../../rule.ts'

export const silentPlay = scriptRule({
  code: 'script/silent-play',
  severity: 'warning',
  summary: 'A Play has nothing to play.',
  why: 'The caller hears nothing there. In an import the Phrase only describes the prompt: Studio plays the Sequence, and where it is empty, silence.',
  rests: 'Studio’s help of PLAY: Sequence is what plays',
  bad: `
script: Hello
actions:
  begin: { Begin: , next: hello }
  hello: { Play: , next: bye }
  bye: { Hangup: }`,
  good: `
script: Hello
actions:
  begin: { Begin: , next: hello }
  hello: { Play: { Phrase: Hello. }, next: bye }
  bye: { Hangup: }`,
  *check({ script }) {
    for (const node of script.actions) {
      if (node.type.name !== 'Play') continue
      const sequence = written(node, 'Sequence')
      const phrase = written(node, 'Phrase')
      if ((sequence ?? '') !== '' || (sequence === undefined && (phrase ?? '') !== '')) continue
      const isDescribed = (phrase ?? '') !== ''
      yield {
        at: node.typeAt,
        message: `the Play "${node.id}" is silent: ${isDescribed ? 'its Sequence is empty, and the Phrase only describes' : 'it has no prompt'}`,
        hint: 'give it a Sequence',
      }
    }
  },
})

function written(node: ActionNode, property: string): string | undefined {
  const text = node.properties.get(property)
  return text !== undefined && 'value' in text ? text.value.trim() : undefined
}
