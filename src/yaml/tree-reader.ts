import { type Alias, type CST, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml'
import { bug } from '../text/bug.ts'
import type { Span } from '../text/source.ts'
import type { YamlFaults } from './faults.ts'
import type { MapNode, Node, ScalarNode } from './node.ts'
import { offsetsOf, type Style } from './offsets.ts'

const mostAliases = 50
const mostAliasedNodes = 10_000

type MapEntry = MapNode['entries'][number]

/** Turns a parsed document into plain nodes with places. */
export class TreeReader {
  readonly #faults: YamlFaults
  readonly #anchors = new Map<string, { readonly node: Node; readonly size: number }>()
  #size = 0
  #aliases = 0
  #aliasedNodes = 0

  constructor(faults: YamlFaults) {
    this.#faults = faults
  }

  read(parsed: ParsedNode): Node {
    if (isAlias(parsed)) return this.#alias(parsed)
    const before = this.#size++
    const node = this.#plain(parsed)
    if (parsed.anchor !== undefined) this.#anchors.set(parsed.anchor, { node, size: this.#size - before })
    return node
  }

  #plain(parsed: ParsedNode): Node {
    if (isScalar(parsed)) return this.#scalar(parsed)
    const at = this.#at(parsed)
    if ('tag' in parsed && parsed.tag !== undefined)
      this.#faults.add('yaml/tag', at, `the tag "${parsed.tag}" means nothing here`, 'take it away, or quote the text')
    if (isMap<ParsedNode, ParsedNode | null>(parsed)) return this.#map(parsed, at)
    if (isSeq<ParsedNode>(parsed)) return { kind: 'list', at, items: parsed.items.map(each => this.read(each)) }
    return bug('a YAML node is a scalar, a map, a list or an alias')
  }

  #at(parsed: { readonly range?: readonly number[] | null | undefined }): Span {
    const start = parsed.range?.[0] ?? 0
    return this.#faults.span(start, parsed.range?.[1] ?? start)
  }

  #scalar(parsed: Scalar): ScalarNode {
    const { srcToken, tag } = parsed
    const place = this.#at(parsed)
    const value = String(parsed.value ?? '')
    const { raw, start, style } = written(srcToken, place)
    const isQuoted = style !== 'plain'
    const node: ScalarNode = {
      kind: 'scalar',
      text: { value, at: place, offsetAt: offsetsOf(raw, start, value, style) },
      at: place,
      isNull: !isQuoted && (value === '' || value === '~' || value === 'null'),
      isQuoted,
    }
    return tag === undefined ? node : { ...node, tag, at: { ...place, start: startOfTag(place, tag) } }
  }

  #map(parsed: YAMLMap<ParsedNode, ParsedNode | null>, at: Span): MapNode {
    const entries: MapEntry[] = []
    const first = new Map<string, Span>()
    for (const pair of parsed.items) {
      const key = this.#key(pair.key)
      const value = pair.value ? this.read(pair.value) : this.#nothing(key?.at.end ?? at.end)
      if (key === undefined) continue
      const name = key.text.value
      const known = first.get(name)
      if (known === undefined) {
        first.set(name, key.at)
        entries.push({ key, value })
      } else
        this.#faults.add('yaml/duplicate-key', key.at, `the key "${shown(name)}" is given twice`, undefined, [
          { at: known, message: 'first given here' },
        ])
    }
    return { kind: 'map', at, entries, isFlow: parsed.flow === true }
  }

  #key(parsed: ParsedNode): ScalarNode | undefined {
    const key = this.read(parsed)
    if (key.kind !== 'scalar') {
      this.#faults.add('yaml/bad-key', key.at, `a ${key.kind} cannot be a key`, 'quote it if it is text')
      return undefined
    }
    if (key.tag !== undefined) this.#faults.add('yaml/bad-key', key.at, `a key cannot have a tag`, 'quote it')
    else if (key.text.value === '' && !key.isQuoted)
      this.#faults.add('yaml/bad-key', key.at, 'a key is missing before ":"', 'quote the text if ":" belongs to it')
    else if (key.text.value === '<<' && !key.isQuoted)
      this.#faults.add('yaml/merge-key', key.at, 'merge keys ("<<") are not read', 'write the keys out')
    else return key
    return undefined
  }

  #nothing(at: number): ScalarNode {
    const span = this.#faults.span(at, at)
    const text = { value: '', at: span, offsetAt: () => span.start }
    return { kind: 'scalar', text, at: span, isNull: true, isQuoted: false }
  }

  /** An alias stands for the node itself: small uses are fine, a bomb is not unfolded. */
  #alias(parsed: Alias): Node {
    const at = this.#at(parsed)
    const meant = this.#anchors.get(parsed.source)
    if (meant === undefined) {
      this.#faults.add(
        'yaml/unknown-alias',
        at,
        `no anchor "&${parsed.source}" stands before this`,
        'quote it if it is text',
      )
      return this.#nothing(at.start)
    }
    this.#aliases++
    this.#aliasedNodes += meant.size
    this.#size += meant.size
    if (this.#aliases <= mostAliases && this.#aliasedNodes <= mostAliasedNodes) return meant.node
    if (this.#aliases - 1 <= mostAliases && this.#aliasedNodes - meant.size <= mostAliasedNodes)
      this.#faults.add(
        'yaml/too-many-aliases',
        at,
        `more than ${mostAliases} aliases, or they stand for more than ${mostAliasedNodes} nodes`,
        'write it out',
      )
    return this.#nothing(at.start)
  }
}

/** The characters of a scalar as they stand in the file. */
function written(token: CST.Token | undefined, place: Span): { raw: string; start: number; style: Style } {
  switch (token?.type) {
    case 'single-quoted-scalar':
      return { raw: token.source, start: token.offset, style: 'single' }
    case 'double-quoted-scalar':
      return { raw: token.source, start: token.offset, style: 'double' }
    case 'block-scalar': {
      const header = token.props.reduce((sum, each) => sum + ('source' in each ? each.source.length : 0), 0)
      const isFolded = place.source.text[token.offset] === '>'
      return { raw: token.source, start: token.offset + header, style: isFolded ? 'folded' : 'literal' }
    }
    case 'scalar':
      return { raw: token.source, start: token.offset, style: 'plain' }
    default:
      return { raw: '', start: place.start, style: 'plain' }
  }
}

/** The tag stands before the scalar, with blanks between them. */
function startOfTag(place: Span, tag: string): number {
  const before = place.source.text.slice(Math.max(0, place.start - tag.length - 100), place.start)
  const at = before.lastIndexOf(`!${tag.slice(tag.lastIndexOf(':') + 1).replace(/^!/, '')}`)
  const bang = before[at - 1] === '!' ? at - 1 : at
  return at < 0 ? place.start : place.start - before.length + bang
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}
