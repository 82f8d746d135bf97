import type { Frame, State } from '../../behavior/state.ts'
import { noVariables, type Variables, variableIn, withVariable } from '../../behavior/variables.ts'
import type { Flow } from '../../flow/flow.ts'
import { emptyLedger, type Ledger, outlook } from '../../recording/ledger.ts'
import type { Contact } from '../../simulate/contact.ts'
import type { Moment } from '../../simulate/moment.ts'
import { emptyShelf } from '../../simulate/shelf.ts'
import type { Value } from '../../snippet/value.ts'
import { type Counters, countersOf } from '../counters.ts'
import type { Slice } from '../slice.ts'
import { counted, idsIn } from './counted.ts'
import type { Features } from './features.ts'
import { type Living, livingOf } from './living.ts'

/** A timer that is pending is due after this time, in ms; when it comes is for the search to choose. */
export const pendingMs = 1_000

/** Stands for whichever agent has a button. */
export const anyDesk = '*'

/**
 * Makes moments canonical: leaves out what cannot change how a call goes on, as far as anything asks. Times, numbers of segments,
 * variables that no decision rests on, names of outside numbers. Moments that come out equal are one state.
 */
export class Canon {
  readonly #living: (state: State) => Living | undefined
  readonly #slice: Slice
  readonly #counters: Counters
  readonly #features: Features
  readonly #states = new Map<State, State>()
  readonly #desks = new WeakMap<Contact['buttons'], Contact['buttons']>()

  constructor(flow: Flow, slice: Slice, features: Features) {
    this.#living = livingOf(flow)
    this.#slice = slice
    this.#counters = countersOf(flow, slice.carrying)
    this.#features = features
  }

  of(moment: Moment): Moment {
    const { contact, state, timer, releasedBy, error, stack, shelf, sent } = moment
    return {
      ...moment,
      state: remembered(this.#states, state, () => this.#stateOf(state)),
      contact: this.#contactOf(contact),
      consent: noConsent,
      sent: this.#slice.followsIds && sent.length > 0 ? idsOnly(sent) : noneSent,
      timer: timer === undefined ? undefined : pendingMs,
      direction: 'inbound',
      releasedBy: releasedBy && (this.#features.tellsOutcomes ? releasedBy : platformCause),
      error: error === undefined ? undefined : '',
      stack: stack.slice(0, visitsOf(state)),
      shelf: contact.isReleased && state.status === 'ended' ? emptyShelf : shelf,
    }
  }

  #stateOf(state: State): State {
    const living = this.#living(state)
    const isHold = state.origin === 'hold' && state.status !== 'asleep'
    return {
      ...state,
      frames: state.frames.map(frame => this.#frameOf(frame, living)),
      origin: isHold ? 'hold' : '',
      originDepth: isHold ? state.originDepth : 0,
      arrived: [],
      keys: this.#slice.hearsAhead ? state.keys : '',
      at: 0,
      random: 0,
      visits: 0,
      platform: this.#oneContact(this.#keptOf(state.platform, true)),
      touched: nothingTouched,
    }
  }

  #oneContact(platform: Variables): Variables {
    const master = variableIn(platform, 'masterid')
    if (this.#slice.comparesContacts) return platform
    return ['contactid', '__contactid']
      .filter(name => platform.has(name) && variableIn(platform, name) !== '')
      .reduce((all, name) => withVariable(all, name, master), platform)
  }

  #frameOf(frame: Frame, living: Living | undefined): Frame {
    const variables = this.#keptOf(counted(frame.variables, this.#counters), false)
    if (!living) return { ...frame, variables }
    const { lasting } = this.#slice
    const counters = filtered(frame.counters, action => living.actions.has(action))
    return { ...frame, variables: filtered(variables, name => living.names.has(name) || lasting.has(name)), counters }
  }

  /** Platform variables stay there though they are empty: that they are the platform's matters to who writes them. */
  #keptOf(variables: Variables, isPlatform: boolean): Variables {
    const { kept, carrying } = this.#slice
    const left = [...variables].flatMap(([key, each]) => {
      if (carrying.has(key)) return carried(key, each)
      if (kept.has(key)) return [[key, each] as const]
      return isPlatform ? [[key, { name: each.name, value: '' }] as const] : []
    })
    return left.length === 0 ? noVariables : new Map(left)
  }

  /** Written out field by field, so that all contacts are of one make, which is quick to read. */
  #contactOf(contact: Contact): Contact {
    const { masterId, request, connecting, consultation, isReleased } = contact
    const { disposes, tellsOutcomes } = this.#features
    const isOne = !this.#slice.comparesContacts
    return {
      contactId: isOne ? masterId : contact.contactId,
      masterId,
      ids: isOne ? [masterId] : contact.ids,
      agents: isReleased ? nobody : contact.agents,
      lastAgent: disposes ? contact.lastAgent : '',
      external: isReleased || contact.external === '' ? '' : 'outside',
      isHeld: !isReleased && contact.isHeld,
      buttons: remembered(this.#desks, contact.buttons, () => onDesks(contact.buttons)),
      segments: 0,
      hasBegun: contact.hasBegun,
      isReleased,
      wasAnswered: contact.wasAnswered && (disposes || tellsOutcomes),
      wentOut: contact.wentOut && tellsOutcomes,
      isListening: contact.isListening,
      ...(request ? { request } : {}),
      ...(connecting === undefined ? {} : { connecting }),
      ...(consultation
        ? { consultation: { ...consultation, number: consultation.number === '' ? '' : 'outside' } }
        : {}),
    }
  }

  /** The same for what the recorder knows. */
  ledger(ledger: Ledger): Ledger {
    const { recordings, statements, tellsOutcomes } = this.#features
    const { followsIds } = this.#slice
    const { contact, isOver } = ledger
    const statementCount = followsIds ? ledger.statementCount : 0
    const refusal = ledger.refusal && platformCause
    if (!recordings && !statements && !followsIds) return { ...emptyLedger, contact, isOver }
    // Once the contact is over, its ledger decides nothing but what a statement's id would be.
    if (isOver) return { ...emptyLedger, contact, refusal, statementCount, isOver }
    const ahead = { ...outlook(ledger), statementCount }
    if (tellsOutcomes) return ahead
    const { segment, isAnswered } = ahead
    const statement = ahead.statement && {
      ...ahead.statement,
      id: followsIds ? ahead.statement.id : '',
      startedBy: anonymous(ahead.statement.startedBy),
    }
    if (!recordings) return { ...emptyLedger, contact, refusal, segment, isAnswered, statement, statementCount }
    const { demand, entry, skill } = ahead
    return {
      ...ahead,
      statement,
      skill: skill === undefined ? undefined : (this.#features.skillsAlike.get(skill.toLowerCase()) ?? skill),
      // Who among the agents began something is told by the call itself, once it is played.
      demand: 'startedBy' in demand ? { ...demand, startedBy: anonymous(demand.startedBy) } : demand,
      entry: entry && { ...entry, startedBy: anonymous(entry.startedBy) },
      // Once the caller has refused, what anybody orders can only fail (R1).
      ...(refusal ? { refusal, demand: { kind: 'stop' }, verdicts: [], skill: undefined } : {}),
    }
  }
}

/** How many visits are open: where a script sleeps or is stuck, those of the scripts that called it. */
function visitsOf({ status, frames }: State): number {
  return status === 'running' ? frames.length : status === 'ended' ? 0 : frames.length - 1
}

/** The same map where nothing falls out of it. */
function filtered<V>(map: ReadonlyMap<string, V>, isKept: (key: string) => boolean): ReadonlyMap<string, V> {
  const left = [...map].filter(([key]) => isKept(key))
  return left.length === map.size ? map : new Map(left)
}

type Entry = readonly [string, { readonly name: string; readonly value: Value }]

/** Of an array of ids the ids: starts that were refused would let it grow without end. */
function carried(key: string, { name, value }: Entry[1]): readonly Entry[] {
  const ids = idsIn(value)
  if (!ids) return [[key, { name, value }]]
  return ids.length === 0 ? [] : [[key, { name, value: ids.join('|') }]]
}

/** On whose desks a button stands matters to nobody: whoever clicks, the script hears the same (E6). */
function onDesks(buttons: Contact['buttons']): Contact['buttons'] {
  const shown = buttons.filter(each => each.isOn).map(each => ({ ...each, agent: each.agent === '' ? '' : anyDesk }))
  return [...new Map(shown.map(each => [JSON.stringify(each), each])).values()]
}

const noConsent: Moment['consent'] = { asked: false, answer: 'none' }
const nobody: Contact['agents'] = []
const noneSent: Moment['sent'] = []
const platformCause = { kind: 'platform' } as const
const nothingTouched: ReadonlySet<string> = new Set()

function anonymous<S extends { readonly agent?: string }>(starter: S): S {
  return starter.agent === undefined ? starter : { ...starter, agent: '' }
}

function remembered<T extends object>(known: Pick<WeakMap<T, T>, 'get' | 'set'>, raw: T, make: () => T): T {
  const before = known.get(raw)
  if (before) return before
  const made = make()
  known.set(raw, made)
  return made
}

function idsOnly(sent: Moment['sent']): Moment['sent'] {
  const ids = new Set(sent.flatMap(({ text }) => text.split(/[^\w-]+/).filter(each => each.startsWith('stmt-'))))
  return [...ids].sort().map(text => ({ action: '', text }))
}
