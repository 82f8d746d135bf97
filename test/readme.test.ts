import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintCodes } from '../src/cli/lint-pages.ts'
import { readConfig } from '../src/config/read-config.ts'
import { callwright, folderOf } from './cli/fake-io.ts'
import { callOf } from './support/play.ts'

const readme = readFileSync('README.md', 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(match => match[1] ?? '')
const commands = blocks('sh')
  .flatMap(block => block.split('\n'))
  .filter(line => line.startsWith('node bin/callwright.js'))

/** Everything that the README shows works. */
describe('the README', () => {
  test('shows commands', () => expect(commands.length).toBeGreaterThan(4))

  test.each(commands)('%s', async command => {
    const [words = ''] = command.split(' > ')
    // A new project goes into a folder of its own.
    const cwd = words.includes(' init ') ? folderOf({}) : process.cwd()
    const { code, out, err } = await callwright(words.split(' ').slice(2), { cwd })
    expect(code).toBe(0)
    expect(out + err).not.toBe('')
  })

  test('plays what `npm start` plays', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(commands).toContain(scripts.start)
  })

  test('shows sample calls and configurations that can be read', async () => {
    const codes = await lintCodes()
    const [calls, configs] = [true, false].map(isCall =>
      blocks('yaml').filter(each => each.startsWith('call:') === isCall),
    )
    expect(calls?.map(each => callOf(each).name)).toEqual(['Caller refuses', 'Caller refuses'])
    for (const text of configs ?? [])
      expect(readConfig({ path: 'callwright.config.yaml', text }, codes).diagnostics, text).toEqual([])
  })

  test('names folders of samples that are there', () => {
    const folders = [...readme.matchAll(/^\| `(\S+)\/` \|/gm)].map(match => match[1])
    expect(folders.length).toBeGreaterThan(5)
    for (const folder of folders) expect(existsSync(`scripts/${folder}`), folder).toBe(true)
  })
})
