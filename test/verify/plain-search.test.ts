import { describe, expect, test } from 'vitest'
import { idleCall } from '../../src/center/call.ts'
import type { Center } from '../../src/center/center.ts'
import { readCenter } from '../../src/center/read-center.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import { spacesOf } from '../../src/verify/explore.ts'
import { defaultLimits } from '../../src/verify/limits.ts'
import { contactKey, pageKey, restKey, stateKey } from '../../src/verify/search/keys.ts'
import { sliceOf } from '../../src/verify/slice.ts'
import { bareCenter } from '../../src/verify/world/bare-center.ts'
import { Canon } from '../../src/verify/world/canonical.ts'
import { featuresOf } from '../../src/verify/world/features.ts'
import { blankPage, type Page, Recorder } from '../../src/verify/world/recorder.ts'
import { knownAgents, type Limitation, needOf, type Spent, unspent } from '../../src/verify/world/spending.ts'
import type { Tableau, Way } from '../../src/verify/world/tableau.ts'
import { World } from '../../src/verify/world/world.ts'
import { sample } from '../bench/samples.ts'
import { sound } from '../support/play.ts'

interface Subject {
  readonly flow: Flow
  readonly center: Center
}

interface State {
  readonly tableau: Tableau
  readonly spent: Spent
  readonly page: Page
}

/** Every call, by playing each move anew in each state, with nothing numbered, shared or remembered: how many states, and what is seen. */
function plainly({ flow, center: whole }: Subject, transfers: number, statements: boolean) {
  const center = bareCenter(whole)
  const asked = { recordings: !statements, statements, outcomes: false }
  const slice = sliceOf(flow, center, asked.statements)
  const features = featuresOf(flow, center, asked)
  const canon = new Canon(flow, slice, features)
  const limits = { ...defaultLimits, transfers }
  const world = new World({ flow, center, slice, limits, features, call: idleCall }, canon)
  const recorder = new Recorder(center, canon)
  const limitation: Limitation = world.limitation
  const known = new Set<string>()
  const queue: State[] = []
  const seen = new Set<string>()

  function arrive(way: Way, page: Page, spent: Spent): void {
    for (const outcome of recorder.after(page, way.beats)) {
      if (outcome.page.ledger.statementCount > limits.statements) continue
      for (const each of outcome.seen) seen.add(JSON.stringify(each))
      if (way.to.kind === 'over') continue
      if (way.to.kind === 'asked')
        world.waysBehind(way.to.pending, outcome.reply ?? [], further => arrive(further, outcome.page, spent))
      else visit({ tableau: way.to.tableau, spent: limitation.after(spent, way.to.cost), page: outcome.page })
    }
  }

  function visit(state: State): void {
    const { tableau, spent, page } = state
    const parts = [stateKey(tableau.state), contactKey(tableau.contact), restKey(tableau), pageKey(page)]
    const key = JSON.stringify([...parts, spent])
    if (known.has(key)) return
    known.add(key)
    queue.push(state)
  }

  world.begin(way => arrive(way, blankPage, unspent))
  for (const { tableau, spent, page } of queue)
    for (const move of world.movesAt(tableau))
      if (limitation.allows(needOf(move), spent, knownAgents(tableau.contact)))
        world.waysOf(move, tableau, way => arrive(way, page, spent))
  return { states: known.size, seen: [...seen].sort() }
}

function quickly({ flow, center }: Subject, transfers: number, statements: boolean) {
  // Behind another search, as when all is proved: what one has played the other remembers.
  const other = { recordings: statements, statements: !statements }
  const each = statements ? [other, { recordings: false, statements }] : [{ recordings: true, statements }]
  const limits = { ...defaultLimits, transfers }
  const seen = new Set<string>()
  let states = 0
  for (const [at, { space }] of spacesOf(flow, center, { limits, each }).entries()) {
    space.explore(limits.states)
    if (at < each.length - 1) continue
    // Before a call and behind it nothing stands anywhere.
    for (let state = 0; state < space.size; state++) {
      if (space.momentAt(state)) states++
      space.eachWay(state, (_, sight) => {
        for (const what of space.seen.get(sight)) seen.add(JSON.stringify(what))
      })
    }
  }
  return { states, seen: [...seen].sort() }
}

/** One button that begins a statement or ends it, as the script remembers; what is on the desks tells nothing of that. */
const toggle = `script: Toggle
actions:
  begin: { Begin: , next: queue }
  queue: { Reqagent: { Skill: Sales }, next: music }
  music: { Music: { MusicFile: hold.wav } }
  answered: { Onanswer: , next: show }
  show:
    Indicate: { Name: toggle, State: "On", ActionType: SignalScript, ActionValue: '"{ContactID}" "toggle"' }
  clicked: { Onsignal: { Parameters: [verb] }, next: which }
  which:
    If: { Expression: current = "" }
    branches: { "True": start, "False": stop }
  start:
    LogRecordingPro: { Record: Start, RecordingType: Call, UseRecordingStatementId: "True" }
    next: keep
  keep: { Snippet: current = _recordingStatementId, next: asleep }
  stop:
    LogRecordingPro: { Record: Stop, RecordingType: Call, UseRecordingStatementId: "True" }
    next: forget
  forget: { Snippet: current = "", next: asleep }
  asleep: { Stop: }
  held: { Onhold: , next: ends }
  ends:
    If: { Expression: current = "" }
    branches: { "True": asleep, "False": stop }
`

const toggling: Subject = {
  flow: sound(link(sound(readScript({ path: 'toggle.yaml', text: toggle })))),
  center: sound(
    readCenter({ path: 'center.yaml', text: 'agents: { kim: { skills: [Sales] } }\nskills: { Sales: {} }\n' }),
  ),
}

describe('the fast search sees what a plain one sees', { timeout: 60_000 }, () => {
  test.each(['consent', 'statement', 'card'])('on %s', name => {
    expect(quickly(sample(name), 0, false)).toEqual(plainly(sample(name), 0, false))
  })

  test('where a call can be transferred', () => {
    expect(quickly(sample('consent'), 1, false)).toEqual(plainly(sample('consent'), 1, false))
  })

  test.each([
    ['the statement sample', sample('statement')],
    ['a script that answers one click in two ways', toggling],
  ])('where moves are played once for scripts that answer alike: %s', (_, subject) => {
    expect(quickly(subject, 0, true)).toEqual(plainly(subject, 0, true))
  })
})
