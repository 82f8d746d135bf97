import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { mapOf } from './fields.ts'
import { readFields } from './map-of-fields.ts'
import { readCountdown, readWhisper } from './read-whisper.ts'
import { type Alert, defaultWaiting, tones, type Waiting } from './waiting.ts'

/** Reads `waiting:`; undefined where a center has none. */
export function readWaiting(node: Node | undefined, faults: Faults): Waiting | undefined {
  if (!node) return undefined
  const keys = ['whisper', 'countdown', 'callAlert', 'chatAlert', 'smsAlerts', 'tones'] as const
  const fields = readFields(node, keys, '"waiting"', faults)
  const whisper = readWhisper(fields.node('whisper'), '"whisper"', faults)
  const numbers = mapOf(fields.node('smsAlerts'), '"smsAlerts"', faults)
  return {
    ...(whisper === undefined ? {} : { whisper }),
    countdownMs: readCountdown(fields.node('countdown'), () => fields.ms('countdown')) ?? defaultWaiting.countdownMs,
    callAlert: readAlert(fields.node('callAlert'), '"callAlert"', faults),
    chatAlert: readAlert(fields.node('chatAlert'), '"chatAlert"', faults),
    smsAlerts: new Map(
      (numbers?.entries ?? []).map(({ key, value }) => [
        key.text.value,
        readText(value, `the number of "${key.text.value}"`, faults)?.value ?? '',
      ]),
    ),
    tones: readTones(fields.node('tones'), faults),
  }
}

/** `once`, or `{ every: 10s, until: answered }`. */
function readAlert(node: Node | undefined, what: string, faults: Faults): Alert {
  if (!node || node.kind === 'scalar') return defaultWaiting.callAlert
  const fields = readFields(node, ['every', 'until'], what, faults)
  const everyMs = fields.ms('every')
  if (everyMs !== undefined && everyMs < 1_000)
    faults.error('center/bad-value', node.at, `"every" of ${what} must be a second at least`)
  return {
    ...(everyMs === undefined || everyMs < 1_000 ? {} : { everyMs }),
    until: fields.word('until', ['answered', 'nobodyWaits']) ?? 'answered',
  }
}

function readTones(node: Node | undefined, faults: Faults): ReadonlyMap<string, string> {
  const fields = readFields(node, tones, '"tones"', faults)
  return new Map(
    tones.flatMap(each => {
      const file = fields.text(each)
      const value = fields.node(each)
      if (file === undefined || !value) return []
      if (/\.mp3$/i.test(file)) return [[each, file] as const]
      faults.error('center/bad-tone', value.at, `a tone is an mp3 file, not "${file}" (CC-48)`)
      return []
    }),
  )
}
