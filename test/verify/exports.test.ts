import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callwright, folderOf } from '../cli/fake-io.ts'

const center = readFileSync('scripts/center.yaml', 'utf8')
const sample = (file: string): string => readFileSync(`scripts/${file}`, 'utf8')

/** What Studio has no place for, and what the verdicts of an export are therefore without. */
const marks = /^ {4}(?:consent|disclosure|sensitive): .*\n/gm

const projectOf = (files: Readonly<Record<string, string>>) =>
  folderOf({ 'package.json': '{}', 'center.yaml': center, ...files })

async function exported(cwd: string, file: string, format: string): Promise<string> {
  const name = file.replace(/\.yaml$/, `.${format}`)
  const { code } = await callwright(['export', file, '--format', format, '--output', name], { cwd })
  expect(code).toBe(0)
  return name
}

/** The verdicts on a script, and how many calls there are. */
async function verdictsOn(cwd: string, file: string) {
  const { code, out } = await callwright(['verify', file, '--format', 'json'], { cwd })
  const { verdicts, space } = JSON.parse(out)
  return {
    code,
    verdicts: verdicts.map((each: { property: string; verdict: string }) => `${each.property} ${each.verdict}`),
    space: [space.states, space.transitions, space.depth, space.complete],
  }
}

describe('what Studio exports', { timeout: 120_000 }, () => {
  test.each(['statement', 'card'])(
    'of the sample %s, has the verdicts and the states of its YAML without marks',
    async name => {
      const cwd = projectOf({ 'a.yaml': sample(`${name}/${name}.yaml`).replace(marks, '') })
      const written = await verdictsOn(cwd, 'a.yaml')
      for (const format of ['json', 'xml'])
        expect(await verdictsOn(cwd, await exported(cwd, 'a.yaml', format))).toEqual(written)
    },
  )

  test.each(['json', 'xml'])('as %s, is the same as its YAML, scripts that it runs with it', async format => {
    const yaml = {
      'old.yaml': sample('after-hours/after-hours.yaml'),
      'greeting.yaml': sample('after-hours/greeting.yaml'),
    }
    const made = projectOf(yaml)
    const files = await Promise.all(Object.keys(yaml).map(each => exported(made, each, format)))
    // The export lies in a folder of its own, where no YAML is.
    const inFolder = files.map(each => [`studio/${each}`, readFileSync(join(made, each), 'utf8')])
    const cwd = projectOf({
      ...Object.fromEntries(Object.entries(yaml).map(([name, text]) => [`yaml/${name}`, text])),
      ...Object.fromEntries(inFolder),
    })
    const { code, out, err } = await callwright(['diff', 'yaml/old.yaml', `studio/old.${format}`], { cwd })
    expect(err).not.toContain('was not found')
    expect(out).toContain('proved the same')
    expect(code).toBe(0)
  })

  test('changed in Studio, where a key leads and without DoNotRecord: the same shortest call', async () => {
    const cwd = projectOf({ 'a.yaml': sample('consent/consent.yaml') })
    const text = readFileSync(join(cwd, await exported(cwd, 'a.yaml', 'json')), 'utf8')
    const elsewhere = text.replace(/"to": 5,(\s+)"label": "2"/, '"to": 7,$1"label": "2"')
    const without = text.replace('"DONOTRECORD"', '"PLAY"')
    for (const next of [elsewhere, without]) {
      expect(next).not.toBe(text)
      const changed = projectOf({ 'old.yaml': sample('consent/consent.yaml'), 'new.json': next })
      const { code, out } = await callwright(['diff', 'old.yaml', 'new.json', '--format', 'json'], { cwd: changed })
      const { same, differences } = JSON.parse(out)
      expect({ code, same, kinds: differences.map((each: { kind: string }) => each.kind) }).toEqual({
        code: 1,
        same: false,
        kinds: ['recordings'],
      })
      const [{ call, before, after }] = differences
      expect(call.steps).toMatchObject([{ press: '2' }, { answer: 'kim' }])
      expect([before.length, after.length]).toEqual([0, 1])
    }
  })

  test.each(['json', 'xml'])('as %s, breaks on a saved call that test plays on the export', async format => {
    const cwd = projectOf({ 'a.yaml': sample('card/card.yaml').replaceAll('State: "Off"', 'State: "On"') })
    const file = await exported(cwd, 'a.yaml', format)
    const { code } = await callwright(['verify', file, '--property', 'agent/buttons-removed', '--save', 'saved'], {
      cwd,
    })
    expect(code).toBe(1)
    const [call = ''] = readdirSync(join(cwd, 'saved'))
    expect(readFileSync(join(cwd, 'saved', call), 'utf8')).toContain(`script: "../${file}"`)
    const tested = await callwright(['test', 'saved'], { cwd })
    expect(tested.code).toBe(1)
    expect(tested.out).toContain('holds: agent/buttons-removed')
  })
})
