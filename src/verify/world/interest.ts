import type { Features } from './features.ts'
import type { Move } from './moves.ts'

/** Whether a move can matter to what is asked of calls: one that cannot leads nowhere that the others do not. */
export function isOfInterest(move: Move, { recordings, masks, disposes, signals }: Features): boolean {
  switch (move.verb) {
    case 'record':
    case 'stopRecording':
      return recordings
    case 'mask':
    case 'unmask':
      return masks
    case 'disposition':
      return disposes
    case 'signal':
      return signals.some(each => each.join('\0') === move.parameters.join('\0'))
    default:
      return true
  }
}
