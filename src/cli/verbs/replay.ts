import type { Playable } from '../playable.ts'
import type { Task, Verb } from '../verb.ts'

/** Shows a call step by step: in the terminal, as a page in one file, or as a page of all sample calls of a script. */
export const replay: Verb = {
  name: 'replay',
  summary: 'Shows a call step by step, in the terminal or as a page for a browser.',
  arguments: [{ form: '<call>', summary: 'a *.call.yaml; or a script: a page with its sample calls is served' }],
  options: [
    { flags: '--html <file>', summary: 'writes one page that needs no network' },
    { flags: '--script <file>', summary: 'the script, if the call names none' },
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the files or above' },
    { flags: '--seed <number>', summary: 'decides percentages and ids' },
    { flags: '--port <number>', summary: 'where a script is served; else any free port' },
  ],
  examples: [
    ['callwright replay calls/refuses.call.yaml', 'on a terminal: steps with the arrow keys'],
    ['callwright replay calls/refuses.call.yaml --html page.html', 'a page that opens by double click'],
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
    const { isCallFile } = await import('../walk.ts')
    return isCallFile(path) ? replayCall(path, seed, task) : replayScript(path, { seed, port }, task)
  },
}

function wholeNumber(text: string | undefined, most: number): number | undefined | 'wrong' {
  if (text === undefined) return undefined
  return /^\d+$/.test(text) && Number(text) <= most ? Number(text) : 'wrong'
}

async function replayCall(path: string, seed: number | undefined, task: Task): Promise<number> {
  const playable = await load({ call: path, script: task.text('script'), seed }, task)
  if (!playable) return 2
  const html = task.text('html')
  if (html !== undefined) return writePage(html, { idle: playable, calls: [playable], seed }, task)
  const { io, targets } = task
  const isText = targets.every(target => target.format === 'text' && target.file === undefined)
  if (isText && io.stdin.isTTY === true && io.stdout.isTTY === true) {
    const { replayInTerminal } = await import('../replay-terminal.ts')
    return replayInTerminal(playable, task)
  }
  const { play } = await import('../play-one.ts')
  return play(task, playable)
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
  return html === undefined ? serve({ idle, calls, seed }, port, task) : writePage(html, { idle, calls, seed }, task)
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

async function writePage(file: string, content: Content, task: Task): Promise<number> {
  const [{ pageOf }, { writeFileSync }, { resolve }, { reasonOf }, { complain, remark }] = await Promise.all([
    import('../page-of.ts'),
    import('node:fs'),
    import('node:path'),
    import('../files.ts'),
    import('../talk.ts'),
  ])
  const page = pageOf(content)
  if (file === '-') {
    const { writeTo } = await import('../io.ts')
    await writeTo(task.io.stdout, page)
    return 0
  }
  try {
    writeFileSync(resolve(task.io.cwd, file), page)
  } catch (error) {
    await complain(task, `cannot write ${file}: ${reasonOf(error)}`)
    return 2
  }
  await remark(task, `${file} was written; open it in any browser`)
  return 0
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
