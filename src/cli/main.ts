import { type Io, writeTo } from './io.ts'
import { version } from './version.ts'

/** The whole program: arguments without node's own two, a world, and the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await writeTo(io.stdout, `${version}\n`)
      return 0
    }
    const { program } = await import('./program.ts')
    return await program(argv, io)
  } catch (error) {
    await reportFault(error, { argv, io })
    return 70
  }
}

/** A fault of the tool itself: what it was and where to report it; the stack only for those who ask. */
async function reportFault(
  error: unknown,
  { argv, io }: { readonly argv: readonly string[]; readonly io: Io },
): Promise<void> {
  const what = error instanceof Error ? error.message : String(error)
  const stack = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : ''
  const text = [
    `callwright ${version}: a fault of the tool itself: ${what}`,
    'This is not your mistake. Please report it to the makers of callwright, with the command and its files;',
    'the same command with --debug shows where it happened.',
    stack,
  ].join('\n')
  await writeTo(io.stderr, text).catch(() => {})
}
