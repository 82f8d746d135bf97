import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { readEveryday } from './everyday/read-everyday.ts'
import { YamlFaults } from './faults.ts'
import type { Node } from './node.ts'
import { parse, rootOf } from './parse.ts'
import { TreeReader } from './tree-reader.ts'

const longest = 5_000_000

/**
 * Reads one YAML document: every scalar as it was written, every node with its place. Time and memory are bounded whatever
 * the text is. There is no value when the text is not YAML; a key given twice keeps its first value.
 */
export function readYaml(source: Source): Checked<Node | undefined> {
  const value = readEveryday(source)
  return value ? { value, diagnostics: [] } : readByPackage(source)
}

/** Reads any YAML, and says what is wrong with it. */
export function readByPackage(source: Source): Checked<Node | undefined> {
  const faults = new YamlFaults(source)
  const value = read(source, faults)
  return { value, diagnostics: faults.diagnostics }
}

function read(source: Source, faults: YamlFaults): Node | undefined {
  const start = faults.span(0, 0)
  if (source.text.length > longest) {
    faults.add('yaml/too-large', start, `the file is longer than ${longest.toLocaleString('en-US')} characters`)
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
