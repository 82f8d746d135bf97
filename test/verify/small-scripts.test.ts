import { expect, test } from 'vitest'
import { idleCall } from '../../src/center/call.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { verify } from '../../src/verify/verify.ts'
import { centerOf, flowOf, origin } from '../support/play.ts'

const center = (policies: string) => `
agents: { kim: { skills: [Sales] }, lee: { skills: [Sales] } }
policies: ${policies}
`
const all = '[{ name: All, record: 100% }]'

const begin = (next: string) => `begin: { Begin: , next: ${next} }`
const queue = [
  'queue: { Reqagent: { Skill: Sales }, next: music }',
  'music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: music }',
]
const ask = (answers: string) =>
  `ask: { Menu: { Phrase: May we record?, MaxDigits: 1 }, consent: { grant: ["1"], refuse: ["2"] }, branches: { ${answers} } }`
const recordIvr = (next: string) => `record: { LogRecordingPro: { Record: Start, RecordingType: IVR }, next: ${next} }`
const stopIvr = (next: string) => `stop: { LogRecordingPro: { Record: Stop, RecordingType: IVR }, next: ${next} }`
const button = (id: string, word: string, next: string) =>
  `${id}: { Indicate: { Name: ${word}, ActionType: SignalScript, ActionValue: '"{ContactID}" "${word}"' }${next} }`

/** An agent starts and stops statements by two buttons; `keep` is what becomes of an id. */
const statements = (...keep: readonly string[]) => [
  begin('queue'),
  ...queue,
  'answered: { Onanswer: , next: show }',
  button('show', 'start', ', next: show2'),
  button('show2', 'stop', ''),
  'clicked: { Onsignal: { Parameters: [verb] }, next: which }',
  'which: { Case: { Variable: verb }, branches: { start: begun, stop: ended, Default: sleeps } }',
  'begun: { LogRecordingPro: { Record: Start, UseRecordingStatementId: "True" }, next: keep }',
  ...keep,
  'ended: { LogRecordingPro: { Record: Stop, UseRecordingStatementId: "True" } }',
  'sleeps: { Stop: }',
  'released: { Onrelease: , next: hide }',
  'hide: { Indicate: { Name: start, State: "Off" }, next: hide2 }',
  'hide2: { Indicate: { Name: stop, State: "Off" } }',
]

interface Small {
  readonly says: string
  readonly actions: readonly string[]
  readonly broken: readonly string[]
  readonly head?: string
  readonly policies?: string
}

const scripts: readonly Small[] = [
  {
    says: 'a refusal behind which the recording of the IVR runs on',
    actions: [
      begin('first'),
      'first: { Play: { Phrase: Hello. }, next: ask }',
      ask('"1": record, "2": bye, Default: ask'),
      recordIvr('again'),
      'again: { Menu: { Phrase: Still fine?, MaxDigits: 1 }, consent: { grant: ["1"], refuse: ["2"] }, branches: { "1": bye, "2": sorry, Default: bye } }',
      'sorry: { Play: { Phrase: We stop now. }, next: bye }',
      'bye: { Hangup: }',
    ],
    broken: ['consent/refusal-is-final', 'consent/silence-is-not-consent'],
  },
  {
    says: 'a refusal that stops the recording of the IVR at once',
    actions: [
      begin('ask'),
      ask('"1": record, "2": bye, Default: ask'),
      recordIvr('again'),
      'again: { Menu: { Phrase: Still fine?, MaxDigits: 1 }, consent: { grant: ["1", Default], refuse: ["2"] }, branches: { "1": bye, "2": never, Default: bye } }',
      'never: { DoNotRecord: , next: sorry }',
      'sorry: { Play: { Phrase: We stop now. }, next: bye }',
      'bye: { Hangup: }',
    ],
    broken: [],
  },
  {
    says: 'a question that is left without an answer, and the recording is stopped in the same instant',
    actions: [
      begin('ask'),
      ask('"1": record, "2": never, Default: ask'),
      'never: { DoNotRecord: , next: bye }',
      recordIvr('again'),
      'again: { Menu: { Phrase: Still fine?, MaxDigits: 1 }, consent: { grant: ["1"], refuse: ["2"] }, branches: { "1": bye, "2": never, Default: stop } }',
      stopIvr('bye'),
      'bye: { Hangup: }',
    ],
    broken: [],
  },
  {
    says: 'a consent variable that says no in the instant in which the caller is queued',
    head: 'consentVariable: agreed\n',
    actions: [begin('look'), 'look: { Snippet: agreed = 0, next: queue }', ...queue],
    policies: all,
    broken: ['consent/refusal-is-final', 'consent/silence-is-not-consent', 'consent/refused-before-queue'],
  },
  {
    says: 'a consent variable that says yes in the instant in which the IVR begins to be recorded',
    head: 'consentVariable: agreed\n',
    actions: [
      begin('look'),
      'look: { Snippet: agreed = 1, next: record }',
      recordIvr('play'),
      'play: { Play: { Phrase: Thank you. } }',
    ],
    broken: [],
  },
  {
    says: 'a recording of the IVR that is stopped for a card and not started again',
    actions: [
      begin('record'),
      recordIvr('stop'),
      stopIvr('card'),
      'card: { Capture: { MaxDigits: 4 }, sensitive: card, branches: { Default: thanks } }',
      'thanks: { Play: { Phrase: Thank you. } }',
    ],
    broken: ['recording/resumed-after-sensitive'],
  },
  {
    says: 'a recording of the IVR that an answer would have ended anyway',
    actions: [
      begin('record'),
      recordIvr('queue'),
      'queue: { Reqagent: { Skill: Sales }, next: stop }',
      stopIvr('card'),
      'card: { Capture: { MaxDigits: 4 }, sensitive: card, branches: { Default: again } }',
      'again: { LogRecordingPro: { Record: Start, RecordingType: IVR }, next: music }',
      'music: { Music: { MusicFile: hold.wav } }',
      'answered: { Onanswer: , next: wait }',
      'wait: { Wait: { Seconds: 5 } }',
    ],
    broken: [],
  },
  {
    says: 'a dead end that only a caller finds who is silent for minutes',
    actions: [
      begin('turns'),
      'turns: { Loop: { Repeat: 3 }, branches: { Repeat: menu, Finished: last } }',
      'menu: { Menu: { Phrase: Press 1., MaxDigits: 1, Timeout: 30 }, branches: { "1": bye, Timeout: turns, Default: menu } }',
      'last: { Menu: { Phrase: Press 1., MaxDigits: 1, Timeout: 40 }, branches: { "1": bye } }',
      'bye: { Hangup: }',
    ],
    broken: ['flow/no-dead-end'],
  },
  {
    says: 'ids of statements at the places of a counter',
    actions: statements('keep: { Snippet: "n = n + 1\\nids[n] = _recordingStatementId" }'),
    broken: [],
  },
  {
    says: 'ids of statements at the places of a counter that begins at the Begin',
    actions: statements(
      'keep: { Assign: { Variable: n, Value: n + 1, Type: Numeric }, next: put }',
      'put: { Snippet: "ids[n] = _recordingStatementId" }',
    ).map(each => (each === begin('queue') ? `${begin('reset')}\n  reset: { Snippet: n = 0, next: queue }` : each)),
    broken: [],
  },
  {
    says: 'an id that is kept at the same place again',
    actions: statements('keep: { Snippet: "n = 1\\nids[n] = _recordingStatementId" }'),
    broken: ['statement/id-kept'],
  },
  {
    says: 'an id that is kept only once the Stop has cleared it',
    actions: [
      ...statements('keep: { Stop: }').filter(each => !each.startsWith('ended')),
      'ended: { LogRecordingPro: { Record: Stop, UseRecordingStatementId: "True" }, next: late }',
      'late: { Snippet: "n = n + 1\\nids[n] = _recordingStatementId" }',
    ],
    broken: ['statement/id-kept'],
  },
  {
    says: 'a counter of turns of hold music, with words at the fourth and at every third',
    actions: [
      begin('queue'),
      'queue: { Reqagent: { Skill: Sales }, next: music }',
      'music: { Music: { MusicFile: hold.wav, SecondsToPlay: 30 }, next: count }',
      'count: { Snippet: turns = turns + 1, next: fourth }',
      'fourth: { If: { Expression: turns = 4 }, branches: { "True": sorry, "False": third } }',
      'third: { If: { Expression: turns % 3 = 0 }, branches: { "True": sorry, "False": music } }',
      'sorry: { Play: { Phrase: Please hold on. }, next: music }',
    ],
    broken: [],
  },
  {
    says: 'a counter that steps over the number that is waited for',
    actions: [
      begin('wait'),
      'wait: { Wait: { Seconds: 1 }, next: count }',
      'count: { Snippet: turns = turns + 2, next: third }',
      'third: { If: { Expression: turns = 3 }, branches: { "True": sorry, "False": wait } }',
      'sorry: { Play: { Phrase: Please hold on. }, next: wait }',
    ],
    broken: ['flow/reachable'],
  },
  {
    says: 'a button that is only ever taken away: signals come from outside',
    actions: [
      begin('off'),
      'off: { Indicate: { Name: go, State: "Off" }, next: wait }',
      'wait: { Wait: { Seconds: 60 } }',
      'signal: { Onsignal: , next: loop }',
      'loop: { Note: , next: loop }',
    ],
    broken: ['flow/no-endless-loop'],
  },
]

test.each(scripts.map(each => [each.says, each] as const))(
  '%s',
  (_, { head = '', actions, policies = '[]', broken }) => {
    const flow = flowOf(`script: Small\n${head}actions:\n${actions.map(each => `  ${each}\n`).join('')}`)
    const { verdicts } = verify({ flow, center: centerOf(center(policies)), properties, origin, call: idleCall })
    const of = (kind: string) => verdicts.filter(each => each.kind === kind).map(each => each.property.code)
    expect({ broken: of('broken'), bounded: of('bounded') }).toEqual({ broken, bounded: [] })
  },
)

test('a script that sleeps in a subscript, whose own event action takes over', () => {
  const main =
    'script: Main\nactions: { begin: { Begin: , next: sub }, sub: { Runsub: { ScriptName: Sub }, next: bye }, bye: { Hangup: } }'
  const sub = `script: Sub\nactions:\n  begin: { Begin: , next: queue }\n  queue: { Reqagent: { Skill: Sales } }\n  answered: { Onanswer: , next: wait }\n  wait: { Wait: { Seconds: 3 }, next: back }\n  back: { Return: }\n`
  const { verdicts } = verify({ flow: flowOf(main, sub), center: centerOf(), properties, origin })
  expect(verdicts.filter(each => each.kind !== 'inapplicable').map(each => each.kind)).toEqual(['proved', 'proved'])
})
