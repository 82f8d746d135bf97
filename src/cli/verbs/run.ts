import type { Loaded, Playable } from '../playable.ts'
import type { Task, Verb } from '../verb.ts'

/** Plays one call and shows it. */
export const run: Verb = {
  name: 'run',
  summary: 'Plays one call and shows what was recorded, whose voice, and why.',
  arguments: [{ form: '<script>', summary: 'a script, or a *.call.yaml that names one; - is standard input' }],
  options: [
    { flags: '--call <file>', summary: 'the call to play (*.call.yaml)' },
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the files or above' },
    { flags: '--seed <number>', summary: 'decides percentages and ids' },
    { flags: '--realtime', summary: 'on a terminal: time passes by itself' },
  ],
  examples: [
    ['callwright run scripts/consent.yaml --call calls/refuses.call.yaml', 'plays this call'],
    ['callwright run calls/refuses.call.yaml --format json', 'the call record, for machines'],
    ['callwright run scripts/consent.yaml', 'on a terminal you are the caller and the agent'],
  ],
  formats: ['text', 'json'],
  run: async task => {
    const seed = seedOf(task.text('seed'))
    const { complain, showFindings } = await import('../talk.ts')
    if (seed === 'wrong') {
      await complain(task, `--seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`)
      return 2
    }
    const loaded = await load(task, seed)
    await showFindings(task, loaded.findings)
    if (!loaded.playable) return 2
    if (isPlayedByHand(task, loaded.playable)) return playByHand(task, loaded.playable)
    const { play } = await import('../play-one.ts')
    return play(task, loaded.playable)
  },
}

function seedOf(text: string | undefined): number | undefined | 'wrong' {
  if (text === undefined) return undefined
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : 'wrong'
}

async function load(task: Task, seed: number | undefined): Promise<Loaded> {
  const [path = '-'] = task.arguments
  const [{ loadPlayable }, { namesCall }] = await Promise.all([
    import('../playable.ts'),
    import('../call-or-script.ts'),
  ])
  const call = task.text('call')
  const isCall = call === undefined && (await namesCall(path, task.io))
  const files = isCall ? { call: path } : { script: path, call }
  return loadPlayable({ ...files, center: task.text('center'), seed }, task.io)
}

/** Without a call, on a terminal, a person plays. */
function isPlayedByHand({ io, targets }: Task, { origin }: Playable): boolean {
  const isText = targets.every(target => target.format === 'text' && target.file === undefined)
  return origin.call === undefined && isText && io.stdin.isTTY === true && io.stdout.isTTY === true
}

async function playByHand(task: Task, playable: Playable): Promise<number> {
  const { interactive } = await import('../interactive.ts')
  return interactive(playable, { io: task.io, color: task.color, isRealTime: task.has('realtime') })
}
