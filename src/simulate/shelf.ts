/** A caller who is to be called back. */
export interface Callback {
  readonly contact: string
  readonly number: string
  readonly skill: string
}

/** What scripts put by at the platform, beyond their variables. Immutable; empty when a call begins. */
export interface Shelf {
  /** By scope and name: under one name several values may lie, in the order in which they came. */
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlySet<string>
  readonly callbacks: readonly Callback[]
}

export const emptyShelf: Shelf = { values: new Map(), files: new Set(), callbacks: [] }

/** Where a value lies: scopes and names are matched without regard to case. */
export const placeOf = (scope: string, name: string): string => `${scope.trim()}\0${name.trim()}`.toLowerCase()

/** The same shelf with other values at a place; none clears it. */
export function withValues(shelf: Shelf, place: string, values: readonly string[]): Shelf {
  const changed = new Map(shelf.values)
  if (values.length === 0) changed.delete(place)
  else changed.set(place, values)
  return { ...shelf, values: changed }
}

/** Without the value: at its first or last occurrence, or at all. */
export function withoutValue(values: readonly string[], value: string, occurrence: string): readonly string[] {
  const word = occurrence.trim().toLowerCase()
  const at = word === 'first' ? values.indexOf(value) : word === 'last' ? values.lastIndexOf(value) : undefined
  return values.filter((each, index) => (at === undefined ? each !== value : index !== at))
}

/** The same shelf after a file was written or deleted. */
export function withFile(shelf: Shelf, deed: 'write' | 'delete', file: string): Shelf {
  const files = new Set(shelf.files)
  if (deed === 'write') files.add(plainFile(file))
  else files.delete(plainFile(file))
  return { ...shelf, files }
}

/** One spelling for a file: either slash, any case, with or without quotes, from whatever folder. */
export function plainFile(file: string): string {
  return file
    .trim()
    .replace(/^"|"$/g, '')
    .toLowerCase()
    .replace(/\\/g, '/')
    .replace(/^(?:\.{0,2}\/)+/, '')
}
