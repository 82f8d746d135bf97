import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { sound } from '../support/play.ts'
import { corpusFlow, corpusScripts, isHere } from './corpus.ts'
import { findings, inLine } from './rules-of.ts'

const samples = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.yaml') && !path.endsWith('.call.yaml') && !path.endsWith('center.yaml'))
  .sort()
const read = (path: string) => sound(readScript({ path, text: readFileSync(join('scripts', path), 'utf8') }))

test.each(samples)('nothing is found in the sample %s', path => {
  const others = samples.filter(each => each !== path && dirname(each) === dirname(path)).map(read)
  const flow = sound(link(read(path), others))
  expect([...flow.scripts.values()].flatMap(({ script }) => findings(flow, script)).map(inLine)).toEqual([])
})

describe.skipIf(!isHere)('real exports', () => {
  const scripts = corpusScripts()

  test('each finding is one that was looked at', () => {
    const found = scripts.flatMap(({ script }) => {
      const flow = corpusFlow(script)
      return flow ? findings(flow).map(each => `${each.at.source.path} ${each.code}`) : []
    })
    expect(found).toMatchInlineSnapshot(`
      [
        "applets/AppletManager.json snippet/loop-over-empty-array",
        "applets/PCS.json agent/indicator-left-on",
        "applets/Survey.XML agent/indicator-left-on",
        "entry-menu-queue/Common/AddressBookLookup.json snippet/never-read",
        "entry-menu-queue/Common/CommonAction.json snippet/never-read",
        "entry-menu-queue/Common/CommonAction.json snippet/never-read",
        "entry-menu-queue/Common/HooExtended.json snippet/never-read",
        "entry-menu-queue/Common/ScriptedMenu.json snippet/loop-over-empty-array",
        "entry-menu-queue/Common/ScriptedMenu.json snippet/loop-over-empty-array",
        "entry-menu-queue/Common/ScriptedMenu.json snippet/loop-over-empty-array",
        "entry-menu-queue/Common/ScriptedMenu.json snippet/never-read",
        "entry-menu-queue/Common/ScriptedMenu.json snippet/never-read",
        "entry-menu-queue/CustomEvents_PROD.json snippet/loop-over-empty-array",
        "entry-menu-queue/CustomEvents_PROD.json snippet/loop-over-empty-array",
      ]
    `)
  })
})
