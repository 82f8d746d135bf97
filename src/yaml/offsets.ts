/** How a scalar was written. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** Lengths of hexadecimal escapes. */
const hexLength: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/**
 * Maps offsets in a decoded scalar to offsets in the file, `start` being where `raw` begins; worked out at the first
 * question. `raw` is the scalar with its quotes, for block scalars the lines below the header.
 */
export function offsetsOf(raw: string, start: number, value: string, style: Style): (offset: number) => number {
  const quote = style === 'single' || style === 'double' ? 1 : 0
  if (raw.length === value.length + 2 * quote && (quote === 1 || style === 'plain')) {
    // Nothing was decoded: each character stands for itself.
    return offset => start + quote + Math.min(Math.max(0, offset), value.length)
  }
  let known: readonly number[] | undefined
  return offset => {
    known ??= offsets(raw, value, style)
    const index = Math.min(Math.max(0, Math.trunc(offset)), value.length)
    return start + (known[index] ?? raw.length)
  }
}

function offsets(raw: string, value: string, style: Style): readonly number[] {
  if (style === 'literal') return literal(raw, value)
  if (style === 'folded') return inOrder(raw, value)
  const found = flow(raw, style)
  // Odd folding of lines: what is not blank still comes in the same order.
  return found.value === value ? found.offsets : inOrder(raw, value)
}

/** A literal block drops the indentation of each line, and a carriage return at its end. */
function literal(raw: string, value: string): readonly number[] {
  const found: number[] = []
  let lineStart = 0
  for (const line of value.split('\n')) {
    const feed = raw.indexOf('\n', lineStart)
    const stop = feed < 0 ? raw.length : feed
    const end = feed > lineStart && raw[feed - 1] === '\r' ? feed - 1 : stop
    const first = Math.max(lineStart, end - line.length)
    for (let index = 0; index < line.length; index++) found.push(first + index)
    found.push(stop)
    lineStart = Math.min(stop + 1, raw.length)
  }
  return found
}

/** Folding changes blanks only: all other characters come in their order, and blanks follow what stands before them. */
function inOrder(raw: string, value: string): readonly number[] {
  const found: number[] = []
  let at = 0
  for (const char of value.split('')) {
    const next = /\s/.test(char) ? -1 : raw.indexOf(char, at)
    found.push(next < 0 ? Math.min(at, raw.length) : next)
    at = next < 0 ? Math.min(at + (/\s/.test(raw[at] ?? 'x') ? 1 : 0), raw.length) : next + 1
  }
  found.push(Math.min(at, raw.length))
  return found
}

/** Decodes a plain or quoted scalar and notes where each character came from. */
function flow(raw: string, style: 'plain' | 'single' | 'double'): { value: string; offsets: readonly number[] } {
  const quote = style === 'plain' ? 0 : 1
  const end = raw.length - quote
  const found: number[] = []
  const parts: string[] = []
  const put = (text: string, at: number) => {
    parts.push(text)
    for (let index = 0; index < text.length; index++) found.push(at)
  }
  const blanks = /[ \t\r\n]+/y
  let at = quote
  while (at < end) {
    const char = raw[at] ?? ''
    blanks.lastIndex = at
    const run = blanks.exec(raw)?.[0]
    if (run !== undefined) {
      fold(run, at, put)
      at += run.length
    } else if (style === 'single' && char === "'") {
      put("'", at)
      at += 2
    } else if (style === 'double' && char === '\\') at = escaped(raw, at, put)
    else put(char, at++)
  }
  found.push(end)
  return { value: parts.join(''), offsets: found }
}

/** One line break becomes a blank, each further one a line break; blanks around them vanish. */
function fold(run: string, at: number, put: (text: string, at: number) => void): void {
  const breaks = [...run.matchAll(/\n/g)].map(each => at + each.index)
  if (breaks.length === 0) for (let index = 0; index < run.length; index++) put(run[index] ?? '', at + index)
  else if (breaks.length === 1) put(' ', breaks[0] ?? at)
  else for (const each of breaks.slice(1)) put('\n', each)
}

const named: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

/** One escape of a double-quoted scalar; returns where it ends. */
function escaped(raw: string, at: number, put: (text: string, at: number) => void): number {
  const char = raw[at + 1] ?? ''
  const length = hexLength[char]
  if (length !== undefined) {
    const code = Number.parseInt(raw.slice(at + 2, at + 2 + length), 16)
    put(code <= 0x10ffff ? String.fromCodePoint(code) : '', at)
    return at + 2 + length
  }
  const lineEnd = /\\\r?\n[ \t]*/y
  lineEnd.lastIndex = at
  const skipped = lineEnd.exec(raw)?.[0]
  if (skipped !== undefined) return at + skipped.length
  const meant = named[char]
  if (meant === undefined) put(char, at + 1)
  else put(meant, at)
  return at + 2
}
