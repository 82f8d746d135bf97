import { scriptRule } from '../../rule.ts'

export const nameUnlikeFile = scriptRule({
  code: 'script/name-unlike-file',
  severity: 'info',
  summary: 'A script is called otherwise than its file.',
  why: 'Runsub names scripts by their names, people look for files: where both differ, the wrong one is changed.',
  rests: 'a habit of projects; Studio names an export by its script',
  optional: true,
  bad: `
# file: greeting.yaml
script: Goodbye
actions:
  begin: { Begin: , next: bye }
  bye: { Hangup: }`,
  good: `
# file: say-goodbye.yaml
script: SayGoodbye
actions:
  begin: { Begin: , next: bye }
  bye: { Hangup: }`,
  *check({ script }) {
    const file = (script.source.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '')
    const name = script.name.split(/[\\/]/).at(-1) ?? ''
    if (file === '' || file.startsWith('<') || letters(name) === '' || letters(name) === letters(file)) return
    const start = Math.max(0, script.source.text.search(/^script[ \t]*:/m))
    yield {
      at: { source: script.source, start, end: start + 'script'.length },
      message: `the script "${script.name}" lies in a file called "${file}"`,
      hint: 'give both the same name',
    }
  },
})

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
