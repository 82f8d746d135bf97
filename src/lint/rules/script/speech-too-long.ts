import { scriptRule } from '../../rule.ts'

/** Characters that Studio speaks in one prompt. */
const longest = 300

export const speechTooLong = scriptRule({
  code: 'script/speech-too-long',
  severity: 'warning',
  summary: 'A spoken prompt is longer than the 300 characters that Studio speaks.',
  why: 'What comes behind is not spoken. If it is the announcement of a recording, the caller never hears it to its end.',
  rests: 'Studio’s help of PLAY and MENU: text to speech, at most 300 characters',
  bad: `
script: Long
actions:
  begin: { Begin: , next: hello }
  hello: { Play: { Phrase: "${'We are glad that you call us today. '.repeat(9).trim()}" }, next: bye }
  bye: { Hangup: }`,
  good: `
script: Long
actions:
  begin: { Begin: , next: hello }
  hello: { Play: { Phrase: We are glad that you call us today. }, next: bye }
  bye: { Hangup: }`,
  *check({ script }) {
    for (const node of script.actions) {
      if (node.type.name !== 'Play' && node.type.name !== 'Menu') continue
      const sequence = node.properties.get('Sequence')
      const phrase = node.properties.get('Phrase')
      const text = sequence ?? phrase
      if (text === undefined || !('value' in text)) continue
      const spoken =
        sequence === undefined
          ? [text.value]
          : [...text.value.matchAll(/"%([^"]*)"/g)]
              .map(match => match[1] ?? '')
              .concat(/^%[^"]*$/.exec(text.value) ?? [])
      const long = spoken.map(each => each.replace(/\{[^}]*\}/g, '')).find(each => each.length > longest)
      if (long !== undefined)
        yield {
          at: { ...text.at, end: Math.min(text.at.end, text.at.start + longest) },
          message: `"${node.id}" speaks ${long.length} characters: only ${longest} are spoken`,
          hint: 'make it two prompts, or record it',
        }
    }
  },
})
