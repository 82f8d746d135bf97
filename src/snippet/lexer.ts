import { createTokenInstance, type IToken, type TokenType } from 'chevrotain'
import { deepestNesting, type Fault } from './fault.ts'
import * as t from './tokens.ts'

/** What is read: a snippet, whose lines end its statements; an expression; or a template, which begins as text. */
export type Form = 'snippet' | 'expression' | 'template'

/** The tokens of a text. Every text and every substitution that begins also ends, so a parser can count on pairs. */
export interface Tokens {
  readonly tokens: IToken[]
  readonly faults: readonly Fault[]
  /** Half-open ranges in which a further fault would only repeat one of `faults`. */
  readonly broken: readonly { readonly start: number; readonly end: number }[]
  /** Where it is nested too deep to go on; then `tokens` stop there. */
  readonly tooDeepAt?: number
}

/** Cuts a text into tokens; substitutions may hold texts with the same quotes, so it keeps a stack (help page Strings). */
export function tokenize(text: string, form: Form): Tokens {
  const scanner = new Scanner(text, form)
  scanner.run()
  const { tokens, faults, broken, tooDeepAt } = scanner
  return { tokens, faults, broken, ...(tooDeepAt === undefined ? {} : { tooDeepAt }) }
}

type Style = 'plain' | 'escaped' | 'date'

type Level =
  | { readonly kind: 'code' }
  | { readonly kind: 'hole'; readonly start: number }
  | { readonly kind: 'text'; readonly start: number; readonly quote: string; readonly style: Style }

const operators: ReadonlyMap<string, string> = new Map([
  ...['>=', '<=', '!=', '*', '/', '%', '\\', '^', '>', '<', '&', '|', '~'].map(each => [each, each] as const),
  // Spellings of saved scripts that the help does not list.
  ['=>', '>='],
  ['<>', '!='],
  ['&&', '&'],
  ['||', '|'],
])

const marks: ReadonlyMap<string, TokenType> = new Map([
  ['(', t.LeftParen],
  [')', t.RightParen],
  ['[', t.LeftBracket],
  [']', t.RightBracket],
  [',', t.Comma],
  ['.', t.Dot],
  ['=', t.Equals],
  ['-', t.Minus],
  ['+', t.Plus],
  ['!', t.Bang],
])

const escapes: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n', b: '\b', '0': '\0' }

/** What an author may have meant by a sign that is none of the language. */
const strangers: Readonly<Record<string, string>> = {
  ';': 'a statement ends with its line',
  '#': 'a comment begins with //',
}

const space = /[^\S\r\n]+|\uFEFF/y
const name = /global:[ \t]*[\p{L}_][\p{L}\p{N}_$]*|[\p{L}_][\p{L}\p{N}_$]*/iuy
const number = /\d+(?:\.\d+)?|\.\d+/y

class Scanner {
  readonly tokens: IToken[] = []
  readonly faults: Fault[] = []
  readonly broken: { start: number; end: number }[] = []
  tooDeepAt: number | undefined
  readonly #text: string
  readonly #form: Form
  readonly #levels: Level[]
  #at = 0
  #nesting = 0
  #prefixes = 0
  /** A new line was passed since the last token. */
  #isNewLine = false
  /** The word that the running statement began with. */
  #word: TokenType | undefined

  constructor(text: string, form: Form) {
    this.#text = text
    this.#form = form
    this.#levels = [form === 'template' ? { kind: 'text', start: 0, quote: '', style: 'plain' } : { kind: 'code' }]
  }

  run(): void {
    while (this.#at < this.#text.length && this.tooDeepAt === undefined) {
      const level = this.#levels[this.#levels.length - 1]
      if (level?.kind === 'text') this.#readText(level.quote, level.style)
      else this.#readCode(level?.kind === 'hole')
      if (this.#nesting > deepestNesting || this.#prefixes > deepestNesting) this.tooDeepAt = this.#at
    }
    this.#closeOpen()
    if (this.#form === 'snippet') this.#endStatement()
  }

  #readText(quote: string, style: Style): void {
    const start = this.#at
    let piece = ''
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? ''
      if (char === quote || char === '{' || (this.#form === 'snippet' && isLineBreak(char))) break
      const escaped = style === 'escaped' && char === '\\' ? this.#text[this.#at + 1] : undefined
      if (escaped !== undefined && (escaped in escapes || '"\'{}\\'.includes(escaped))) {
        piece += escapes[escaped] ?? escaped
        this.#at += 2
      } else {
        piece += char
        this.#at += 1
      }
    }
    if (this.#at > start) this.#push(t.TextPiece, start, piece)
    const stop = this.#text[this.#at]
    if (stop === undefined) return
    if (stop === '{') this.#openHole()
    else if (stop === quote) {
      this.#at += 1
      this.#push(t.TextEnd, this.#at - 1)
      this.#levels.pop()
      this.#nesting -= 1
    } else this.#closeOpen()
  }

  #openHole(): void {
    this.#levels.push({ kind: 'hole', start: this.#at })
    this.#nesting += 1
    this.#at += 1
    this.#push(t.HoleStart, this.#at - 1)
  }

  #readCode(isHole: boolean): undefined {
    const char = this.#text[this.#at] ?? ''
    if (isLineBreak(char)) {
      if (isHole && this.#form === 'snippet') return this.#closeOpen()
      this.#at += 1
      this.#isNewLine = true
      return
    }
    if (this.#match(space)) return
    if (!isHole && this.#text.startsWith('//', this.#at)) return this.#skipLine()
    if (char === '}' && isHole) return this.#closeHole()
    if (char === '{' || char === '}') return this.#readBrace(char, isHole)
    const style = char === '$' ? 'escaped' : char === '#' ? 'date' : 'plain'
    const quote = style === 'plain' ? char : this.#text[this.#at + 1]
    if (quote === '"' || quote === "'") return this.#openText(style, quote)
    const start = this.#at
    if (this.#readWord(start) || this.#readOperator(start)) return
    this.#at += 1
    this.#refuse(start, `"${char}" is no part of the language`, strangers[char])
  }

  #openText(style: Style, quote: string): undefined {
    const start = this.#at
    this.#at += style === 'plain' ? 1 : 2
    this.#push(t.TextStart, start, style)
    this.#levels.push({ kind: 'text', start, quote, style })
    this.#nesting += 1
  }

  #readWord(start: number): boolean {
    // `.5` is a number only where no value stands before it; `.$value` is a member.
    const isMember = this.tokens[this.tokens.length - 1]?.tokenType === t.Dot
    if (isMember && this.#text[start] === '$') this.#at += 1
    if (this.#match(name)) {
      const image = this.#text.slice(start, this.#at)
      this.#push(isMember ? t.Identifier : this.#typeOf(image.toLowerCase()), start)
      return true
    }
    this.#at = start
    if (!this.#match(number)) return false
    this.#push(t.NumberToken, start)
    return true
  }

  #typeOf(word: string): TokenType {
    if (word === 'true') return t.True
    if (word === 'false') return t.False
    const inner = t.innerWords.get(word)
    if (inner) return inner.behind === this.#word ? inner.type : t.Identifier
    return (this.#form === 'snippet' ? t.statementWords.get(word) : undefined) ?? t.Identifier
  }

  #readOperator(start: number): boolean {
    for (const length of [2, 1]) {
      const image = this.#text.slice(start, start + length)
      const meaning = operators.get(image)
      const mark = marks.get(image)
      if (image === '==') {
        this.#at += 2
        this.#refuse(start, '"==" is no operator', 'write "=", which compares inside an expression')
        this.#push(t.Equals, start, '=')
        return true
      }
      if (meaning === undefined && mark === undefined) continue
      this.#at += image.length
      this.#push(mark ?? t.Operator, start, meaning ?? image)
      if (image === '(' || image === '[') this.#nesting += 1
      if ((image === ')' || image === ']') && this.#nesting > 0) this.#nesting -= 1
      return true
    }
    return false
  }

  #readBrace(brace: string, isHole: boolean): undefined {
    const start = this.#at
    this.#at += 1
    if (isHole || this.#form !== 'snippet') this.#refuse(start, `"${brace}" cannot stand in an expression`)
    else this.#push(brace === '{' ? t.LeftBrace : t.RightBrace, start)
    if (isHole) return
    this.#nesting = Math.max(0, this.#nesting + (brace === '{' ? 1 : -1))
  }

  #closeHole(): undefined {
    this.#at += 1
    this.#push(t.HoleEnd, this.#at - 1)
    this.#levels.pop()
    this.#nesting -= 1
  }

  /** Ends what is still open at the end of a line or of the text, and reports the outermost of it once. */
  #closeOpen(): undefined {
    const open = this.#levels.splice(1)
    const outermost = open.find(level => level.kind === 'hole') ?? open[0]
    for (const level of open.reverse()) {
      this.#push(level.kind === 'hole' ? t.HoleEnd : t.TextEnd, this.#at)
      this.#nesting -= 1
    }
    if (outermost === undefined || outermost.kind === 'code' || this.tooDeepAt !== undefined) return
    const where = this.#form === 'snippet' ? ' on its line' : ''
    const { start } = outermost
    if (outermost.kind === 'hole')
      this.#refuse(start, `this "{" has no "}"${where}`, 'a literal brace is written {char(123)}', start + 1)
    else this.#refuse(start, `the text that begins here has no closing quote${where}`, undefined, start + 1)
    this.broken.push({ start, end: this.#at + 1 })
  }

  #skipLine(): undefined {
    while (this.#at < this.#text.length && !isLineBreak(this.#text[this.#at] ?? '')) this.#at += 1
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    this.#at = pattern.lastIndex
    return true
  }

  #refuse(start: number, message: string, hint?: string, end = this.#at): void {
    this.faults.push({ code: 'snippet/syntax', start, end, message, ...(hint === undefined ? {} : { hint }) })
  }

  #push(type: TokenType, start: number, payload?: string): void {
    if (this.#form === 'snippet' && this.#levels.length === 1) this.#separate(type)
    const image = this.#text.slice(start, this.#at)
    const token = createTokenInstance(type, image, start, this.#at - 1, 0, 0, 0, 0)
    if (payload !== undefined) token.payload = payload
    this.tokens.push(token)
    this.#prefixes = type === t.Minus || type === t.Plus || type === t.Bang ? this.#prefixes + 1 : 0
    if (type === t.For || type === t.ForEach || type === t.Dynamic) this.#word = type
    if (type === t.LeftBrace) this.#word = undefined
    this.#isNewLine = false
  }

  /** A line ends a statement, but not before `{` and ELSE; braces end one by themselves. */
  #separate(next: TokenType): void {
    const last = this.tokens[this.tokens.length - 1]?.tokenType
    if (next === t.Else || (next === t.LeftBrace && last !== t.RightBrace)) return
    if (this.#isNewLine || next === t.RightBrace || last === t.RightBrace) this.#endStatement()
  }

  #endStatement(): void {
    const last = this.tokens[this.tokens.length - 1]
    if (last === undefined || last.tokenType === t.End || last.tokenType === t.LeftBrace || last.tokenType === t.Else)
      return
    const at = (last.endOffset ?? last.startOffset) + 1
    this.tokens.push(createTokenInstance(t.End, '', at, at - 1, 0, 0, 0, 0))
    this.#word = undefined
  }
}

function isLineBreak(char: string): boolean {
  return char === '\n' || char === '\r'
}
