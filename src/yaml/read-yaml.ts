import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type ParsedNode,
  type Scalar,
} from 'yaml'
import type { Checked, Diagnostic } from '../text/diagnostic.ts'
import { positionAt, type Source, type Span } from '../text/source.ts'
import { offsetMap } from './offset-map.ts'
import type { Node, ScalarNode } from './node.ts'
import { notReadable } from './not-readable.ts'

/** Nodes that aliases may add to a document. */
const aliasLimit = 10_000
const errorLimit = 20

/** Reads one YAML document: every scalar as it was written, every node with its place. Never throws. */
export function readYaml(source: Source): Checked<Node | undefined> {
  const refusal = notReadable(source)
  if (refusal) return { value: undefined, diagnostics: [refusal] }
  const documents = parseAllDocuments(source.text, { schema: 'failsafe', uniqueKeys: false, strict: true, prettyErrors: false })
  const [document, second] = Array.isArray(documents) ? documents : []
  const diagnostics: Diagnostic[] = []
  const fault = (code: string, start: number, end: number, message: string, hint?: string) =>
    diagnostics.push({
      code,
      severity: 'error',
      at: { source, start, end: Math.max(end, start + 1) },
      message,
      ...(hint === undefined ? {} : { hint }),
    })
  for (const each of Array.isArray(documents) ? documents : []) {
    for (const error of each.errors.slice(0, errorLimit)) fault('yaml/syntax', error.pos[0], error.pos[1], plainWords(error.message))
    if (each.errors.length > errorLimit) {
      const next = each.errors[errorLimit]
      fault('yaml/syntax', next?.pos[0] ?? 0, next?.pos[1] ?? 1, `and ${each.errors.length - errorLimit} more faults`)
      break
    }
  }
  if (second) fault('yaml/several-documents', second.range?.[0] ?? 0, (second.range?.[0] ?? 0) + 3, 'a file holds one document, and here a second one begins', 'write it to a file of its own')
  if (!document?.contents) {
    if (diagnostics.length === 0) fault('yaml/empty', 0, 0, 'the file is empty')
    return { value: undefined, diagnostics }
  }
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  return { value: build(document, source, fault), diagnostics }
}

type Fault = (code: string, start: number, end: number, message: string, hint?: string) => void

function build(document: Document.Parsed, source: Source, fault: Fault): Node {
  let aliased = 0
  let depth = 0
  const span = (start: number, end: number): Span => ({ source, start, end })

  function nothing(at: number): ScalarNode {
    return { kind: 'scalar', text: { value: '', at: span(at, at), offsetAt: () => at }, at: span(at, at), isNull: true, isQuoted: false }
  }

  function scalar(node: Scalar.Parsed): ScalarNode {
    const [start, end] = node.range
    const value = node.value === null || node.value === undefined ? '' : String(node.value)
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
    const at = span(start, Math.max(end, start))
    return {
      kind: 'scalar',
      text: { value, at, offsetAt: offsetMap(source.text, value, node) },
      at,
      isNull: !isQuoted && !isBlock && (value === '' || value === '~' || value === 'null'),
      isQuoted: isQuoted || isBlock,
      ...(node.tag === undefined || node.tag.startsWith('tag:yaml.org') ? {} : { tag: node.tag }),
    }
  }

  function visit(node: ParsedNode | null | undefined, at: number): Node {
    if (!node) return nothing(at)
    if (depth > 0 && ++aliased > aliasLimit) {
      if (aliased === aliasLimit + 1) fault('yaml/too-many-aliases', at, at + 1, 'aliases make this document too large', 'write the text out where it is needed')
      return nothing(at)
    }
    if (isAlias(node)) return resolve(node as Alias.Parsed)
    if (isScalar(node)) return scalar(node as Scalar.Parsed)
    const [start, end] = node.range
    if (isSeq(node)) return { kind: 'list', at: span(start, end), items: node.items.map(each => visit(each as ParsedNode, start)) }
    if (!isMap(node)) return nothing(at)
    const seen = new Map<string, ScalarNode>()
    const entries: { key: ScalarNode; value: Node }[] = []
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode | null
      const keyAt = keyNode?.range?.[0] ?? start
      if (keyNode && !isScalar(keyNode)) {
        fault('yaml/key', keyAt, keyNode.range[1], 'a key must be a plain text', 'quote it')
        continue
      }
      const key = keyNode ? scalar(keyNode as Scalar.Parsed) : nothing(keyAt)
      if (key.text.value === '<<' && !key.isQuoted) fault('yaml/merge', key.at.start, key.at.end, 'merge keys are not supported', 'write the keys out')
      const former = seen.get(key.text.value)
      if (former) {
        const { line } = positionAt(source, former.at.start)
        fault('yaml/duplicate-key', key.at.start, key.at.end, `"${key.text.value}" is given twice, first in line ${line}`, 'remove one of them')
        continue
      }
      seen.set(key.text.value, key)
      entries.push({ key, value: visit(pair.value as ParsedNode | null, key.at.end) })
    }
    return { kind: 'map', at: span(start, end), entries, isFlow: node.flow === true }
  }

  function resolve(node: Alias.Parsed): Node {
    const [start, end] = node.range
    const target = depth < 5 ? (node.resolve(document) as ParsedNode | undefined) : undefined
    if (!target) {
      fault('yaml/alias', start, end, `alias "${node.source}" leads nowhere, or to itself`)
      return nothing(start)
    }
    depth++
    const found = visit(target, start)
    depth--
    return found
  }

  return visit(document.contents as ParsedNode, 0)
}

/** The parser's message without its place, in our form: lower case, no full stop. */
function plainWords(message: string): string {
  const line = message.split('\n')[0] ?? message
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/[.:]$/, '')
}
