import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { link } from '../../src/flow/link.ts'
import { printScript } from '../../src/script/print.ts'
import { readScript } from '../../src/script/read.ts'
import type { Script } from '../../src/script/tree.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { readStudioJson } from '../../src/studio/read-json.ts'
import { readStudioXml } from '../../src/studio/read-xml.ts'
import { writeStudioJson } from '../../src/studio/write-json.ts'
import { writeStudioXml } from '../../src/studio/write-xml.ts'
import { sound } from '../support/play.ts'
import { sampleCalls } from '../support/samples.ts'

/** The same path as the script had, under which others name it. */
const json = (script: Script) =>
  sound(readStudioJson({ path: script.source.path, text: writeStudioJson(script).value }))
const xml = (script: Script) =>
  sound(readStudioXml({ path: script.source.path, text: writeStudioXml(script).value.replace(/^\ufeff/, '') }))
const yaml = (script: Script) => sound(readScript({ path: script.source.path, text: printScript(script) }))

/** What a call came to, without the ids and lines of actions; a stub of the call, which names an action by its id, is lost. */
function outcome({ record }: ReturnType<typeof simulate>) {
  const { outcome, recordings } = record
  return { outcome, recordings: recordings.map(({ from, to, sides, rule }) => ({ from, to, sides, rule })) }
}

const scripts = (folder: string) =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml') && !/(?:\.call|^center)\.yaml$/.test(file))
    .map(file => join(folder, file))
    .map(path => sound(readScript({ path, text: readFileSync(path, 'utf8') })))

describe.each([
  ['JSON', (script: Script) => json(script)],
  ['XML', (script: Script) => xml(script)],
  ['JSON and YAML', (script: Script) => yaml(json(script))],
])('a script that went through %s is played as before', (_, through) => {
  // Through Studio an annotation is lost, and with it what the record knows of consent.
  test.each(sampleCalls().map(each => [each.name, each] as const))('%s', (name, { load }) => {
    const before = load()
    const all = scripts(join('scripts', dirname(name)))
    const main = all.find(each => each.source.path.endsWith(before.call.script ?? '')) ?? all[0]
    if (main === undefined) throw new Error('a script was expected')
    const flow = sound(link(through(main), all.filter(each => each !== main).map(through)))
    expect(outcome(simulate({ ...before, flow }))).toEqual(outcome(simulate(before)))
  })
})
