import { onward, stay } from '../behavior/outcome.ts'
import { action, choice, flag } from './action.ts'

export const logRecordingPro = action({
  name: 'LogRecordingPro',
  summary: 'Starts or stops recording the IVR or the call, or a recorded statement (R10–R12, R20–R23).',
  library: '715c1b82-ca89-4c62-831c-53eb11824806',
  media: ['phone'],
  properties: [
    choice('RecordingType', ['IVR', 'Call'], 'Call', 'The IVR segment, or the call with an agent.'),
    choice('Record', ['Start', 'Stop'], 'Start', 'Start or Stop.'),
    flag('UseRecordingStatementId', 'False', 'Makes or ends a recorded statement with an id of its own.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'recording documents of the platform; real exports',
  behavior: {
    enter: turn => {
      turn.ask({
        kind: 'log-recording',
        record: turn.text('Record').toLowerCase() === 'stop' ? 'Stop' : 'Start',
        type: turn.text('RecordingType').toLowerCase() === 'ivr' ? 'IVR' : 'Call',
        statement: turn.flag('UseRecordingStatementId'),
      })
      return stay
    },
    awaits: ['reply'],
    receive: (turn, event) => {
      if (event.kind === 'reply') turn.setAll(event.set ?? [])
      return onward
    },
  },
})
