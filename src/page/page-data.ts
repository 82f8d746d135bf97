import type { Source } from '../text/source.ts'
import type { Picture } from './picture.ts'

/** A sample call in a page: its file, and which of the page's centers it is played in (none: the default one). */
export interface PageCall {
  readonly source: Source
  readonly center: number | null
  readonly seed: number
}

/** What a page is made of: texts, which it reads by itself. */
export interface PageData extends Exhibit {
  readonly format: 'callwright/page@1'
  /** Calls, perhaps on another script, each to be seen beside the one in its place. */
  readonly against: Exhibit | null
}

/** A script with its calls. */
export interface Exhibit {
  readonly version: string
  /** Of the main script's text. */
  readonly sha256: string
  /** The main script first, then those that it may run. */
  readonly scripts: readonly Source[]
  readonly centers: readonly Source[]
  /** Whether calls are played without the center's desks and settings of calls and chats, as the verifier plays them. */
  readonly isBare: boolean
  /** The project's configuration, where a call is to keep a property of the project. */
  readonly config: Source | null
  /** The center of a call that a person plays. */
  readonly idleCenter: number | null
  readonly calls: readonly PageCall[]
  /** What is said in the calls, where it can be heard: µ-law in base64, by `phraseKey`. */
  readonly voices: Readonly<Record<string, string>>
  /** Each script of the flow by its key, laid out ahead of time. */
  readonly pictures: Readonly<Record<string, Picture>>
}

/** The place for the data in the page's file. */
const place = 'data-packed="application/json"></script>'

/** The page with its data, which was packed (deflate, base64): no text in it can end the element it stands in. */
export function fillPage(page: string, packed: string): string {
  return page.replace(place, () => place.replace('<', () => `${packed}<`))
}
