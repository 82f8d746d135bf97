import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import type { Io, Output } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { upward } from '../../src/cli/root.ts'

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** How a test's world differs from a plain one. */
export interface World {
  readonly cwd?: string
  readonly stdin?: string
  /** Keys that a person presses, one after the other; makes input and output terminals. */
  readonly keys?: readonly string[]
  readonly isTerminal?: boolean
  readonly size?: { readonly columns: number; readonly rows: number }
  readonly env?: Readonly<Record<string, string>>
  /** The reader of standard output goes away at the first write. */
  readonly isPipeClosed?: boolean
}

/** Runs the program in a world of its own. */
export async function callwright(argv: readonly string[], world: World = {}): Promise<Ran> {
  const isTTY = world.isTerminal === true || world.keys !== undefined
  const out = collector(isTTY, world.isPipeClosed === true, world.size)
  const err = collector(isTTY, false, world.size)
  const stdin = Object.assign(new PassThrough(), world.keys ? { isTTY: true, setRawMode: () => {} } : {})
  if (world.keys) void pressAll(stdin, world.keys)
  else stdin.end(world.stdin ?? '')
  const io: Io = { stdin, stdout: out.stream, stderr: err.stream, env: world.env ?? {}, cwd: world.cwd ?? tmpdir() }
  const code = await main(argv, io)
  return { code, out: out.text(), err: err.text() }
}

/** Whether folders of tests lie in nobody's project: no file of somebody else's above them makes one. */
export const isBare = !upward(tmpdir()).some(folder =>
  ['callwright.config.yaml', 'package.json', '.git', 'center.yaml'].some(name => existsSync(join(folder, name))),
)

async function pressAll(stdin: PassThrough, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    stdin.write(key)
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  stdin.end()
}

function collector(
  isTTY: boolean,
  isClosed: boolean,
  size = { columns: 100, rows: 30 },
): { readonly stream: Output; readonly text: () => string } {
  const parts: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      if (isClosed) return done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      parts.push(String(chunk))
      done()
    },
  })
  return {
    stream: isTTY ? Object.assign(stream, { isTTY, ...size }) : stream,
    text: () => parts.join(''),
  }
}
