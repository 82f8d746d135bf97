import { textOf } from '../evaluate.ts'
import type { Facts } from '../facts.ts'
import type { Way } from '../point.ts'
import { type Here, leave, withFacts } from '../step.ts'

/** What a LogRecordingPro says; undefined where a text of it is only known at run time. */
export interface RecordingOrder {
  readonly record: 'Start' | 'Stop'
  readonly type: 'IVR' | 'Call'
  readonly statement: boolean
}

export function recordingOrder({ station, levels }: Pick<Here, 'station' | 'levels'>): RecordingOrder | undefined {
  const [record, type, statement] = ['Record', 'RecordingType', 'UseRecordingStatementId'].map(name =>
    textOf(station, name, levels)?.trim().toLowerCase(),
  )
  if (record === undefined || type === undefined || statement === undefined) return undefined
  return {
    record: record === 'stop' ? 'Stop' : 'Start',
    type: type === 'ivr' ? 'IVR' : 'Call',
    statement: statement === 'true',
  }
}

/** R1: nothing is recorded from here on. */
export function doNotRecord(here: Here): readonly Way[] {
  return [
    leave(
      withFacts(here, { doNotRecord: true, ivr: false, call: 'policy', agentOnly: false, statement: false }),
      'Default',
    ),
  ]
}

/** R13. */
export function recordAgentOnly(here: Here): readonly Way[] {
  return [leave(here.facts.doNotRecord ? here : withFacts(here, { agentOnly: true }), 'Default')]
}

/** R10–R12, R20–R22. */
export function logRecordingPro(here: Here): readonly Way[] {
  const order = recordingOrder(here)
  return [leave(withFacts(here, order === undefined ? { unseen: true } : ordered(here, order)), 'Default')]
}

function ordered({ facts, station }: Here, { record, type, statement }: RecordingOrder): Partial<Facts> {
  if (record === 'Start') {
    if (facts.doNotRecord) return {}
    if (statement) return { statement: true, id: 'fresh', idFrom: `${station.script}/${station.id}` }
    return type === 'Call' ? { call: 'started' } : facts.line === 'ivr' || facts.line === 'queued' ? { ivr: true } : {}
  }
  if (statement) return { ivr: false, statement: false, id: 'none', idFrom: '' }
  return type === 'IVR' ? { ivr: false } : { ivr: false, call: 'stopped', agentOnly: false }
}

/** A button's identity: its name as written, since case does not count and what stands in braces is the same twice. */
export const buttonName = (text: string): string => text.trim().toLowerCase()

/** E6. */
export function indicate(here: Here): readonly Way[] {
  const { station, node, facts, levels } = here
  const state = textOf(station, 'State', levels)?.trim().toLowerCase()
  const written = node.properties.get('Name')
  if (state === undefined || written === undefined || !('value' in written)) return [leave(here, 'Default')]
  const name = buttonName(written.value)
  const others = facts.buttons.filter(each => each !== name)
  return [leave(withFacts(here, { buttons: state === 'off' ? others : [...others, name].sort() }), 'Default')]
}
