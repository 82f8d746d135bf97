import type { Event } from '../behavior/event.ts'
import { leaveBy, type Outcome, stay } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'
import { number, type Property, template, variable } from './action.ts'

/** What Menu and Capture share: they collect the caller's keys until a terminator, a number of keys or a time-out. */
export const digitProperties: readonly Property[] = [
  number('MaxDigits', '1', 'How many keys to collect; the terminator counts.'),
  template('Terminator', '#-', 'Keys that end the input; a "-" behind them keeps them out of the variable.'),
  number('Timeout', '5', 'Seconds to the first key, from the end of the prompt.'),
  number('InterDigitTimeout', '5', 'Seconds between keys.'),
]

export const digitVariable = variable('Variable', 'MRES', 'The variable that receives the keys.')

export const digitBranches = [
  { name: 'Terminator', index: 0 },
  { name: 'MaxDigits', index: 1 },
  { name: 'Timeout', index: 2 },
  { name: 'InterDigitTimeout', index: 3 },
] as const

/** Waits for the first key, or takes those that were pressed ahead. */
export function listen(turn: Turn): Outcome {
  turn.remember({ phase: 'listening', digits: '' })
  const ahead = turn.keys
  turn.keys = ''
  for (let index = 0; index < ahead.length; index++) {
    const outcome = collect(turn, ahead[index] ?? '')
    if (outcome.kind === 'stay') continue
    turn.keys = ahead.slice(index + 1)
    return outcome
  }
  if (ahead === '') {
    turn.emit({ kind: 'listen' })
    turn.timer(turn.ms('Timeout'))
  }
  return stay
}

/** Takes one key, or the end of the waiting. */
export function hear(turn: Turn, event: Event): Outcome {
  if (event.kind === 'key') return collect(turn, event.key)
  return turn.memory.digits === ''
    ? finish(turn, '', 'Timeout')
    : finish(turn, turn.memory.digits ?? '', 'InterDigitTimeout')
}

function collect(turn: Turn, key: string): Outcome {
  const digits = (turn.memory.digits ?? '') + key
  const terminator = turn.text('Terminator')
  if (terminator.replace(/-$/, '').includes(key)) {
    const kept = terminator.endsWith('-') ? digits.slice(0, -1) : digits
    return finish(turn, kept, 'Terminator', digits)
  }
  if (digits.length >= Math.max(1, turn.number('MaxDigits'))) return finish(turn, digits, 'MaxDigits')
  turn.remember({ phase: 'listening', digits })
  turn.emit({ kind: 'listen' })
  turn.timer(turn.ms('InterDigitTimeout'))
  return stay
}

/** The exact label first, then the outcome's own branch, else the label again, which falls to Default (E8). */
function finish(turn: Turn, digits: string, branch: string, pressed = digits): Outcome {
  turn.set(turn.text('Variable').trim(), digits)
  for (const label of [digits, pressed]) if (label !== '' && turn.isWired(label)) return leaveBy(label)
  if (turn.isWired(branch) || pressed === '') return leaveBy(branch)
  return leaveBy(digits === '' ? pressed : digits)
}
