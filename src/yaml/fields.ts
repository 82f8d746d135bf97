import type { Diagnostic, Related } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'
import type { Text } from '../text/written.ts'
import type { MapNode, Node, ScalarNode } from './node.ts'

/** Collects what is wrong with a document while it is read; reading goes on. */
export class Faults {
  readonly diagnostics: Diagnostic[] = []
  /** The first half of the codes: `script`, `call`, `center`. */
  readonly family: string

  constructor(family: string) {
    this.family = family
  }

  error(code: string, at: Span, message: string, hint?: string, related?: readonly Related[]): void {
    this.#add('error', code, at, message, hint, related)
  }

  warning(code: string, at: Span, message: string, hint?: string, related?: readonly Related[]): void {
    this.#add('warning', code, at, message, hint, related)
  }

  #add(
    severity: 'error' | 'warning',
    code: string,
    at: Span,
    message: string,
    hint?: string,
    related?: readonly Related[],
  ): void {
    this.diagnostics.push({
      code,
      severity,
      at,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined ? {} : { related }),
    })
  }
}

/** The text of a node where text belongs; anything else is a fault that says to quote it. */
export function textOf(node: Node, what: string, faults: Faults): Text | undefined {
  if (node.kind === 'map') return quoteIt(node.at, what, 'a map', faults)
  if (node.kind === 'list') return quoteIt(node.at, what, 'a list', faults)
  if (node.tag !== undefined) return quoteIt(node.at, what, 'a tag', faults)
  if (node.isNull) return quoteIt(node.at, what, 'nothing', faults)
  return node.text
}

function quoteIt(at: Span, what: string, found: string, faults: Faults): undefined {
  faults.error(`${faults.family}/quote-it`, at, `${what} must be text, and YAML reads ${found} here`, 'quote it')
  return undefined
}

/** The entries of a map by key; unknown keys are faults. */
export function keysOf(
  map: MapNode,
  known: readonly string[],
  faults: Faults,
): ReadonlyMap<string, { key: ScalarNode; value: Node }> {
  const found = new Map<string, { key: ScalarNode; value: Node }>()
  for (const entry of map.entries) {
    const name = entry.key.text.value
    if (known.includes(name)) found.set(name, entry)
    else faults.error(`${faults.family}/unknown-key`, entry.key.at, `unknown key "${name}"`, hintFor(map, entry, known))
  }
  return found
}

/** What to do about an unknown key: in `{ }` a comma in a text without quotes begins one. */
export function hintFor(
  map: MapNode,
  { key, value }: { readonly key: ScalarNode; readonly value: Node },
  known: readonly string[],
): string {
  const isRestOfText = map.isFlow && value.kind === 'scalar' && value.isNull && /\s/.test(key.text.value)
  return isRestOfText ? 'quote the text before it: in { } a comma ends it' : didYouMean(key.text.value, known)
}
