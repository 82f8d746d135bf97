import { actionNamed, matching } from '../actions/index.ts'
import type { Key, Keys, MapShape, Named, Shape, Tag, TaggedShape } from '../form/shape.ts'

/** What may stand at a place of a file, by its form. */
export interface Standing {
  /** The value’s, without alternatives in them. */
  readonly shapes: readonly Shape[]
  /** What the last key says of itself, and what it names. */
  readonly key?: { readonly name: string; readonly says: string; readonly names?: Named; readonly isTag: boolean }
}

/** Tells which keys stand in the map at a path. */
export type KeysAt = (path: readonly (string | number)[]) => readonly string[]

/** What may stand at the end of a path. */
export function standingAt(form: Shape, path: readonly (string | number)[], keysAt: KeysAt): Standing {
  let standing: Standing = { shapes: plain(form) }
  for (const [at, step] of path.entries()) {
    const beside = (): readonly string[] => keysAt(path.slice(0, at))
    standing = into(standing.shapes, step, beside)
  }
  return standing
}

/** A shape without the alternatives in it. */
function plain(shape: Shape): readonly Shape[] {
  return shape.kind === 'either' ? shape.of.flatMap(plain) : [shape]
}

function into(shapes: readonly Shape[], step: string | number, beside: () => readonly string[]): Standing {
  const found: Standing[] = shapes.flatMap(shape => {
    if (shape.kind === 'list') {
      if (typeof step === 'number') return [{ shapes: plain(shape.of) }]
      return shape.orAlone ? [into(plain(shape.of), step, beside)] : []
    }
    if (typeof step === 'number') return []
    if (shape.kind === 'map') return inMap(shape, step)
    return shape.kind === 'tagged' ? inTagged(shape, step, beside) : []
  })
  const key = found.find(each => each.key)?.key
  return { shapes: found.flatMap(each => each.shapes), ...(key === undefined ? {} : { key }) }
}

function inMap({ keys, others, isLoose }: MapShape, name: string): readonly Standing[] {
  const own = keyIn(keys, name, isLoose === true)
  if (own) return [standingOf(own, false)]
  if (!others) return []
  const { shape, says = '', names } = others
  return [{ shapes: plain(shape), key: { name, says, isTag: false, ...(names === undefined ? {} : { names }) } }]
}

function inTagged(shape: TaggedShape, name: string, beside: () => readonly string[]): readonly Standing[] {
  const tag = tagNamed(shape, name)
  if (tag) return [standingOf(tag, true)]
  const present = tagAmong(shape, beside())
  const keys = { ...shape.keys, ...present?.tag.keys }
  const own = keyIn(keys, name, false)
  return own ? [standingOf(own, false)] : []
}

function standingOf({ name, key }: Found, isTag: boolean): Standing {
  return { shapes: plain(key.shape), key: { name, says: key.says, isTag } }
}

interface Found {
  readonly name: string
  readonly key: Key
}

function keyIn(keys: Keys, name: string, isLoose: boolean): Found | undefined {
  const exact = Object.hasOwn(keys, name) ? keys[name] : undefined
  if (exact) return { name, key: exact }
  if (!isLoose) return undefined
  const wanted = matching(name)
  const bare = wanted.replace(/^on/, '')
  const entry =
    Object.entries(keys).find(([each, { aliases = [] }]) => [each, ...aliases].some(one => matching(one) === wanted)) ??
    Object.entries(keys).find(([each]) => matching(each) === bare)
  return entry && { name: entry[0], key: entry[1] }
}

function tagNamed({ tags, isLoose }: TaggedShape, name: string): Found | undefined {
  const canonical = isLoose ? (actionNamed(name)?.name ?? name) : name
  const tag = Object.hasOwn(tags, canonical) ? tags[canonical] : undefined
  return tag && { name: canonical, key: tag }
}

/** The tag that stands among the keys of a map. */
export function tagAmong(
  shape: TaggedShape,
  names: readonly string[],
): { readonly name: string; readonly tag: Tag } | undefined {
  for (const name of names) {
    const found = Object.hasOwn(shape.keys, name) ? undefined : tagNamed(shape, name)
    if (found) return { name: found.name, tag: found.key }
  }
  return undefined
}
