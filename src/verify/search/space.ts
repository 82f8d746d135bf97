import type { Moment } from '../../simulate/moment.ts'
import type { Seen } from '../seen.ts'
import type { Features } from '../world/features.ts'
import { isOfInterest } from '../world/interest.ts'
import type { Openings } from '../world/openings.ts'
import type { Recorder } from '../world/recorder.ts'
import { OutOfTime } from '../world/tries.ts'
import type { Interner } from './interner.ts'
import { Once } from './once.ts'
import { blank, none, Pages } from './pages.ts'
import { Pairs } from './pairs.ts'
import { Scenes } from './scenes.ts'
import { beginning, type Label, type Tableaux, theEnd } from './tableaux.ts'

export { beginning, type Label, theEnd } from './tableaux.ts'

/** A way up to where the recorder was asked. */
interface Begun {
  readonly sight: number
  readonly label: number
}

/** Told of a way: the state to which it leads, the number of what is seen on it, and of what is done. */
export type TellWay = (target: number, sight: number, label: number) => void

/** Of what a space is made. */
export interface SpaceParts {
  /** Spaces can share them. */
  readonly tableaux: Tableaux
  readonly recorder: Recorder
  /** What can matter to what is asked in this space. */
  readonly features: Features
  readonly mostStatements: number
  /** Whether ways that lead to the same are told apart by what is done on them. */
  readonly keepsLabels?: boolean
}

/**
 * The states of all calls, numbered breadth first. A state is a pair of numbers: a scene, and a page of the recorder. Its ways
 * are not kept: they are put together from those of its scene and from what its page makes of them, each of which is known.
 */
export class Space {
  readonly #tableaux: Tableaux
  readonly #scenes: Scenes
  readonly #pages: Pages
  readonly #states = new Pairs()
  /** Labels of ways whose parts have these. */
  readonly #joined = new Once((first, second) =>
    this.#tableaux.withChances(first, this.#tableaux.labels.get(second).chances),
  )
  /** Labels of ways on which policies drew. */
  readonly #drawn = new Once((label, chances) => this.#tableaux.withChances(label, this.#pages.chances.get(chances)))
  /** Ways that were followed. */
  transitions = 0
  isComplete = false
  depth = 0
  #expanded = 0
  #levelEnd = 0

  /** What was taken as anything on these calls, or those of a space that shares their moves. */
  get openings(): Openings {
    return this.#tableaux.openings
  }

  constructor({ tableaux, recorder, features, mostStatements, keepsLabels }: SpaceParts) {
    this.#tableaux = tableaux
    this.#scenes = new Scenes(tableaux, move => isOfInterest(tableaux.moves.get(move), features), keepsLabels)
    this.#pages = new Pages(recorder, mostStatements, tableaux)
    this.#states.add(beginning, blank)
    this.#states.add(theEnd, blank)
  }

  /** Looks further, until all is seen, `most` states are known, or `isEnough` says so; it is asked now and then. */
  explore(most: number, isEnough: () => boolean = () => false): void {
    while (this.#expanded < this.#states.size) {
      if (this.#states.size > most || (this.#expanded % 256 === 255 && isEnough())) return
      if (this.#expanded >= this.#levelEnd) {
        this.#levelEnd = this.#states.size
        this.depth++
      }
      const scene = this.#states.first(this.#expanded)
      if (scene !== theEnd && !this.#isExpanded(scene, this.#states.second(this.#expanded))) return
      this.#expanded++
    }
    this.isComplete = true
  }

  /** False where time ran out in the middle. */
  #isExpanded(scene: number, page: number): boolean {
    try {
      this.#expand(scene, page)
      return true
    } catch (error) {
      if (error instanceof OutOfTime) return false
      throw error
    }
  }

  /** Adds the states to which ways lead; the same walk as `#goOn`, with nothing told. */
  #expand(scene: number, page: number): void {
    const scenes = this.#scenes
    const pages = this.#pages
    const start = scenes.startOf(scene)
    const end = scenes.endOf(scene)
    for (let way = start; way < end; way++) {
      const target = scenes.targetOf(way)
      let outcome = pages.after(page, scenes.beatsOf(way))
      for (; outcome !== none; outcome = pages.furtherThan(outcome)) {
        if (target < 0) {
          this.#expand(this.#behind(scene, target, outcome), pages.targetOf(outcome))
          continue
        }
        this.transitions++
        const next = pages.targetOf(outcome)
        // Much of what people do changes nothing.
        if (target !== theEnd && (target !== scene || next !== page)) this.#states.add(target, next)
      }
    }
  }

  /** Tells each way on from a state, in a fixed order; none from a state that was not looked at. */
  eachWay(number: number, tell: TellWay): void {
    if (number >= this.#expanded) return
    const scene = this.#states.first(number)
    if (scene !== theEnd) this.#goOn(scene, this.#states.second(number), undefined, tell)
  }

  /** The ways on from a scene on a page; `before` is the way up to here, where the recorder was asked in the middle of one. */
  #goOn(scene: number, page: number, before: Begun | undefined, tell: TellWay): void {
    const scenes = this.#scenes
    const pages = this.#pages
    const start = scenes.startOf(scene)
    const end = scenes.endOf(scene)
    for (let way = start; way < end; way++) {
      const target = scenes.targetOf(way)
      let outcome = pages.after(page, scenes.beatsOf(way))
      for (; outcome !== none; outcome = pages.furtherThan(outcome)) {
        const sight = before ? pages.joined(before.sight, pages.sightOf(outcome)) : pages.sightOf(outcome)
        const label = this.#labelOf(way, pages.chancesOf(outcome), before)
        const next = pages.targetOf(outcome)
        if (target < 0) this.#goOn(this.#behind(scene, target, outcome), next, { sight, label }, tell)
        else tell(target === theEnd ? theEnd : this.#states.add(target, next), sight, label)
      }
    }
  }

  /** The scene in which a way goes on that stopped for an answer. */
  #behind(scene: number, question: number, outcome: number): number {
    return this.#scenes.at(this.#tableaux.resume(question, this.#pages.replyOf(outcome)), scene)
  }

  #labelOf(way: number, chances: number, before: Begun | undefined): number {
    const own = this.#scenes.labelOf(way)
    const label = before ? this.#joined.of(before.label, own) : own
    return chances === 0 ? label : this.#drawn.of(label, chances)
  }

  /** What was done on a way, and how chance fell. */
  labelAt(label: number): Label {
    return this.#tableaux.labels.get(label)
  }

  /** What is seen on ways, by number. */
  get seen(): Interner<readonly Seen[]> {
    return this.#pages.seen
  }

  /** The moment of a call that a state is; undefined for the beginning, the end, and the middle of a move. */
  momentAt(number: number): Moment | undefined {
    const tableau = this.#tableaux.get(this.#scenes.tableauOf(this.#states.first(number)))
    return tableau && { ...tableau, ledger: this.#pages.get(this.#states.second(number)).ledger }
  }

  get size(): number {
    return this.#states.size
  }

  /** States whose ways are known. */
  get expanded(): number {
    return this.#expanded
  }

  /** Bytes of the states; scenes and pages are shared by many. */
  get bytes(): number {
    return this.#states.bytes
  }

  /** How many different parts there are, for who wants to know why a space is large. */
  get parts(): Readonly<Record<string, number>> {
    return {
      tableaux: this.#tableaux.size,
      scenes: this.#scenes.size,
      pages: this.#pages.size,
      beats: this.#tableaux.beats.size,
      sights: this.seen.size,
    }
  }
}
