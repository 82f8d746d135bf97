import type { Playable } from '../playable.ts'
import type { Task, Verb } from '../verb.ts'

/** Shows a call step by step: in the terminal, as a page in one file, or as a page of all sample calls of a script. */
export const replay: Verb = {
  name: 'replay',
  summary: 'Shows a call step by step, in the terminal or as a page for a browser.',
  arguments: [
    {
      form: '<call>',
      summary: 'a *.call.yaml; or a script: a page with its sample calls is served; - is standard input',
    },
  ],
  options: [
    { flags: '--html <file>', summary: 'writes one page that needs no network' },
    { flags: '--against <file>', summary: 'with --html: another call, or another script, side by side' },
    { flags: '--audio <folder>', summary: 'writes what would be on file as sound; needs espeak-ng' },
    { flags: '--silent', summary: 'a page without sound, also where espeak-ng is there' },
    { flags: '--script <file>', summary: 'the script, if the call names none' },
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the files or above' },
    { flags: '--seed <number>', summary: 'decides percentages and ids' },
    { flags: '--port <number>', summary: 'where a script is served; else any free port' },
  ],
  examples: [
    ['callwright replay calls/refuses.call.yaml', 'on a terminal: steps with the arrow keys'],
    ['callwright replay calls/refuses.call.yaml --html page.html', 'a page that opens by double click'],
    [
      'callwright replay calls/refuses.call.yaml --against new/consent.yaml --html page.html',
      'two versions side by side',
    ],
    ['callwright replay calls/agrees.call.yaml --audio sound', 'what would be on file, to be heard'],
    ['callwright replay scripts/consent.yaml', 'all sample calls of the script, and playing them yourself'],
  ],
  formats: ['text', 'json'],
  run: async task => {
    const seed = wholeNumber(task.text('seed'), Number.MAX_SAFE_INTEGER)
    const port = wholeNumber(task.text('port'), 65_535)
    const { complain } = await import('../talk.ts')
    if (seed === 'wrong' || port === 'wrong') {
      await complain(task, `--${seed === 'wrong' ? 'seed' : 'port'} must be a whole number`)
      return 2
    }
    const [path = '-'] = task.arguments
    const { namesCall } = await import('../call-or-script.ts')
    return (await namesCall(path, task.io)) ? replayCall(path, seed, task) : replayScript(path, { seed, port }, task)
  },
}

function wholeNumber(text: string | undefined, most: number): number | undefined | 'wrong' {
  if (text === undefined) return undefined
  return /^\d+$/.test(text) && Number(text) <= most ? Number(text) : 'wrong'
}

async function replayCall(path: string, seed: number | undefined, task: Task): Promise<number> {
  const playable = await load({ call: path, script: task.text('script'), seed }, task)
  if (!playable) return 2
  const audio = task.text('audio')
  const html = task.text('html')
  if (audio !== undefined) {
    const { writeAudio } = await import('../write-audio.ts')
    const code = await writeAudio(audio, playable, task)
    if (code !== 0 || html === undefined) return code
  }
  const other = task.text('against')
  if (other !== undefined) return compare(playable, other, seed, task)
  if (html !== undefined) return write(html, await heard({ idle: playable, calls: [playable] }, task), task)
  const { io, targets } = task
  const isText = targets.every(target => target.format === 'text' && target.file === undefined)
  if (isText && io.stdin.isTTY === true && io.stdout.isTTY === true) {
    const { replayInTerminal } = await import('../replay-terminal.ts')
    return replayInTerminal(playable, task)
  }
  const { play } = await import('../play-one.ts')
  return play(task, playable)
}

/** The call beside another one, or beside itself on another script. */
async function compare(playable: Playable, other: string, seed: number | undefined, task: Task): Promise<number> {
  const html = task.text('html')
  if (html === undefined) {
    const { complain } = await import('../talk.ts')
    await complain(task, '--against needs --html FILE: two calls are seen side by side in a page')
    return 2
  }
  const { isCallFile } = await import('../walk.ts')
  const [call = '-'] = task.arguments
  const against = await load(isCallFile(other) ? { call: other, seed } : { call, script: other, seed }, task)
  if (!against) return 2
  const { writeComparison } = await import('../write-page.ts')
  return writeComparison(html, [{ before: playable, after: against }], task)
}

async function replayScript(
  path: string,
  { seed, port }: { readonly seed: number | undefined; readonly port: number | undefined },
  task: Task,
): Promise<number> {
  const idle = await load({ script: path, seed }, task)
  if (!idle) return 2
  const { callsOf } = await import('../calls-of.ts')
  const calls: Playable[] = []
  for (const call of callsOf(idle.origin.script, task.io.cwd)) {
    const playable = await load({ script: path, call, seed }, task)
    // What is wrong with it has been shown; the others can be looked at all the same.
    if (playable) calls.push(playable)
  }
  const html = task.text('html')
  const content = await heard({ idle, calls }, task)
  return html === undefined ? serve(content, port, task) : write(html, content, task)
}

async function load(
  files: { readonly script?: string | undefined; readonly call?: string; readonly seed?: number | undefined },
  task: Task,
): Promise<Playable | undefined> {
  const [{ loadPlayable }, { showFindings }] = await Promise.all([import('../playable.ts'), import('../talk.ts')])
  const { playable, findings } = await loadPlayable({ ...files, center: task.text('center') }, task.io)
  await showFindings(task, findings)
  return playable
}

type Content = import('../page-of.ts').PageContent

/** With the voices, where this machine has a program that speaks. */
async function heard(shown: Omit<Content, 'voices'>, task: Task): Promise<Content> {
  const { configBehind } = await import('../verify/own-properties.ts')
  const content = { ...shown, config: await configBehind(shown.calls, task.io.cwd) }
  if (task.has('silent')) return { ...content, voices: new Map() }
  const { voicesOf } = await import('../page-voices.ts')
  return { ...content, voices: voicesOf(content.calls, task.io) }
}

async function write(file: string, content: Content, task: Task): Promise<number> {
  const { writePage } = await import('../write-page.ts')
  return writePage(file, content, task)
}

/** Serves the page until the program is ended. */
async function serve(content: Content, port: number | undefined, task: Task): Promise<number> {
  const [{ pageOf }, { servePage }, { writeTo }, { complain, remark }, { reasonOf }] = await Promise.all([
    import('../page-of.ts'),
    import('../serve-page.ts'),
    import('../io.ts'),
    import('../talk.ts'),
    import('../files.ts'),
  ])
  try {
    const { url } = await servePage(pageOf(content), port)
    await writeTo(task.io.stdout, `${url}\n`)
  } catch (error) {
    await complain(task, `cannot serve the page: ${reasonOf(error)}`)
    return 2
  }
  await remark(task, 'open this address in a browser; Ctrl+C ends it')
  return new Promise(() => {})
}
