import { describe, expect, test } from 'vitest'
import { path, play } from '../support/play.ts'

/** The event rules E1–E8 of the recording rules: what makes scripts hard to read. */
describe('events', () => {
  const queue = `
script: Queue
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav, SecondsToPlay: 5 }, next: after }
  after: { Wait: { Seconds: 1 }, next: music }
`

  test('E1 an event action ends the path that was running; nothing returns to it', () => {
    const { record } = play({
      script: `${queue}
  answered: { Onanswer: , next: greet }
  greet: { Wait: { Seconds: 3 }, next: greeted }
  greeted: { Assign: { Variable: greeted, Value: "yes" } }
`,
      steps: '[{ answer: kim, after: 8s }, { hangup: caller, after: 30s }]',
    })
    expect(path(record)).toEqual(['begin', 'ask', 'music', 'after', 'music', 'answered', 'greet', 'greeted'])
    const interrupted = record.trace.findLast(each => 'action' in each && each.action === 'music')
    expect(interrupted).toMatchObject({ t: 6, branch: null })
  })

  test('E1 a signal ends the path that an answer began', () => {
    const { record } = play({
      script: `${queue}
  answered: { Onanswer: , next: long }
  long: { Wait: { Seconds: 60 }, next: never }
  never: { Assign: { Variable: never, Value: "yes" } }
  signalled: { Onsignal: }
`,
      steps: '[{ answer: kim }, { signal: [a], after: 5s }, { hangup: caller, after: 100s }]',
    })
    expect(record.globals).not.toHaveProperty('never')
  })

  test('E2 Reqagent does not wait: the caller hears music until an agent answers', () => {
    const { record } = play({ script: queue, steps: '[{ answer: kim, after: 4s }, { hangup: caller, after: 20s }]' })
    expect(record.trace.find(each => 'event' in each && each.event === 'music')).toMatchObject({ t: 0 })
    // Without an Onanswer the script sleeps: the music that was due at 5 s does not go on.
    expect(path(record)).toEqual(['begin', 'ask', 'music'])
  })

  test('E3 a path that runs out sleeps, and a later event wakes the script', () => {
    const { record } = play({
      script: `
script: Sleeps
actions:
  begin: { Begin: , next: stop }
  stop: { Stop: }
  signalled: { Onsignal: { Parameters: [word] } }
`,
      steps: '[{ signal: [hello], after: 10s }, { hangup: caller, after: 1s }]',
    })
    expect(record.globals).toMatchObject({ word: 'hello' })
  })

  test('E3 taking the call off hold ends what Onhold was doing, and the script sleeps', () => {
    const { record } = play({
      script: `${queue}
  held: { Onhold: , next: tune }
  tune: { Play: { Phrase: Please hold the line for a moment. }, next: again }
  again: { Wait: { Seconds: 1 }, next: tune }
`,
      steps: '[{ answer: kim }, { hold: kim, after: 5s }, { resume: kim, after: 4s }, { hangup: caller, after: 20s }]',
    })
    expect(path(record).slice(-4)).toEqual(['held', 'tune', 'again', 'tune'])
    expect(record.trace.findLast(each => 'action' in each)).toMatchObject({ branch: null })
  })

  test('E4 on a hang-up the script dies, unless it has Onrelease', () => {
    const steps = '[{ hangup: caller, after: 3s }]'
    expect(path(play({ script: queue, steps }).record)).toEqual(['begin', 'ask', 'music'])
    const { record } = play({
      script: `${queue}
  released: { Onrelease: , next: tell }
  tell: { Play: { Phrase: Nobody hears this. }, next: keep }
  keep: { Assign: { Variable: over, Value: "yes" } }
`,
      steps,
    })
    expect(path(record).slice(-3)).toEqual(['released', 'tell', 'keep'])
    expect(record.globals).toMatchObject({ over: 'yes' })
    // Play does nothing there.
    expect(record.trace.filter(each => 'event' in each && each.event === 'play')).toEqual([])
  })

  test('E4 Hangup and End run Onrelease too', () => {
    for (const action of ['Hangup', 'End']) {
      const { record } = play({
        script: `
script: Ends
actions:
  begin: { Begin: , next: bye }
  bye: { ${action}: }
  released: { Onrelease: }
`,
      })
      expect(path(record), action).toEqual(['begin', 'bye', 'released'])
      expect(record.outcome, action).toBe('released')
    }
  })

  const sub = `
script: Sub
actions:
  begin: { Begin: , next: wait }
  wait: { Wait: { Seconds: 10 }, next: back }
  back: { Return: { ReturnValue: "done" } }
`
  const caller = `
script: Main
actions:
  begin: { Begin: , next: ask }
  ask: { Reqagent: { Skill: Sales }, next: sub }
  sub: { Runsub: { ScriptName: Sub, ReturnVariable: result }, next: returned }
  returned: { Assign: { Variable: returned, Value: "{result}" } }
`

  test('E5 the innermost script with a handler takes the event; its callers stay', () => {
    const { record } = play({
      script: `${caller}
  outer: { Onsignal: }
`,
      others: [
        `${sub}
  inner: { Onsignal: , next: back2 }
  back2: { Return: { ReturnValue: from the handler } }
`,
      ],
      steps: '[{ signal: [x], after: 2s }, { hangup: caller, after: 10s }]',
    })
    expect(path(record)).toEqual(['begin', 'ask', 'sub', 'begin', 'wait', 'inner', 'back2', 'returned'])
    expect(record.globals).toMatchObject({ returned: 'from the handler' })
  })

  test('E5 a handler of the caller drops the subscript', () => {
    const { record } = play({
      script: `${caller}
  outer: { Onsignal: }
`,
      others: [sub],
      steps: '[{ signal: [x], after: 2s }, { hangup: caller, after: 20s }]',
    })
    expect(path(record)).toEqual(['begin', 'ask', 'sub', 'begin', 'wait', 'outer'])
  })

  test('E5 End in a subscript ends the whole script', () => {
    const { record } = play({
      script: caller,
      others: ['script: Sub\nactions: { begin: { Begin: , next: over }, over: { End: } }\n'],
    })
    expect(path(record)).toEqual(['begin', 'ask', 'sub', 'begin', 'over'])
    expect(record.outcome).toBe('released')
  })

  test("E5 a subscript's variables die at Return, global ones stay", () => {
    const { record } = play({
      script: caller,
      others: [
        'script: Sub\nactions: { begin: { Begin: , next: set }, set: { Snippet: "own = 1\\nglobal:kept = 2", next: back }, back: { Return: } }\n',
      ],
    })
    expect(record.globals).toMatchObject({ kept: '2' })
    expect(record.globals).not.toHaveProperty('own')
  })

  const buttons = `${queue}
  answered: { Onanswer: , next: show }
  show: { Indicate: { Name: Survey, Tooltip: Start survey, State: "On", ActionType: SignalScript, ActionValue: '"{ContactID}" "go" "2"' } }
`

  test('E6 a click raises Onsignal, and unnamed parameters get both names', () => {
    const { record } = play({
      script: `${buttons}
  clicked: { Onsignal: }
`,
      steps:
        '[{ answer: kim }, { click: { agent: kim, indicator: start survey }, after: 2s }, { hangup: caller, after: 1s }]',
    })
    expect(record.globals).toMatchObject({ SP1: 'go', p1: 'go', SP2: '2', p2: '2' })
  })

  test('E6 what no Indicate of the same name turns off is reported as left on', () => {
    const steps = '[{ answer: kim }, { hangup: caller, after: 5s }]'
    expect(play({ script: buttons, steps }).record.indicators).toEqual([{ name: 'Survey', agent: 'kim', leftOn: true }])
    const off = (name: string) => `${buttons}
  released: { Onrelease: , next: hide }
  hide: { Indicate: { Name: ${name}, State: "Off" } }
`
    expect(play({ script: off('Other'), steps }).record.indicators).toMatchObject([{ leftOn: true }])
    expect(play({ script: off('SURVEY'), steps }).record.indicators).toMatchObject([{ leftOn: false }])
  })

  test('E7 Play, Music and Menu do nothing once an agent has answered; Whisper works', () => {
    const { record } = play({
      script: `${queue}
  answered: { Onanswer: , next: say }
  say: { Play: { Phrase: Unheard. }, next: menu }
  menu: { Menu: { Phrase: Unheard too. }, next: whisper }
  whisper: { Whisper: { Phrase: Heard by the agent. } }
`,
      steps: '[{ answer: kim, after: 1s }, { hangup: caller, after: 20s }]',
    })
    expect(record.trace.filter(each => 'event' in each && each.event === 'play')).toMatchObject([
      { t: 1, text: 'Heard by the agent.' },
    ])
  })

  test('E7 after Unlink the caller is asked again', () => {
    const { record } = play({
      script: `${queue}
  clicked: { Onsignal: , next: unlink }
  unlink: { Unlink: , next: survey }
  survey: { Menu: { Phrase: How was it? 1 to 5. }, next: bye, branches: { "5": great } }
  great: { Assign: { Variable: score, Value: "{MRES}" }, next: bye }
  bye: { Hangup: }
`,
      steps: '[{ answer: kim }, { signal: [x], after: 10s }, { press: 5 }]',
    })
    expect(record.globals).toMatchObject({ score: '5' })
  })

  const menu = (more: string) => `
script: Menu
actions:
  begin: { Begin: , next: menu }
  menu: { Menu: { Phrase: Press a key, MaxDigits: 2, Timeout: 3, InterDigitTimeout: 2 }, branches: { "1": one${more} } }
  one: { Stop: }
  other: { Stop: }
  timedOut: { Stop: }
`

  test('E8 an unlinked digit takes Default', () => {
    const { record } = play({
      script: menu(', Default: other'),
      steps: '[{ press: 77 }, { hangup: caller, after: 1s }]',
    })
    expect(path(record)).toEqual(['begin', 'menu', 'other'])
  })

  test('E8 MaxDigits counts the terminator', () => {
    const { record } = play({
      script: menu(', Terminator: other, MaxDigits: timedOut'),
      steps: '[{ press: 7# }, { hangup: caller, after: 1s }]',
    })
    expect(path(record)).toEqual(['begin', 'menu', 'other'])
    expect(record.globals).toMatchObject({ MRES: '7' })
  })

  test('E8 a time-out falls to Default when it is not wired', () => {
    const wired = play({ script: menu(', Timeout: timedOut, Default: other') }).record
    expect(path(wired)).toEqual(['begin', 'menu', 'timedOut'])
    const unwired = play({ script: menu(', Default: other') }).record
    expect(path(unwired)).toEqual(['begin', 'menu', 'other'])
  })

  test('E8 with no Default the caller is stuck, and the run says so', () => {
    const { record } = play({ script: menu('') })
    expect(record.outcome).toBe('stuck')
    expect(record.notes).toContainEqual(expect.objectContaining({ code: 'run/stuck' }))
  })

  test('E8 the time-out of a Menu counts from the end of its prompt', () => {
    const { record } = play({ script: menu(', Timeout: timedOut, Default: other') })
    expect(record.trace.find(each => 'action' in each && each.action === 'timedOut')).toMatchObject({ t: 4 })
  })

  test('E8 Onanswer runs again at each answer of a transferred call', () => {
    const { record } = play({
      script: `${queue}
  answered: { Onanswer: { AgentID: who }, next: note }
  note: { Snippet: 'all[all.count() + 1] = who' }
`,
      steps:
        '[{ answer: kim }, { transfer: { from: kim, to: lee }, after: 5s }, { answer: lee, after: 5s }, { hangup: caller, after: 5s }]',
    })
    expect(record.globals).toMatchObject({ all: 'kim|lee' })
  })

  test("R5 a policy's direction is that of the skill", () => {
    const center = (direction: string) => `
agents: { kim: { skills: [Sales] } }
skills: { Sales: { direction: outbound } }
policies: [{ record: 100%, directions: [${direction}] }]
`
    const steps = '[{ answer: kim, after: 5s }, { hangup: caller, after: 10s }]'
    expect(play({ script: queue, steps, center: center('outbound') }).record.recordings).toMatchObject([{ rule: 'R5' }])
    expect(play({ script: queue, steps, center: center('inbound') }).record.recordings).toEqual([])
  })

  test('segments of no length do not count', () => {
    const { record } = play({ script: queue, steps: '[{ answer: kim }, { hangup: caller, after: 10s }]' })
    expect(record.segments).toMatchObject([{ id: '1', kind: 'agent', from: 0, to: 10 }])
  })
})
