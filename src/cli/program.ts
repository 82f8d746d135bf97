import { Command, CommanderError } from 'commander'
import { colorLevel } from './color.ts'
import { type Io, type Output, writeTo } from './io.ts'
import { targetsOf } from './targets.ts'
import type { Verb } from './verb.ts'
import { verbs } from './verbs/index.ts'
import { version } from './version.ts'

/** Reads the command line and does what it asks; the exit code. */
export async function program(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const written: Promise<void>[] = []
  const write = (stream: Output) => (text: string) => void written.push(writeTo(stream, text))
  const command = globalOptions(new Command('callwright'))
    .description(
      'Reads contact-center scripts, plays calls on them, and shows what was recorded, whose voice, and why.',
    )
    .version(version, '-V, --version', 'prints the version')
    .helpOption('-h, --help', 'shows help')
    .helpCommand('help [verb]', 'shows the help of a verb')
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText(
      'after',
      '\nExit codes: 0 all well, 1 a finding, 2 wrong use or unreadable files, 3 a limit, 70 a fault.\n',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: write(io.stdout),
      writeErr: write(io.stderr),
      getOutHasColors: () => colorLevel(io.stdout, io.env, undefined) > 0,
      getErrHasColors: () => colorLevel(io.stderr, io.env, undefined) > 0,
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
  for (const verb of verbs)
    addVerb(command, verb, async given => {
      code = await start(verb, given, io)
    })
  try {
    await command.parseAsync(withKnownVerb(argv), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    code = error.exitCode === 0 ? 0 : 2
  }
  await Promise.all(written)
  return code
}

/** `help VERB` and `VERB --help` of a verb that is not there: the mistake is told, not the help of all. */
function withKnownVerb(argv: readonly string[]): readonly string[] {
  const [first, second] = argv
  const name = first === 'help' ? second : first
  const isVerb = name === undefined || name.startsWith('-') || name === 'help' || verbs.some(each => each.name === name)
  return isVerb ? argv : [name]
}

const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

/** The options of every verb; they are understood before the verb too. */
function globalOptions(command: Command): Command {
  return command
    .option('-f, --format <name[:file]>', 'the form of the result; can be given several times', gather)
    .option('-o, --output <file>', 'writes the result to a file')
    .option('-q, --quiet', 'says nothing but results and errors')
    .option('--color', 'colors even where it is no terminal')
    .option('--no-color', 'no colors')
    .option('--debug', 'shows where a fault of the tool happened')
}

interface Given {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

function addVerb(program: Command, verb: Verb, action: (given: Given) => Promise<void>): void {
  const examples = verb.examples.map(([line, does]) => `  $ ${line}\n      ${does}`).join('\n')
  const command = program
    .command(verb.name)
    .summary(verb.summary)
    .description(verb.summary)
    .helpOption('-h, --help', 'shows help')
    .addHelpText('after', `\nFormats: ${verb.formats.join(', ')}\n\nExamples:\n${examples}\n`)
  for (const each of verb.arguments) command.argument(each.form, each.summary)
  for (const { flags, summary, many } of verb.options)
    if (many) command.option(flags, summary, gather)
    else command.option(flags, summary)
  command.action(() => action({ operands: command.args, options: command.optsWithGlobals() }))
}

async function start(verb: Verb, { operands, options }: Given, io: Io): Promise<number> {
  const text = (option: string): string | undefined => {
    const value = options[option]
    return typeof value === 'string' ? value : undefined
  }
  const formats = Array.isArray(options.format) ? options.format.map(String) : []
  const targets = targetsOf(formats, text('output'), verb.formats)
  if (typeof targets === 'string') {
    await writeTo(io.stderr, `error: ${targets}\n`)
    return 2
  }
  return verb.run({
    io,
    arguments: operands,
    targets,
    color: typeof options.color === 'boolean' ? options.color : undefined,
    isQuiet: options.quiet === true,
    text,
    texts: option => {
      const value = options[option]
      return Array.isArray(value) ? value.map(String) : []
    },
    has: option => options[option] === true,
  })
}
