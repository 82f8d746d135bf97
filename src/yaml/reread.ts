import { type Change, changeBetween } from '../text/change.ts'
import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { moved } from './moved.ts'
import type { MapNode, Node } from './node.ts'

type Entry = MapNode['entries'][number]
type Read = (source: Source) => Checked<Node | undefined>

/** Longer texts, and deeper ones, are read as a whole: there the reader watches its bounds. */
const longest = 1_000_000
const mostBrackets = 60

/**
 * Reads a text that differs from a sound one inside an entry two levels deep, as an action of a script: only that entry is
 * read, all else is moved. Undefined where the change is of another kind; the result is that of reading the whole text.
 */
export function reread(former: Source, root: Node, source: Source, read: Read): Node | undefined {
  if (root.kind !== 'map' || root.isFlow || source.text.length > longest || hasAliases(source.text)) return undefined
  const change = changeBetween(former.text, source.text)
  const section = root.entries.findLast(each => each.key.at.end < change.start)
  if (section?.value.kind !== 'map' || section.value.isFlow) return undefined
  const place = placeOf(section.value.entries, endOf(root.entries, section, former), change, former)
  if (!place || !isWithin(place, change, source)) return undefined
  const piece = source.text.slice(place.start, place.end + change.delta)
  if (!isEntry(piece, place.indent)) return undefined
  const { value: made, diagnostics } = read({ path: source.path, text: piece })
  if (diagnostics.length > 0 || made?.kind !== 'map' || made.isFlow || made.entries.length !== 1) return undefined
  const [only] = made.entries
  if (only?.key.text.value !== place.entry.key.text.value) return undefined
  const shift = (end: number): number => (end > change.start ? end + change.delta : end)
  const around = (node: MapNode, entries: readonly Entry[]): MapNode => ({
    ...node,
    at: { source, start: node.at.start, end: shift(node.at.end) },
    entries,
  })
  const stay = (entry: Entry): Entry => movedEntry(entry, source, entry.key.at.start >= place.end ? change.delta : 0)
  const isLast = section.value.entries.at(-1) === place.entry
  const own = movedEntry(only, source, place.start)
  const inner = around(
    section.value,
    section.value.entries.map(each => (each === place.entry ? own : stay(each))),
  )
  const end = made.at.end + place.start
  const mended = isLast ? { ...inner, at: { ...inner.at, end } } : inner
  const outer = around(
    root,
    root.entries.map(each => (each === section ? { key: movedEntry(each, source, 0).key, value: mended } : stay(each))),
  )
  return isLast && root.entries.at(-1) === section ? { ...outer, at: { ...outer.at, end } } : outer
}

interface Place {
  readonly entry: Entry
  /** From the beginning of its line to that of the next entry. */
  readonly start: number
  readonly end: number
  readonly indent: number
}

/** The entry in which the change lies, behind its key and before the line of what follows. */
function placeOf(entries: readonly Entry[], end: number, change: Change, { text }: Source): Place | undefined {
  const at = entries.findLastIndex(each => each.key.at.end < change.start)
  const entry = entries[at]
  const next = entries[at + 1]
  if (!entry) return undefined
  const start = lineStart(text, entry.key.at.start)
  const stop = next ? lineStart(text, next.key.at.start) : end
  const indent = entry.key.at.start - start
  const isPlain = /^ +$/.test(text.slice(start, entry.key.at.start))
  return change.end <= stop && isPlain && stop > start ? { entry, start, end: stop, indent } : undefined
}

/** Whether the line of what follows is left alone: nothing of it is changed, and what comes before it ends its own line. */
function isWithin({ end }: Place, change: Change, { text }: Source): boolean {
  return change.end < end || end + change.delta === text.length || text[end + change.delta - 1] === '\n'
}

/** Where an entry of the root ends: where the next one begins. */
function endOf(entries: readonly Entry[], entry: Entry, { text }: Source): number {
  const next = entries[entries.indexOf(entry) + 1]
  return next ? lineStart(text, next.key.at.start) : text.length
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** One entry and nothing else: every line behind the first stands further right, or is empty or a comment. */
function isEntry(text: string, indent: number): boolean {
  if (/[\0\ufffd\ufeff\t]/.test(text) || (text.match(/[[{]|- /g)?.length ?? 0) > mostBrackets) return false
  const deeper = ' '.repeat(indent + 1)
  return text.split('\n').every((line, at) => at === 0 || /^ *(?:#|\r?$)/.test(line) || line.startsWith(deeper))
}

/** An alias stands for a node that lies elsewhere. */
function hasAliases(text: string): boolean {
  return /(?:^|[\s{[,:-])\*[^\s*]/.test(text)
}

function movedEntry({ key, value }: Entry, source: Source, delta: number): Entry {
  return { key: moved(key, source, delta), value: moved(value, source, delta) }
}
