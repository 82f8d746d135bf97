import type { Behavior } from '../behavior/behavior.ts'
import { onward } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'

/** Characters of a text that the record shows of what a script sends. */
const shownLetters = 200

/**
 * What every action does that only lets somebody see something: the record tells of it, in `what` and a text. `sent`
 * names the properties whose text leaves the platform.
 */
export const showing = (what: string, text: (turn: Turn) => string, sent: readonly string[] = []): Behavior => ({
  enter: turn => {
    show(turn, what, text(turn), sent)
    return onward
  },
})

/** Lets somebody see something, for actions that do more than that. */
export function show(turn: Turn, what: string, text: string, sent: readonly string[] = []): void {
  const shown = text.replace(/\s+/g, ' ').trim()
  turn.order({
    kind: 'show',
    what,
    text: shown.length > shownLetters ? `${shown.slice(0, shownLetters)}…` : shown,
    sent: sent.flatMap(name => turn.list(name)),
  })
}
