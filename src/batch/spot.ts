import type { Place, Way } from './place.ts'
import type { Survey } from './survey.ts'

/** Where calls can stand: a place, and what was noted on the way there. */
export interface Spot<N> {
  readonly place: Place
  readonly noted: N
  /** What moves come to, by `legIndex`. */
  readonly legs: (Leg<N> | undefined)[]
}

/** A way, and the spot that it leads to: all that a walk looks up for a move. */
export interface Leg<N> {
  readonly way: Way
  readonly to: Spot<N>
}

/** A move, by its number, in the instant of what was noted last or later. */
export const legIndex = (number: number, isLater: boolean): number => number * 2 + (isLater ? 1 : 0)

/** How somebody notes what comes about: nothing yet, and after each way that has facts for the recorder. */
export interface Notebook<N> {
  readonly blank: () => N
  readonly after: (noted: N, way: Way, isLater: boolean) => N
}

/** Spots that are kept; where there are more, all are forgotten, so that calls without end take no memory without end. */
const mostSpots = 100_000

/** The spots of one survey, each made when the first call comes to it. */
export class Spots<N> {
  readonly survey: Survey
  readonly #notebook: Notebook<N>
  readonly #known = new Map<N, Map<Place, Spot<N>>>()
  #count = 0
  #first: Spot<N> | undefined

  constructor(survey: Survey, notebook: Notebook<N>) {
    this.survey = survey
    this.#notebook = notebook
  }

  /** Where a call begins; undefined where it cannot be learned. */
  first(): Spot<N> | undefined {
    if (this.#count > mostSpots) this.#forget()
    const { first } = this.survey
    if (!this.#first && first) this.#first = this.#at(first, this.#notebook.blank())
    return this.#first
  }

  /** Where a way leads to from a spot. */
  behind({ noted }: Spot<N>, way: Way, isLater: boolean): Spot<N> {
    return this.#at(way.to, way.facts.length > 0 ? this.#notebook.after(noted, way, isLater) : noted)
  }

  #at(place: Place, noted: N): Spot<N> {
    const alike = this.#known.get(noted) ?? new Map<Place, Spot<N>>()
    this.#known.set(noted, alike)
    const spot = alike.get(place) ?? { place, noted, legs: [] }
    if (!alike.has(place)) this.#count++
    alike.set(place, spot)
    return spot
  }

  #forget(): void {
    this.#known.clear()
    this.#count = 0
    this.#first = undefined
  }
}
