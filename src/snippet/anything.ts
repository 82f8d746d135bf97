import type { Value } from './value.ts'

/**
 * What nobody in a script decides, taken as anything: only a search for all calls ever brings it in. What is made of it is open again,
 * and a condition on it goes both ways.
 */
export interface OpenValue {
  readonly kind: 'open'
  readonly term: Term
}

/** What an open value is made of. */
export interface Term {
  /** As code would say it; two terms of one text are the same. */
  readonly text: string
  /** The operator or function that made it; `unknown`: nothing did. */
  readonly by: string
  readonly of: readonly Value[]
  /** The value that it has where its parts have these, worked out as a call would; without it, it can be anything whatever its parts are. Throws. */
  readonly from?: (of: readonly Value[]) => Value
  /** A number that is far from the largest there is: sums of such cannot fail. */
  readonly isSmall?: boolean
}

/** What a search lends to an evaluation in which something is open. */
export interface Anything {
  /** The open value of a term; what is too long to be kept is anything from then on. */
  readonly made: (term: Term) => OpenValue
  /** Whether an open value holds: each answer is tried. */
  readonly holds: (value: OpenValue) => boolean
  /** Whether working out a term ends in a run-time error: each answer is tried. */
  readonly fails: (term: Term) => boolean
  /** A text in which open values are printed, as an open value. */
  readonly read: (text: string) => OpenValue
  /** What a variable holds when it is not known any more what was done with it. */
  readonly lost: (name: string) => OpenValue
  readonly clock: () => OpenValue
  readonly chance: () => OpenValue
}

/** Thrown by a scope in which the clock, or a random number, is open. No errors, and so made without a stack. */
export const asksClock = Symbol('asks the clock')
export const asksChance = Symbol('asks chance')

/** Thrown where one evaluation has more open choices than are followed. */
export const tooOpen = Symbol('too open')

const begin = '\ue001'
const end = '\ue002'

/** Whether a text has an open value printed in it, or a piece of one. */
export const hasOpen = (text: string): boolean => text.includes(begin)

/** An open value as a part of a text; neither spaces nor bars are in it, so that texts are taken apart around it. */
export function printOpen({ term }: OpenValue): string {
  return `${begin}${term.text.replace(/[^\w.-]/gu, each => `%${each.codePointAt(0)?.toString(16)};`)}${end}`
}

/** The pieces of a text: what stands in it as such, and the texts of terms that are printed in it. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces = text.split(/(\ue001[^\ue001\ue002]*\ue002)/u).filter(piece => piece !== '')
  return pieces.map(piece =>
    piece.startsWith(begin) && piece.endsWith(end) ? { term: unprinted(piece.slice(1, -1)) } : { literal: piece },
  )
}

export type Piece = { readonly literal: string } | { readonly term: string }

function unprinted(text: string): string {
  return text.replace(/%([0-9a-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

export function isOpen(value: Value | undefined): value is OpenValue {
  return typeof value === 'object' && value !== null && value.kind === 'open'
}

/** Whether a value is open, or something in it is. */
export function holdsOpen(value: Value | undefined): boolean {
  if (typeof value !== 'object' || value === null || value.kind === 'date') return false
  if (value.kind === 'open') return true
  return value.kind === 'list' ? value.items.some(holdsOpen) : [...value.members.values()].some(holdsOpen)
}
