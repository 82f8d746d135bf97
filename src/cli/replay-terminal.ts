import { rules } from '../recording/rules.ts'
import { recordingStates } from '../replay/recording-state.ts'
import { storyOf } from '../replay/story.ts'
import { callText } from '../report/call-text.ts'
import { styleFor } from './color.ts'
import { writeTo } from './io.ts'
import { Keys } from './keys.ts'
import type { Playable } from './playable.ts'
import { explanation, replayFrame } from './replay-frame.ts'
import type { Task } from './verb.ts'

const named: ReadonlyMap<string, string> = new Map([
  ['\u001b[C', 'next'],
  ['\u001b[B', 'next'],
  ['\u001b[D', 'back'],
  ['\u001b[A', 'back'],
  ['\u001b[H', 'g'],
  ['\u001b[F', 'G'],
])

/** Where each key leads from a moment. */
const ways: Readonly<Record<string, (index: number, last: number) => number>> = {
  next: (index, last) => Math.min(index + 1, last),
  back: index => Math.max(index - 1, 0),
  g: () => 0,
  G: (_, last) => last,
}

const synonyms: Readonly<Record<string, string>> = {
  ' ': 'next',
  '\r': 'next',
  '\n': 'next',
  n: 'next',
  p: 'back',
  b: 'back',
}

/** Steps through a call with keys; at the end the call as `run` prints it. */
export async function replayInTerminal(playable: Playable, { io, color }: Pick<Task, 'io' | 'color'>): Promise<number> {
  const style = styleFor(io.stdout, io.env, color)
  const story = storyOf(playable)
  const states = recordingStates(story.moments)
  const last = story.moments.length - 1
  const rows = io.stdout.rows ?? 24
  // A terminal that cannot go back to its upper left corner gets one screen after the other.
  const clear = io.env.TERM === 'dumb' ? '\n' : '\u001b[H\u001b[2J'
  const keys = new Keys(io.stdin, named)
  let index = 0
  try {
    for (;;) {
      await writeTo(io.stdout, `${clear}${replayFrame({ flow: playable.flow, story, index, rows, style })}`)
      const key = await keys.next()
      if (key === '\u0003') return 130
      if (key === undefined || key === 'q') break
      const rule = rules.find(each => each.id === states[index]?.rule)
      if (key === 'e' && rule) {
        await writeTo(io.stdout, `${clear}${explanation(`${rule.id}  ${rule.title}`, rule.says, style.columns)}`)
        await keys.next()
      }
      index = ways[synonyms[key] ?? key]?.(index, last) ?? index
    }
  } finally {
    keys.close()
  }
  await writeTo(io.stdout, `${clear}${callText(story.record, style)}`)
  return 0
}
