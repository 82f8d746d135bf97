import type { Effect } from '../../behavior/effect.ts'
import type { Event } from '../../behavior/event.ts'
import type { State } from '../../behavior/state.ts'
import type { Executor } from '../../machine/executor.ts'
import type { Tableau } from './tableau.ts'

/** What a platform asks its script in the middle of something. */
type Question =
  | { readonly kind: 'status' }
  | { readonly kind: 'send'; readonly event: Event; readonly at: number }
  /** More than can be compared: the whole state was looked into, or the script began. */
  | { readonly kind: 'other' }

/** Lists of effects that are equal are the same (`lists`). */
type Answer = readonly Effect[] | State['status'] | undefined

/** What a script was asked, and what it answered. */
export interface Asked {
  readonly question: Question
  readonly answer: Answer
}

/** A script that tells of whatever it is asked. */
export class Questioned implements Executor {
  readonly #script: Executor
  readonly #tell: (asked: Asked) => void

  constructor(script: Executor, tell: (asked: Asked) => void) {
    this.#script = script
    this.#tell = tell
  }

  get state(): State {
    this.#noted({ kind: 'other' }, undefined)
    return this.#script.state
  }

  get status(): State['status'] {
    return this.#noted({ kind: 'status' }, this.#script.status)
  }

  start(): readonly Effect[] {
    return this.#noted({ kind: 'other' }, this.#script.start())
  }

  send(event: Event, at: number): readonly Effect[] {
    return this.#noted({ kind: 'send', event, at }, this.#script.send(event, at))
  }

  #noted<A extends Answer>(question: Question, answer: A): A {
    this.#tell({ question, answer })
    return answer
  }
}

/** What came of a move, and what the script was asked on the way. */
interface Rehearsal<T> {
  readonly asked: readonly Asked[]
  readonly came: T
}

/** So many ways to answer are remembered of a move on a stage; where there are more, they differ anyhow. */
const mostRehearsals = 16

/**
 * What a platform makes of moves, played once for all states of the script that answer it alike. A platform knows of its script what it
 * asks it, and nothing else. So where a script gives the same answers in the same order, the same comes of the same move on the same
 * stage: a tableau without the state of its script.
 */
export class Rehearsals<T> {
  /** By text: of equal effects the list that every player gives. */
  readonly lists = new Map<string, readonly Effect[]>()
  readonly #keyOf: (tableau: Tableau) => string
  readonly #stages = new Map<string, Map<string, Rehearsal<T>[]>>()
  readonly #known = new WeakMap<Tableau, Map<string, Rehearsal<T>[]>>()

  /** `keyOf` gives a text that is the same for equal stages only. */
  constructor(keyOf: (tableau: Tableau) => string) {
    this.#keyOf = keyOf
  }

  /** The same for something else that comes of stages. */
  another<U>(): Rehearsals<U> {
    return new Rehearsals(this.#keyOf)
  }

  /** What came of a move before, of a script that answered as this one does, which is asked on the way. Undefined: it must be played. */
  recall(from: Tableau, move: string, script: Executor): T | undefined {
    const answers: Answer[] = []
    const isAnsweredSo = ({ question, answer }: Asked, at: number): boolean => {
      if (at === answers.length) answers.push(answerTo(question, script))
      return answers[at] === answer
    }
    return this.#stageOf(from)
      .get(move)
      ?.find(each => each.asked.every(isAnsweredSo))?.came
  }

  /** Remembers what came of a move, and what the script was asked on the way. */
  keep(from: Tableau, move: string, asked: readonly Asked[], came: T): void {
    if (asked.some(({ question }) => question.kind === 'other')) return
    const stage = this.#stageOf(from)
    const before = stage.get(move)
    if (!before) stage.set(move, [{ asked, came }])
    else if (before.length < mostRehearsals) before.push({ asked, came })
  }

  #stageOf(tableau: Tableau): Map<string, Rehearsal<T>[]> {
    const before = this.#known.get(tableau)
    if (before) return before
    const key = this.#keyOf(tableau)
    const stage = this.#stages.get(key) ?? new Map<string, Rehearsal<T>[]>()
    this.#stages.set(key, stage)
    this.#known.set(tableau, stage)
    return stage
  }
}

function answerTo(question: Question, script: Executor): Answer {
  switch (question.kind) {
    case 'status':
      return script.status
    case 'send':
      return script.send(question.event, question.at)
    case 'other':
      return undefined
  }
}
