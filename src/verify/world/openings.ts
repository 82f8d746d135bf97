import type { ScriptAnything } from '../../behavior/settings.ts'
import type { State } from '../../behavior/state.ts'
import type { Station } from '../../behavior/station.ts'
import { type Anything, hasOpen, isOpen, type OpenValue, piecesOf, type Term } from '../../snippet/anything.ts'
import { printValue, type Value } from '../../snippet/value.ts'
import type { Slice } from '../slice.ts'
import { Answers } from './answers.ts'
import type { Decided } from './chance.ts'
import type { Tries } from './tries.ts'

/** What nobody in a script decides, and where its value comes from on a call. */
export type Unknown =
  | { readonly kind: 'input'; readonly name: string }
  /** What the answer to an action puts into a variable. */
  | { readonly kind: 'answer'; readonly action: string; readonly name: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'chance' }
  /** What is not known any more, though the script made it. */
  | { readonly kind: 'lost' }

/** A longer term is not kept: what it is made of is anything from then on. */
const longestTerm = 160

/** Moments at which what only rests on the clock is worked out, to see whether it fails: at noon and midnight, on round days and others, in OLE days. */
const sampleMoments = [46_023, 46_023.5, 46_075.4375, 46_081.999, 46_446.25]

/** Who looks for the values with which a decision comes out needs what it was made of. */
export interface Terms {
  readonly termOf: (text: string) => OpenValue | undefined
  /** What each unknown of a term is, by its text. */
  readonly unknownsOf: (value: OpenValue) => ReadonlyMap<string, Unknown>
}

/** What is open in a search: terms by their texts, and the decisions on them, each of which goes both ways. */
export class Openings implements ScriptAnything, Terms {
  readonly #tries: Tries
  readonly #slice: Slice
  readonly #take: (decided: Decided) => void
  readonly #known = new Map<string, OpenValue>()
  readonly #unknowns = new Map<string, Unknown>()
  readonly #within = new WeakMap<Term, ReadonlyMap<string, Unknown>>()
  readonly #lent = new Map<Station, Anything>()
  /** What was decided in this move of what stays the same all the call. */
  readonly #answers = new Answers()
  /** Where and how the script stood at decisions of this move, and at which of its visits. */
  #rounds = new Map<string, number>()
  /** The names on which a decision rested. */
  readonly decidedOn = new Set<string>()
  /** Texts of actions, as `action.Property`, that were open though the action goes by them. */
  readonly unfollowed = new Set<string>()

  /** On what decisions rested of which no text says all. */
  get lostNames(): readonly string[] {
    return [...this.decidedOn].filter(each => this.#unknowns.get(each)?.kind === 'lost')
  }

  constructor(tries: Tries, slice: Slice, take: (decided: Decided) => void) {
    this.#tries = tries
    this.#slice = slice
    this.#take = take
  }

  /** A move begins. */
  begin(): void {
    this.#answers.clear()
    if (this.#rounds.size > 0) this.#rounds = new Map()
  }

  /** The open value that an unknown is. */
  unknown(unknown: Unknown, text: string): OpenValue {
    this.#unknowns.set(text, unknown)
    return this.#one({ text, by: 'unknown', of: [], isSmall: unknown.kind === 'clock' || unknown.kind === 'chance' })
  }

  readonly at = (station: Station): Anything => {
    const lent = this.#lent.get(station) ?? this.#lendTo(station)
    this.#lent.set(station, lent)
    return lent
  }

  #lendTo(station: Station): Anything {
    const isQuiet = this.#slice.quiet.has(station)
    const choose = (value: OpenValue, how: Decided['how']): boolean =>
      isQuiet ? how === 'holds' : this.#choose(value, how, station.id)
    return {
      made: this.#made,
      read: this.read,
      lost: this.#lost,
      clock: () => this.unknown({ kind: 'clock' }, 'the clock'),
      chance: () => this.unknown({ kind: 'chance' }, 'chance'),
      holds: value => choose(value, 'holds'),
      fails: term => this.#mayFail(term) && choose({ kind: 'open', term }, 'fails'),
    }
  }

  readonly isRound = (station: Station, state: State): boolean => {
    const { kept } = this.#slice
    const variables = [
      ...state.platform,
      ...state.frames.flatMap(each => [['', { value: each.script }] as const, ...each.variables]),
    ]
    const counters = state.frames.flatMap(each => [...each.counters].map(([id, count]) => `${id} ${count}`))
    const held = variables
      .filter(([name]) => name === '' || kept.has(name))
      .map(([name, { value }]) => `${name} ${printValue(value)}`)
    const key = [station.script, station.id, ...held, ...counters].join('\u0001')
    const before = this.#rounds.get(key) ?? state.visits
    this.#rounds.set(key, before)
    return state.visits !== before
  }

  readonly stands = (station: Station, property: string): void => {
    if (!harmless.has(station.type) && !station.behavior.awaits?.includes('reply') && !shown.has(property))
      this.unfollowed.add(`${station.id}.${property}`)
  }

  /** A text in which open values are printed. */
  readonly read = (text: string): OpenValue => {
    const pieces = piecesOf(text).map(piece =>
      'literal' in piece ? piece.literal : (this.#known.get(piece.term) ?? piece.term),
    )
    const [first] = pieces
    if (pieces.length === 1 && isOpen(first)) return first
    if (pieces.some(each => typeof each === 'string' && hasOpen(each))) return this.#lost('a part of a text')
    const shownText = pieces.map(each => (isOpen(each) ? `{${each.term.text}}` : each)).join('')
    const from = (of: readonly Value[]): Value => of.map(each => printValue(each)).join('')
    return this.#made({ text: `"${shownText}"`, by: 'text', of: pieces, from })
  }

  readonly #made = (term: Term): OpenValue => {
    if (term.text.length <= longestTerm) return this.#one(term)
    const names = [...this.unknownsOf({ kind: 'open', term }).keys()].sort().join(', ')
    return this.#lost(`what was made of ${names}`.slice(0, longestTerm))
  }

  readonly #lost = (name: string): OpenValue => {
    const plainly = name.startsWith('some ') ? name : `some ${name}`
    return this.unknown({ kind: 'lost' }, plainly)
  }

  #one(term: Term): OpenValue {
    const known = this.#known.get(term.text)
    if (known) return known
    const value: OpenValue = { kind: 'open', term }
    this.#known.set(term.text, value)
    return value
  }

  termOf(text: string): OpenValue | undefined {
    return this.#known.get(text)
  }

  unknownsOf({ term }: OpenValue): ReadonlyMap<string, Unknown> {
    const found = this.#within.get(term)
    if (found) return found
    const own = this.#unknowns.get(term.text)
    const within = new Map<string, Unknown>(own && term.by === 'unknown' ? [[term.text, own]] : [])
    for (const each of term.of)
      if (isOpen(each)) for (const [text, unknown] of this.unknownsOf(each)) within.set(text, unknown)
    this.#within.set(term, within)
    return within
  }

  /** What rests on nothing but the clock fails always, or never. */
  #mayFail(term: Term): boolean {
    const { from } = term
    const unknowns = [...this.unknownsOf({ kind: 'open', term }).values()]
    if (!from || unknowns.some(each => each.kind !== 'clock') || unknowns.length === 0) return true
    return sampleMoments.some(days => workedOut({ kind: 'open', term }, () => ({ kind: 'date', days })) === undefined)
  }

  /** Whether something open holds that somebody beside the script looks at. */
  decides(value: OpenValue): boolean {
    return this.#choose(value, 'holds', '')
  }

  #choose(value: OpenValue, how: Decided['how'], action: string): boolean {
    const unknowns = this.unknownsOf(value)
    // The clock goes on, chance falls anew, and an action may be asked again: only what the call brings stays as it is.
    const isSteady = [...unknowns.values()].every(each => each.kind === 'input')
    const answer = (isSteady ? this.#answers.to(value.term, how) : undefined) ?? this.#tries.pick(2) === 0
    for (const text of unknowns.keys()) this.decidedOn.add(text)
    if (isSteady) this.#answers.give(value.term, how, answer)
    this.#take({ kind: 'decided', of: value.term.text, how, answer, action })
    return answer
  }
}

/** The value of something open where its unknowns have these values; undefined where that cannot be worked out, or fails. */
export function workedOut(value: Value, given: (unknown: string) => Value | undefined): Value | undefined {
  if (!isOpen(value)) return value
  const { by, text, of, from } = value.term
  if (by === 'unknown') return given(text)
  const parts = of.map(each => workedOut(each, given))
  const known = parts.filter(each => each !== undefined)
  if (!from || known.length < parts.length) return undefined
  try {
    return from(known)
  } catch {
    return undefined
  }
}

/** Actions whose texts decide nothing: they carry, show or say them. */
const harmless = new Set([
  ...[
    'Assign',
    'Snippet',
    'Note',
    'Annotation',
    'Begin',
    'Rest_api',
    'Return',
    'Play',
    'Whisper',
    'Signal',
    'Onsignal',
  ],
  ...['Page', 'Popurl', 'Runapp', 'Messages', 'Ivrlog', 'Email', 'Sendsessiontext', 'Smssendv2', 'Textmsg', 'Spawn'],
])

/** Properties whose text decides nothing, whatever the action. */
const shown: ReadonlySet<string> = new Set([
  ...[
    'Sequence',
    'Phrase',
    'Parameters',
    'Name',
    'Tooltip',
    'ActionValue',
    'ActionType',
    'Profile',
    'MusicFile',
    'Caption',
  ],
  ...['PhoneNumber', 'Destination', 'CallerID', 'FileName', 'Priority'],
])
