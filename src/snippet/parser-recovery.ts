import { EmbeddedActionsParser, EOF, type IToken, isRecognitionException, type TokenType } from 'chevrotain'
import type { Fault } from './fault.ts'
import { hintFor, messages, shown } from './parser-messages.ts'
import * as t from './tokens.ts'

/** A parser that reports a fault once and goes on behind it: at the next block, the next line, the end of a substitution. */
export class RecoveringParser extends EmbeddedActionsParser {
  faults: Fault[] = []
  #reported = new Set<number>()

  constructor(skipValidations: boolean) {
    super(t.allTokens, { maxLookahead: 2, recoveryEnabled: false, skipValidations, errorMessageProvider: messages })
  }

  /** Gives the parser new tokens, and forgets the former. */
  begin(tokens: IToken[]): void {
    this.input = tokens
    this.faults = []
    this.#reported = new Set()
  }

  /** The result of a rule, or undefined once its fault is reported. */
  protected attempt<T>(rule: () => T): T | undefined {
    try {
      return rule()
    } catch (error) {
      if (!(error instanceof Error) || !isRecognitionException(error)) throw error
      this.report(this.LA(1), error.message)
      return undefined
    }
  }

  protected report(token: IToken, message: string, hint = hintFor(token, this.LA(0))): void {
    const last = this.LA(0)
    const hasWidth = token.tokenType !== EOF && token.tokenType !== t.End
    const start = hasWidth ? token.startOffset : this.endOf(last)
    // Where a fault was reported already, the next ones only follow from it.
    if (this.#reported.has(start)) return
    this.#reported.add(start)
    const end = hasWidth ? this.endOf(token) : start
    this.faults.push({ code: 'snippet/syntax', start, end, message, ...(hint === undefined ? {} : { hint }) })
  }

  protected endOf(token: IToken | undefined): number {
    if (token === undefined || Number.isNaN(token.startOffset)) return 0
    return (token.endOffset ?? token.startOffset - 1) + 1
  }

  /** Reports what is too much in a line. */
  protected finishLine(): void {
    if (this.sees(t.End, EOF)) return
    this.report(this.LA(1), `${shown(this.LA(1))} is not expected here`)
    this.overBlocks()
  }

  /** Skips to the `{` of the block that the line opens. */
  protected finishHeader(): void {
    if (this.sees(t.LeftBrace)) return
    if (!this.sees(t.End, EOF)) this.report(this.LA(1), `${shown(this.LA(1))} is not expected here`)
    this.toBlock()
  }

  protected toBlock(): void {
    while (!this.sees(t.LeftBrace, t.End, t.RightBrace, EOF)) this.SKIP_TOKEN()
  }

  protected toEnd(): void {
    while (!this.sees(t.End, EOF)) this.SKIP_TOKEN()
  }

  /** Skips to the end of the statement, over whole blocks. */
  protected overBlocks(): void {
    this.skip([t.End])
  }

  /** Skips to the brace that closes the block. */
  protected finishBlock(): void {
    this.skip([])
  }

  /** Skips to the end of the substitution, over others inside. */
  protected finishHole(): void {
    if (this.sees(t.HoleEnd, EOF)) return
    this.report(this.LA(1), `${shown(this.LA(1))} is not expected here`)
    for (let depth = 0; !this.sees(EOF) && !(depth === 0 && this.sees(t.HoleEnd)); ) {
      if (this.sees(t.HoleStart)) depth += 1
      else if (this.sees(t.HoleEnd)) depth -= 1
      this.SKIP_TOKEN()
    }
  }

  protected finishText(): void {
    if (!this.sees(EOF)) this.report(this.LA(1), `${shown(this.LA(1))} is not expected here`)
    while (!this.sees(EOF)) this.SKIP_TOKEN()
  }

  protected sees(...types: TokenType[]): boolean {
    return types.includes(this.LA(1).tokenType)
  }

  private skip(stops: readonly TokenType[]): void {
    for (let depth = 0; !this.sees(EOF); ) {
      if (depth === 0 && (this.sees(...stops) || this.sees(t.RightBrace))) return
      if (this.sees(t.LeftBrace)) depth += 1
      else if (this.sees(t.RightBrace)) depth -= 1
      this.SKIP_TOKEN()
    }
  }
}
