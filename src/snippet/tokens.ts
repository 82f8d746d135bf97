import { createToken, Lexer, type TokenType } from 'chevrotain'

/** Each token is made by our own lexer, so none has a pattern. */
function token(name: string, ...categories: TokenType[]): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories })
}

/** Tokens that cannot begin a statement. */
export const Stray = token('Stray')
/** Operators between two operands. */
export const Binary = token('Binary', Stray)

/** The end of a statement: written as a new line, implied around braces. Has no width. */
export const End = token('End')
export const Identifier = token('Identifier')
export const NumberToken = token('Number', Stray)
export const LeftBrace = token('LeftBrace', Stray)
export const RightBrace = token('RightBrace')
export const LeftParen = token('LeftParen', Stray)
export const RightParen = token('RightParen', Stray)
export const LeftBracket = token('LeftBracket', Stray)
export const RightBracket = token('RightBracket', Stray)
export const Comma = token('Comma', Stray)
export const Dot = token('Dot', Stray)
export const Equals = token('Equals', Binary)
export const Minus = token('Minus', Binary)
export const Plus = token('Plus', Binary)
export const Operator = token('Operator', Binary)
export const Bang = token('Bang', Stray)
/** The quote that begins a text; its payload is the style. */
export const TextStart = token('TextStart', Stray)
/** Literal text; its payload is the text with escapes resolved. */
export const TextPiece = token('TextPiece', Stray)
export const TextEnd = token('TextEnd', Stray)
export const HoleStart = token('HoleStart', Stray)
export const HoleEnd = token('HoleEnd', Stray)

export const Assign = token('Assign')
export const Dynamic = token('Dynamic')
export const If = token('If')
export const Else = token('Else', Stray)
export const Switch = token('Switch')
export const Select = token('Select')
export const Case = token('Case', Stray)
export const Default = token('Default', Stray)
export const For = token('For')
export const ForEach = token('ForEach')
export const Repeat = token('Repeat')
export const Break = token('Break')
export const FunctionToken = token('Function')
export const Return = token('Return')
export const Trace = token('Trace')
export const Uses = token('Uses')
export const True = token('True', Stray)
export const False = token('False', Stray)
export const From = token('From', Stray)
export const To = token('To', Stray)
export const In = token('In', Stray)

/** Words that begin a statement, reserved everywhere (help page Keywords). */
export const statementWords: ReadonlyMap<string, TokenType> = new Map([
  ['assign', Assign],
  ['dynamic', Dynamic],
  ['if', If],
  ['else', Else],
  ['switch', Switch],
  ['select', Select],
  ['case', Case],
  ['default', Default],
  ['for', For],
  ['foreach', ForEach],
  ['repeat', Repeat],
  ['break', Break],
  ['function', FunctionToken],
  ['return', Return],
  ['trace', Trace],
  ['uses', Uses],
])

/** Words that are reserved behind the statement word that they belong to. */
export const innerWords: ReadonlyMap<string, { readonly behind: TokenType; readonly type: TokenType }> = new Map([
  ['to', { behind: For, type: To }],
  ['in', { behind: ForEach, type: In }],
  ['from', { behind: Dynamic, type: From }],
])

/** All tokens, as the parser wants them. */
export const allTokens: TokenType[] = [
  ...[Stray, Binary, End, Identifier, NumberToken, LeftBrace, RightBrace, LeftParen, RightParen, LeftBracket],
  ...[RightBracket, Comma, Dot, Equals, Minus, Plus, Operator, Bang, TextStart, TextPiece, TextEnd, HoleStart, HoleEnd],
  ...[True, False, From, To, In],
  ...statementWords.values(),
]

/** What a token is called in a message. */
export function nameOfType(type: TokenType): string {
  return names.get(type) ?? `"${type.name.toUpperCase()}"`
}

const names: ReadonlyMap<TokenType, string> = new Map([
  [End, 'the end of the line'],
  [Identifier, 'a name'],
  [NumberToken, 'a number'],
  [LeftBrace, '"{"'],
  [RightBrace, '"}"'],
  [LeftParen, '"("'],
  [RightParen, '")"'],
  [LeftBracket, '"["'],
  [RightBracket, '"]"'],
  [Comma, '","'],
  [Dot, '"."'],
  [Equals, '"="'],
  [TextStart, 'a text'],
  [TextEnd, 'a closing quote'],
  [HoleEnd, '"}"'],
])
