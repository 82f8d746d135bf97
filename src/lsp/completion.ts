import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import type { Key, Keys, MapShape, Piece, Shape, TaggedShape } from '../form/shape.ts'
import { codeCompletion } from './code-completion.ts'
import { offersOf } from './offers.ts'
import { rangeOf } from './ranges.ts'
import { type KeysAt, standingAt, tagAmong } from './standing.ts'
import type { View } from './view.ts'
import { keysIn, type Way, wayAt } from './way.ts'

const kinds = { property: 10, value: 12, keyword: 14, reference: 18, class: 7, snippet: 15 } as const satisfies Record<
  string,
  CompletionItemKind
>

/** What goes on at a place: its way, and how what is chosen is written there. */
interface Place {
  readonly view: View
  readonly way: Way
  readonly keysAt: KeysAt
}

/** What may be written at an offset. The text need not be YAML at this moment. */
export function completionAt(view: View, offset: number): readonly CompletionItem[] {
  const { form, source } = view
  const way = form && wayAt(source.text, offset)
  if (!way || inComment(source.text, way.start)) return []
  const code = codeCompletion(view, way, offset)
  if (code) return code
  const place: Place = { view, way, keysAt: keysIn(source.text) }
  const { shapes } = standingAt(form, way.path, place.keysAt)
  const items = shapes.flatMap(shape => itemsOf(shape, place))
  return [...new Map(items.map(each => [each.label, each])).values()]
}

function inComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /(?:^|[ \t])#/.test(line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ''))
}

function itemsOf(shape: Shape, place: Place): readonly CompletionItem[] {
  const { part } = place.way
  switch (shape.kind) {
    case 'text':
      return part === 'value' || part === 'word' ? valuesOf(shape, place) : []
    case 'map':
      return part === 'value' ? [] : [...ofMap(shape, place), ...(shape.pieces ?? []).map(each => ofPiece(each, place))]
    case 'tagged':
      return part === 'value' ? [] : ofTagged(shape, place)
    case 'list':
      return [...inList(shape.of, place), ...(shape.orAlone && !isItem(place) ? itemsOf(shape.of, place) : [])]
    case 'either':
      return shape.of.flatMap(each => itemsOf(each, place))
    case 'any':
      return []
  }
}

/** The last step of the way is the number of an item: what stands there is the item itself. */
function isItem({ way }: Place): boolean {
  return typeof way.path.at(-1) === 'number'
}

/** A list begins with a dash: nothing else is offered before it, but whole items are. */
function inList(of: Shape, place: Place): readonly CompletionItem[] {
  if (place.way.part !== 'word' || place.way.isFlow || of.kind === 'text') return []
  const items = of.kind === 'either' ? of.of.flatMap(each => itemsOf(each, place)) : itemsOf(of, place)
  return items.map(item =>
    item.textEdit ? { ...item, textEdit: { ...item.textEdit, newText: `- ${item.textEdit.newText}` } } : item,
  )
}

function valuesOf(shape: Extract<Shape, { readonly kind: 'text' }>, place: Place): readonly CompletionItem[] {
  const words = (shape.words ?? []).map(({ name, says }) => item(name, kinds.value, says, scalar(name), place))
  const names = shape.names === undefined ? [] : offersOf(shape.names, place.view, place.way.path)
  return [...words, ...names.map(({ name, detail }) => item(name, kinds.reference, detail, scalar(name), place))]
}

function ofMap({ keys, others }: MapShape, place: Place): readonly CompletionItem[] {
  const present = place.keysAt(place.way.path)
  const own = ofKeys(keys, present, place)
  if (others?.names === undefined || others.defines) return own
  const names = offersOf(others.names, place.view, place.way.path).filter(each => !present.includes(each.name))
  return [
    ...own,
    ...names.map(({ name, detail }) => item(name, kinds.reference, detail, keyed(scalar(name), place), place)),
  ]
}

function ofTagged(shape: TaggedShape, place: Place): readonly CompletionItem[] {
  const typed = place.view.source.text.slice(place.way.start, place.way.end)
  const present = place.keysAt(place.way.path).filter(each => each !== typed)
  const tag = tagAmong(shape, present)?.tag
  const keys = ofKeys({ ...shape.keys, ...tag?.keys }, present, place)
  if (tag) return keys
  const tags = Object.entries(shape.tags).map(([name, { says }]) => ({
    ...item(name, kinds.class, says, keyed(name, place), place),
    sortText: `0${name}`,
  }))
  return [...tags, ...keys]
}

function ofKeys(keys: Keys, present: readonly string[], place: Place): readonly CompletionItem[] {
  const typed = place.view.source.text.slice(place.way.start, place.way.end)
  return Object.entries(keys)
    .filter(([name]) => name === typed || !present.includes(name))
    .map(([name, key]) => ofKey(name, key, place))
}

/** What must be there comes first. */
function ofKey(name: string, { says, required }: Key, place: Place): CompletionItem {
  return {
    ...item(name, kinds.property, says, keyed(scalar(name), place), place),
    sortText: `${required ? 1 : 2}${name}`,
  }
}

function ofPiece({ label, says, body }: Piece, place: Place): CompletionItem {
  const lines = Object.entries(body ?? {}).map(
    ([key, value], at) => `${key}: ${/^\$\d/.test(String(value)) ? `\${${at + 1}}` : String(value)}`,
  )
  const indent = ' '.repeat(columnOf(place))
  const newText = place.way.isFlow ? lines.join(', ') : lines.join(`\n${indent}`)
  return { ...item(label, kinds.snippet, says, newText, place), insertTextFormat: 2, insertTextMode: 1 }
}

function columnOf({ view, way }: Place): number {
  return rangeOf({ source: view.source, start: way.start, end: way.start }).start.character
}

/** A key is followed by a colon, if none is there. */
function keyed(name: string, { view, way }: Place): string {
  return /^[ \t]*:/.test(view.source.text.slice(way.end)) ? name : `${name}: `
}

/** A name as YAML takes it: in quotes where it would be read as something else. */
function scalar(name: string): string {
  return /^[\p{L}\p{N}_./\\+][\p{L}\p{N}_ ./\\+-]*$/u.test(name) ? name : JSON.stringify(name)
}

function item(
  label: string,
  kind: CompletionItemKind,
  detail: string | undefined,
  newText: string,
  { view, way }: Place,
): CompletionItem {
  const range = rangeOf({ source: view.source, start: way.start, end: way.end })
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    filterText: view.source.text[way.start] === '"' ? JSON.stringify(label) : label,
    textEdit: { range, newText },
  }
}
