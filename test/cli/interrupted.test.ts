import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf } from './fake-io.ts'

/** So many agents of whom none is like another that calls between them have no end. */
const names = Array.from({ length: 12 }, (_, index) => `agent${index}`)
const center = [
  'agents:',
  ...names.map(each => `  ${each}: { skills: [Sales, ${each}] }`),
  'skills:',
  ...['Sales', ...names].map(each => `  ${each}: {}`),
  '',
].join('\n')

/** Starts a search that would take long, sends it Ctrl-C after a while, and gives its end. */
function interrupted(cwd: string, afterMs: number): Promise<{ readonly code: number | null; readonly out: string }> {
  const limits = ['agents=4', 'transfers=6', 'states=900000000'].flatMap(each => ['--limit', each])
  const args = [`${process.cwd()}/bin/callwright.js`, 'verify', 'transfers.yaml', '--seconds', '600', ...limits]
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  setTimeout(() => child.kill('SIGINT'), afterMs)
  return new Promise(resolve => child.on('close', code => resolve({ code, out })))
}

test('Ctrl-C in a long search tells what is known so far as bounded: exit 3', { timeout: 120_000 }, async () => {
  const cwd = folderOf({
    'transfers.yaml': readFileSync('scripts/transfers/transfers.yaml', 'utf8'),
    'center.yaml': center,
  })
  // Where the program has to be built first, that is not the search.
  spawnSync(process.execPath, ['bin/callwright.js', 'verify', '--help'])
  const { code, out } = await interrupted(cwd, 8_000)
  expect(code).toBe(3)
  expect(out).toContain('bounded       consent/refusal-is-final')
  expect(out.replace(/\s+/g, ' ')).toContain('Ctrl-C ended the search before every call was seen')
  expect(out).toContain('Not every call was played')
})
