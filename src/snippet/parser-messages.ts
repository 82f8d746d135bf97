import { EOF, type IParserErrorMessageProvider, type IToken } from 'chevrotain'
import * as t from './tokens.ts'

/** A token as a message shows it. */
export function shown(token: IToken): string {
  if (token.tokenType === EOF) return 'the end of the text'
  if (token.tokenType === t.End) return 'the end of the line'
  if (token.tokenType === t.TextStart) return 'a text'
  return `"${token.image.length > 40 ? `${token.image.slice(0, 40)}…` : token.image}"`
}

/** What the parser says, in an author's words. */
export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) => `expected ${t.nameOfType(expected)}, but found ${shown(actual)}`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `${shown(firstRedundant)} is not expected here`,
  buildNoViableAltMessage: ({ actual }) => `expected a value, but found ${actual[0] ? shown(actual[0]) : 'nothing'}`,
  buildEarlyExitMessage: ({ actual }) =>
    `expected CASE or DEFAULT, but found ${actual[0] ? shown(actual[0]) : 'nothing'}`,
}

/** What to do about a token that does not belong where it stands. */
export function hintFor(token: IToken, before: IToken | undefined): string | undefined {
  if (token.tokenType === t.RightParen) return 'there is no "(" for it; delete it'
  if (token.tokenType === t.RightBracket) return 'there is no "[" for it; delete it'
  if (before?.tokenType === t.TextEnd && token.tokenType !== t.End)
    return token.tokenType === t.TextStart || token.tokenType === t.Identifier
      ? 'a quote ends its text: write the other kind of quote around it, or $"…\\"…"'
      : undefined
  return undefined
}
