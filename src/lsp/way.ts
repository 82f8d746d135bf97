/** What stands at a place: a key, something behind a key or in a list, a word that may become either, text in a block. */
export type Part = 'key' | 'value' | 'word' | 'block'

/** Where in a document an offset lies. */
export interface Way {
  /** The keys, and the places in lists, that lead there; for a key those of the map that it belongs to. */
  readonly path: readonly (string | number)[]
  readonly part: Part
  /** The word at the offset, with its quotes. */
  readonly start: number
  readonly end: number
  /** What is written of it before the offset. */
  readonly typed: string
  /** Whether it stands in `{ }` or `[ ]`. */
  readonly isFlow: boolean
}

/** A key or word of a text, in the order of the file. */
interface Token {
  readonly path: readonly (string | number)[]
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly isFlow: boolean
}

/** Longer texts are left alone: nobody types in them. */
const longest = 2_000_000

/** Brackets in brackets: no file of this project comes near. */
const deepest = 100

/** A letter of a private area: what would be typed at the offset. */
const mark = '\ue000'

/**
 * Where an offset lies in a text that need not be YAML at this moment, because somebody is typing. It goes by indentation
 * and brackets only; what is exact asks the YAML reader.
 */
export function wayAt(text: string, offset: number): Way | undefined {
  if (text.length > longest || text.includes(mark)) return undefined
  const marked = `${text.slice(0, offset)}${mark}${text.slice(offset)}`
  const token = new Scanner(marked, offset).scan().find(each => each.start <= offset && offset < each.end)
  if (!token) return undefined
  const { path, part, start, end, isFlow } = token
  const inBlock = part === 'block' ? lastWord(marked.slice(start, offset)) : marked.slice(start, offset)
  return {
    path: path.map(each => (typeof each === 'string' ? each.replace(mark, '') : each)),
    part,
    start: part === 'block' ? offset - inBlock.length : start,
    end: part === 'block' ? offset : end - 1,
    typed: inBlock.replace(/^["']/, ''),
    isFlow,
  }
}

/** Tells the keys of the map at a path, as far as they can be seen; the text is looked through once. */
export function keysIn(text: string): (path: Way['path']) => readonly string[] {
  let tokens: readonly Token[] | undefined
  return path => {
    if (text.length > longest) return []
    tokens ??= new Scanner(text, text.length).scan().filter(each => each.part === 'key')
    return tokens.filter(each => isSame(each.path, path)).map(each => unquoted(text.slice(each.start, each.end)))
  }
}

function isSame(a: Way['path'], b: Way['path']): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at])
}

function lastWord(text: string): string {
  return /[\p{L}\p{N}_$:.]*$/u.exec(text)?.[0] ?? ''
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
}

/** A level of a block: a key at its indentation, or an item of a list. */
interface Level {
  readonly indent: number
  readonly step: string | number
}

/** A map or list in brackets; `key` is what is being read of it. */
interface Frame {
  readonly isMap: boolean
  readonly path: Way['path']
  key: string | number | undefined
}

class Scanner {
  readonly #text: string
  readonly #upTo: number
  readonly #tokens: Token[] = []
  readonly #levels: Level[] = []
  /** The key whose block scalar, or whose value on the next line, is being read. */
  #block: { readonly indent: number; readonly path: readonly (string | number)[] } | undefined

  constructor(text: string, upTo: number) {
    this.#text = text
    this.#upTo = upTo
  }

  /** Every key and word up to the line in which the offset lies. */
  scan(): readonly Token[] {
    let at = 0
    while (at <= this.#upTo && at < this.#text.length) at = this.#line(at)
    return this.#tokens
  }

  /** Reads a line, or what begins in it and ends later; the start of the next one. */
  #line(start: number): number {
    const end = lineEnd(this.#text, start)
    const line = this.#text.slice(start, end)
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const isBlank = line.trim() === ''
    if (this.#block && (isBlank || indent > this.#block.indent)) {
      if (!isBlank) this.#add('block', start + indent, end, this.#block.path, false)
      return end + 1
    }
    this.#block = undefined
    if (isBlank || line[indent] === '#' || /^(?:---|\.\.\.)/.test(line)) return end + 1
    return this.#content(start, start + indent, end)
  }

  #content(start: number, from: number, end: number): number {
    let at = from
    while (/^-(?:[ \t]|$)/.test(this.#text.slice(at, end))) {
      this.#item(at - start)
      at += 1 + (/^[ \t]*/.exec(this.#text.slice(at + 1, end))?.[0].length ?? 0)
    }
    const indent = at - start
    this.#close(indent)
    if (at >= end) return end + 1
    const key =
      /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"'[\]{},&*!|>%@-][^#:\n]*?|-[^\s#:][^#:\n]*?|[^\s#"'[\]{}][^#\n]*?)(?=[ \t]*:(?:\s|$))/.exec(
        this.#text.slice(at, end),
      )
    if (!key) return this.#value(at, end, 'word', indent)
    this.#add('key', at, at + key[0].length, this.#path, false)
    this.#levels.push({ indent, step: unquoted(key[0]) })
    const colon = this.#text.indexOf(':', at + key[0].length)
    const value = colon + 1 + (/^[ \t]*/.exec(this.#text.slice(colon + 1, end))?.[0].length ?? 0)
    return this.#value(value, end, 'value', indent)
  }

  /** What stands behind a key, behind a dash or alone on a line. */
  #value(at: number, end: number, part: Part, indent: number): number {
    const rest = this.#text.slice(at, end)
    if (rest === '' || rest.startsWith('#')) return end + 1
    if (rest.startsWith('{') || rest.startsWith('[')) return this.#flow(at)
    if (/^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(rest)) {
      this.#block = { indent, path: this.#path }
      return end + 1
    }
    const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/.exec(rest)?.[0]
    const plain = rest.replace(/[ \t]#.*$/, '').replace(/[ \t\r]+$/, '')
    this.#add(part, at, at + (quoted ?? plain).length, this.#path, false)
    return end + 1
  }

  /** A map or list in brackets, over several lines if need be. */
  #flow(from: number): number {
    const frames: Frame[] = []
    let at = from
    while (at < this.#text.length) {
      const char = this.#text[at] ?? ''
      const frame = frames.at(-1)
      const path = frame ? (frame.key === undefined ? frame.path : [...frame.path, frame.key]) : this.#path
      if (frames.length > deepest) return this.#text.length
      if (char === '{' || char === '[') frames.push({ isMap: char === '{', path, key: char === '{' ? undefined : 0 })
      else if (char === '}' || char === ']') {
        frames.pop()
        if (frames.length === 0) return lineEnd(this.#text, at) + 1
      } else if (char === ',' && frame) frame.key = typeof frame.key === 'number' ? frame.key + 1 : undefined
      else if (char === '\n' && this.#endsHere(at + 1)) return at + 1
      else if (char === '#' && /\s/.test(this.#text[at - 1] ?? ' ')) at = lineEnd(this.#text, at) - 1
      else if (!/[\s:]/.test(char) && frame) {
        const word = flowWord(this.#text, at)
        const isKey = frame.isMap && frame.key === undefined
        this.#add(isKey ? 'key' : 'value', at, at + word.length, isKey ? frame.path : path, true)
        if (isKey) frame.key = unquoted(word)
        at += word.length
        continue
      }
      at++
    }
    return at
  }

  /** Somebody has not closed a bracket yet: a key as far left as the one before the bracket begins something else. */
  #endsHere(lineStart: number): boolean {
    const line = this.#text.slice(lineStart, lineEnd(this.#text, lineStart))
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const own = this.#last?.indent ?? 0
    return line.trim() !== '' && !/^ *[}\]]/.test(line) && indent <= own
  }

  /** What is indented as far or further has ended. */
  #close(indent: number): void {
    while (this.#last && this.#last.indent >= indent) this.#levels.pop()
  }

  /** The next item of a list, which may stand as far left as the key that it belongs to. */
  #item(indent: number): void {
    while (this.#last && this.#last.indent > indent) this.#levels.pop()
    const before = this.#last
    if (before?.indent === indent && typeof before.step === 'number') {
      this.#levels.pop()
      this.#levels.push({ indent, step: before.step + 1 })
    } else this.#levels.push({ indent, step: 0 })
  }

  get #last(): Level | undefined {
    return this.#levels.at(-1)
  }

  get #path(): readonly (string | number)[] {
    return this.#levels.map(each => each.step)
  }

  #add(part: Part, start: number, end: number, path: readonly (string | number)[], isFlow: boolean): void {
    this.#tokens.push({ path, part, start, end, isFlow })
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** A word in brackets: quoted, or up to what ends it. */
function flowWord(text: string, at: number): string {
  const rest = text.slice(at, Math.min(lineEnd(text, at), at + 10_000))
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0]
  if (quoted !== undefined) return quoted
  return /^[^,{}[\]]*?(?=[ \t]*(?::(?:[\s,}\]]|$)|[,{}[\]]|[ \t]#|\r?$))/.exec(rest)?.[0] || rest.slice(0, 1)
}
