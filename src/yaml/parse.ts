import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml'
import { grouped } from '../text/grouped.ts'
import type { YamlFaults } from './faults.ts'

/** Levels of nesting: no file of this project comes near, and what reads a tree may recurse. */
const deepest = 100
/** Tokens of YAML: some 16,000 actions with all that an import knows of them, or a center of 10,000 agents and 1,000 queues. */
const mostTokens = 1_000_000
/** Tokens that fit nowhere, after which reading on is pointless. */
const mostMisfits = 200

const options = {
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  keepSourceTokens: true,
  merge: false,
  logLevel: 'silent',
} as const

/** What an author can do about a fault, by the package's code. */
const hints: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: 'quote it',
  BAD_DQ_ESCAPE: "write \\\\ for a backslash, or use '…', where a backslash means itself",
  BLOCK_AS_IMPLICIT_KEY: 'quote the text if ": " belongs to it',
  BAD_INDENT: 'indent what belongs together by the same number of blanks',
  TAB_AS_INDENT: 'indent with blanks',
  UNEXPECTED_TOKEN: 'quote the text if this belongs to it',
  MULTILINE_IMPLICIT_KEY: 'is a ":" missing behind the key?',
  TAG_RESOLVE_FAILED: 'quote it: text that begins with "!" is a tag',
  BAD_ALIAS: 'quote it: text that begins with "*" or "&" is an alias or an anchor',
  BAD_DIRECTIVE: 'quote it, or take the "%" away',
}

/** The one document of a text. Depth and size are watched while it is read, so that neither stack nor memory run out. */
export function parse(faults: YamlFaults): Document.Parsed | undefined {
  const { text } = faults.source
  const parser = new Parser()
  const composer = quiet(new Composer(options), faults)
  const documents: Document.Parsed[] = []
  const here = () => faults.span(parser.offset, parser.offset + 1)
  let count = 0
  let misfits = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') misfits++
      for (const each of composer.next(token)) documents.push(each)
    }
    if (misfits > mostMisfits) break
    if (parser.stack.length > deepest + 2) {
      faults.add('yaml/too-deep', here(), `nested deeper than ${deepest} levels`)
      return undefined
    }
    if (++count > mostTokens) {
      faults.add('yaml/too-large', here(), `the file holds more than ${grouped(mostTokens)} tokens of YAML`)
      return undefined
    }
  }
  for (const token of parser.end()) for (const each of composer.next(token)) documents.push(each)
  for (const each of composer.end(true, text.length)) documents.push(each)
  for (const each of documents) for (const { pos, code, message } of each.errors) addError(pos, code, message, faults)
  const [first, second] = documents
  if (second)
    faults.add(
      'yaml/several-documents',
      faults.span(second.range[0], second.range[0] + 3),
      'the file holds several YAML documents',
      'a file holds one document: write the others into files of their own',
    )
  return first
}

/** The root of a document, if anything stands there. */
export function rootOf(document: Document.Parsed): ParsedNode | undefined {
  return document.contents ?? undefined
}

/**
 * Has the composer tell its errors here. An error object of its own for each, with a stack, would make a file full of
 * errors take minutes. Errors that come another way still stand in the document.
 */
function quiet(composer: Composer, faults: YamlFaults): Composer {
  const onError = (place: ErrorPlace, code: string, message: string, isWarning?: boolean) => {
    if (!isWarning) addError(rangeOf(place), code, message, faults)
  }
  Reflect.set(composer, 'onError', onError)
  return composer
}

type ErrorPlace = number | readonly [number, number] | { readonly offset: number; readonly source?: string }

function rangeOf(place: ErrorPlace): readonly [number, number] {
  if (typeof place === 'number') return [place, place + 1]
  if ('offset' in place)
    return [place.offset, place.offset + (typeof place.source === 'string' ? place.source.length : 1)]
  return place
}

function addError(pos: readonly [number, number], code: string, message: string, faults: YamlFaults): void {
  const text = message.replace(/\.$/, '').replace(/^[A-Z](?![A-Z])/, letter => letter.toLowerCase())
  faults.add(
    `yaml/${code.toLowerCase().replaceAll('_', '-')}`,
    faults.span(pos[0], pos[1]),
    text,
    isOpen(text) ? 'is a "]" or "}" missing?' : hints[code],
  )
}

/** Whether the package means brackets that were never closed; it says so by the code for wrong blanks. */
const isOpen = (message: string): boolean => /^flow (?:sequence|map) .* must be .* end with a/i.test(message)
