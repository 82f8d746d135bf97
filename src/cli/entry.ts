import type { Io } from './io.ts'
import { main } from './main.ts'

declare global {
  /** The version of package.json, put in by the build and by vitest.config.ts. */
  const CALLWRIGHT_VERSION: string
  /** The folder of the built program, put in the same way. */
  const CALLWRIGHT_HOME: string
}

/** The program with the real process plugged in; the exit code when all is done. */
export async function start(): Promise<number> {
  // Streams are made when they are first used: opening them is a good part of a short run.
  const io: Io = {
    get stdin() {
      return process.stdin
    },
    get stdout() {
      return deaf(process.stdout)
    },
    get stderr() {
      return deaf(process.stderr)
    },
    env: process.env,
    cwd: process.cwd(),
  }
  return main(process.argv.slice(2), io)
}

const known = new WeakSet<NodeJS.WriteStream>()

/** A reader that went away (`| head`) is no error: the rest is dropped, other outputs and the exit code stay true. */
function deaf(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (known.has(stream)) return stream
  known.add(stream)
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
  })
  return stream
}
