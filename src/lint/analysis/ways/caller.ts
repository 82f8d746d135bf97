import { released } from '../events.ts'
import { named } from '../named.ts'
import type { Way } from '../point.ts'
import { type Here, leave, withFacts } from '../step.ts'

/** Puts the caller into a queue; the path goes on (E2). */
export function reqagent(here: Here): readonly Way[] {
  const waits = here.facts.line === 'ivr' || here.facts.line === 'queued'
  return [leave(waits ? withFacts(here, { line: 'queued' }) : here, 'Default')]
}

/** The agent is let go, and the caller is alone with the script again. */
export function unlink(here: Here): readonly Way[] {
  const talks = here.facts.line === 'linked' || here.facts.line === 'held'
  return [leave(talks ? withFacts(here, { line: 'ivr', inHold: false, ivr: false }) : here, 'Default')]
}

/** An outside number answers, or one of the other branches is taken. */
export function transfer(here: Here): readonly Way[] {
  const { node, station } = here
  const others = [...station.exits.keys()]
    .filter(label => label !== 'Default')
    .map(label => leave(here, label, `${named(node)} leaves by ${label}`))
  const through = withFacts(here, { line: 'outside', answered: true, ivr: false })
  return [leave(through, 'Default', 'the outside number answers'), ...others]
}

/** The caller leaves the platform: Onrelease runs. */
export function blindTransfer(here: Here): readonly Way[] {
  const failed = here.station.exits.has('Error') ? [leave(here, 'Error', `${named(here.node)} leaves by Error`)] : []
  return [...released(here.look, here.place, 'the caller is transferred out of the platform'), ...failed]
}

/** End and Hangup: Onrelease runs, unless it already has. */
export function end(here: Here): readonly Way[] {
  return released(here.look, here.place, `${named(here.node)} ends the call`)
}
