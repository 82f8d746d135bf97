import type { Behavior } from '../../behavior/behavior.ts'
import { leaveBy, onward, stay } from '../../behavior/outcome.ts'
import { lengthMs } from '../../behavior/prompt.ts'
import type { Turn } from '../../behavior/turn.ts'
import { promptOf } from '../prompt-of.ts'

/**
 * Plays a prompt and listens for words: what was said goes into a variable, and the first wired branch that fits is
 * taken, else Default. A caller may speak into the prompt.
 */
export const speaking = (variable: string, meant: (said: string) => readonly string[]): Behavior => ({
  enter: turn => {
    if (!turn.canPlay) return onward
    const prompts = promptOf(turn)
    if (prompts.length === 0) return listen(turn)
    turn.emit({ kind: 'play', prompts, to: 'caller' })
    turn.remember({ phase: 'prompt' })
    turn.timer(lengthMs(prompts))
    return stay
  },
  awaits: ['timer', 'key', 'speech'],
  receive: (turn, event) => {
    if (event.kind === 'timer') return turn.memory.phase === 'prompt' ? listen(turn) : onward
    const said = event.kind === 'key' ? event.key : event.kind === 'speech' ? (event.text ?? '') : ''
    turn.set(turn.text(variable).trim(), said)
    const word = said
      .trim()
      .toLowerCase()
      .replace(/[.!?]+$/, '')
    const labels = [...turn.station.exits.keys()]
    const found = meant(word).flatMap(each => labels.find(label => label.toLowerCase() === each.toLowerCase()) ?? [])
    return leaveBy(found[0] ?? 'Default')
  },
})

function listen(turn: Turn) {
  turn.emit({ kind: 'played' })
  turn.emit({ kind: 'listen' })
  turn.remember({ phase: 'listening' })
  turn.timer(turn.ms('Timeout'))
  return stay
}
