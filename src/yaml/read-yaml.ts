import type { Checked } from '../text/diagnostic.ts'
import { grouped } from '../text/grouped.ts'
import type { Source } from '../text/source.ts'
import { YamlFaults } from './faults.ts'
import type { Node } from './node.ts'
import { parse, rootOf } from './parse.ts'
import { reread } from './reread.ts'
import { TreeReader } from './tree-reader.ts'

const longest = 5_000_000

/**
 * Reads one YAML document: every scalar as it was written, every node with its place. Time and memory are bounded whatever
 * the text is. There is no value when the text is not YAML; a key given twice keeps its first value.
 */
export function readYaml(source: Source): Checked<Node | undefined> {
  const typed = typing.get(source)
  if (!typed) return readWhole(source)
  typed.known ??= typed.former ? readChanged(typed.former, source) : readWhole(source)
  delete typed.former
  return typed.known
}

/** What is kept of a text in which somebody types. */
interface Typed {
  known?: Checked<Node | undefined>
  /** An earlier text that was read. */
  former?: Source
}

const typing = new WeakMap<Source, Typed>()

/** Says that somebody types in a text, which was another one before: it is read once, and only what is new. */
export function isTyped(source: Source, former?: Source): void {
  const before = former && typing.get(former)
  const earlier = before?.known ? former : before?.former
  typing.set(source, earlier ? { former: earlier } : {})
}

function readChanged(former: Source, source: Source): Checked<Node | undefined> {
  const known = typing.get(former)?.known
  const isSound = known?.value !== undefined && known.diagnostics.length === 0
  const value = isSound ? reread(former, known.value, source, readWhole) : undefined
  return value ? { value, diagnostics: [] } : readWhole(source)
}

function readWhole(source: Source): Checked<Node | undefined> {
  const faults = new YamlFaults(source)
  const value = read(source, faults)
  return { value, diagnostics: faults.diagnostics }
}

function read(source: Source, faults: YamlFaults): Node | undefined {
  const start = faults.span(0, 0)
  if (source.text.length > longest) {
    faults.add('yaml/too-large', start, `the file is longer than ${grouped(longest)} characters`)
    return undefined
  }
  const noise = noiseIn(source.text)
  if (noise !== undefined) {
    faults.add('yaml/not-text', faults.span(noise, noise + 1), 'the file is not UTF-8 text', 'save it as UTF-8 text')
    return undefined
  }
  const document = parse(faults)
  if (document === undefined || faults.any) return undefined
  const root = rootOf(document)
  const node = root && new TreeReader(faults).read(root)
  if (node !== undefined && !(node.kind === 'scalar' && node.isNull && node.tag === undefined)) return node
  if (!faults.any) faults.add('yaml/empty', start, 'the file is empty')
  return undefined
}

/** Where text turns out to be no text: at a NUL, or at the first of many characters that could not be decoded. */
function noiseIn(text: string): number | undefined {
  const zero = text.indexOf('\0')
  if (zero >= 0) return zero
  const first = text.indexOf('\ufffd')
  if (first < 0) return undefined
  let count = 0
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count * 50 > text.length ? first : undefined
}
