import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { wordOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'
import type { Whisper } from './queue.ts'

const kinds = ['queueName', 'off'] as const

/** Reads `queueName`, `off`, `{ type: queueName, seconds: 4 }`, `{ say: text, speed: 1.2 }` or `{ play: file }`. */
export function readWhisper(node: Node | undefined, what: string, faults: Faults): Whisper | undefined {
  if (!node) return undefined
  if (node.kind !== 'map') {
    const kind = wordOf(node, kinds, what, faults)
    return kind && { kind, text: '', speed: 1 }
  }
  const fields = readFields(node, ['type', 'say', 'play', 'seconds', 'speed'], what, faults)
  const kind = fields.has('say') ? 'say' : fields.has('play') ? 'play' : (fields.word('type', kinds) ?? 'queueName')
  const ms = fields.ms('seconds')
  return {
    kind,
    text: fields.text('say') ?? fields.text('play') ?? '',
    ...(ms === undefined ? {} : { ms }),
    speed: fields.number('speed') ?? 1,
  }
}

/** `countdown: 3s`, or `off`. */
export function readCountdown(node: Node | undefined, ms: () => number | undefined): number | undefined {
  return node?.kind === 'scalar' && node.text.value === 'off' ? 0 : ms()
}
