import type { IToken, ParserMethod } from 'chevrotain'
import { grouped } from './operators.ts'
import { RecoveringParser } from './parser-recovery.ts'
import * as t from './tokens.ts'
import type {
  BinaryOperator,
  Call,
  Expression,
  Name,
  Path,
  Step,
  Substitution,
  TextLiteral,
  TextPart,
  Unary,
} from './tree.ts'

type Rule<T> = ParserMethod<[], T>

/** Reads expressions and templates; the whole of what the canvas and the snippets share. */
export class ExpressionParser extends RecoveringParser {
  readonly expression: Rule<Expression> = this.RULE('expression', () => {
    const first = this.SUBRULE(this.operand)
    const rest: { operator: BinaryOperator; operand: Expression }[] = []
    this.MANY(() => {
      const operator = this.CONSUME(t.Binary)
      const operand = this.SUBRULE2(this.operand)
      this.ACTION(() => rest.push({ operator: (operator.payload ?? operator.image) as BinaryOperator, operand }))
    })
    return this.ACTION(() => grouped(first, rest))
  })

  private readonly operand: Rule<Expression> = this.RULE('operand', () => {
    const prefixes: IToken[] = []
    this.MANY(() =>
      this.OR([
        { ALT: () => prefixes.push(this.CONSUME(t.Minus)) },
        { ALT: () => prefixes.push(this.CONSUME(t.Plus)) },
        { ALT: () => prefixes.push(this.CONSUME(t.Bang)) },
      ]),
    )
    const operand = this.SUBRULE(this.value)
    return this.ACTION(() => {
      const [prefix] = prefixes
      if (prefix === undefined) return operand
      const operators = prefixes.map(each => each.image as Unary['operators'][number])
      return { kind: 'unary' as const, start: prefix.startOffset, end: operand.end, operators, operand }
    })
  })

  private readonly value: Rule<Expression> = this.RULE('value', () =>
    this.OR<Expression>([
      { ALT: () => this.SUBRULE(this.named) },
      {
        ALT: () => {
          const root = this.SUBRULE(this.literal)
          const steps = this.SUBRULE(this.steps)
          return this.ACTION(() => pathOf(root, steps))
        },
      },
    ]),
  )

  /** What begins with a name: a variable, a call, or either with members behind it. */
  protected readonly named: Rule<Name | Call | Path> = this.RULE('named', () => {
    const token = this.CONSUME(t.Identifier)
    let given: readonly Expression[] | undefined
    this.OPTION(() => {
      given = this.SUBRULE(this.given)
    })
    const end = this.ACTION(() => this.endOf(this.LA(0)))
    const steps = this.SUBRULE(this.steps)
    return this.ACTION(() => {
      const name = token.image.replace(/\s+/g, '')
      const place = { start: token.startOffset, end }
      const root: Name | Call = given
        ? { kind: 'call', ...place, name, arguments: given }
        : { kind: 'name', ...place, name }
      return pathOf(root, steps)
    })
  })

  private readonly steps: Rule<readonly Step[]> = this.RULE('steps', () => {
    const steps: Step[] = []
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Dot)
            const name = this.CONSUME(t.Identifier)
            let given: readonly Expression[] | undefined
            this.OPTION(() => {
              given = this.SUBRULE(this.given)
            })
            this.ACTION(() => {
              const place = { start: name.startOffset, end: this.endOf(this.LA(0)), name: name.image }
              steps.push(given ? { kind: 'method', ...place, arguments: given } : { kind: 'member', ...place })
            })
          },
        },
        {
          ALT: () => {
            const open = this.CONSUME(t.LeftBracket)
            const index = this.SUBRULE(this.expression)
            this.CONSUME(t.RightBracket)
            this.ACTION(() =>
              steps.push({ kind: 'index', start: open.startOffset, end: this.endOf(this.LA(0)), index }),
            )
          },
        },
      ]),
    )
    return steps
  })

  private readonly given: Rule<readonly Expression[]> = this.RULE('given', () => {
    const given: Expression[] = []
    this.CONSUME(t.LeftParen)
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        const each = this.SUBRULE(this.expression)
        this.ACTION(() => given.push(each))
      },
    })
    this.CONSUME(t.RightParen)
    return given
  })

  private readonly literal: Rule<Expression> = this.RULE('literal', () =>
    this.OR<Expression>([
      { ALT: () => constant(this.CONSUME(t.NumberToken)) },
      { ALT: () => constant(this.CONSUME(t.True)) },
      { ALT: () => constant(this.CONSUME(t.False)) },
      { ALT: () => this.SUBRULE(this.text) },
      {
        ALT: () => {
          this.CONSUME(t.LeftParen)
          const inner = this.SUBRULE(this.expression)
          this.CONSUME(t.RightParen)
          return inner
        },
      },
    ]),
  )

  private readonly text: Rule<TextLiteral> = this.RULE('text', () => {
    const open = this.CONSUME(t.TextStart)
    const parts = this.SUBRULE(this.parts)
    this.CONSUME(t.TextEnd)
    return this.ACTION(
      (): TextLiteral => ({
        kind: 'text',
        start: open.startOffset,
        end: this.endOf(this.LA(0)),
        style: open.payload as TextLiteral['style'],
        parts,
      }),
    )
  })

  private readonly parts: Rule<readonly TextPart[]> = this.RULE('parts', () => {
    const parts: TextPart[] = []
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            const piece = this.CONSUME(t.TextPiece)
            this.ACTION(() =>
              parts.push({
                kind: 'literal',
                start: piece.startOffset,
                end: this.endOf(piece),
                text: String(piece.payload),
              }),
            )
          },
        },
        {
          ALT: () => {
            const hole = this.SUBRULE(this.hole)
            this.ACTION(() => parts.push(hole))
          },
        },
      ]),
    )
    return parts
  })

  private readonly hole: Rule<Substitution> = this.RULE('hole', () => {
    const open = this.CONSUME(t.HoleStart)
    const expression = this.attempt(() => this.SUBRULE(this.expression))
    this.ACTION(() => this.finishHole())
    this.CONSUME(t.HoleEnd)
    return this.ACTION((): Substitution => {
      const end = this.endOf(this.LA(0))
      return { kind: 'substitution', start: open.startOffset, end, expression: expression ?? missing(open.startOffset) }
    })
  })

  /** A text that is one expression. */
  readonly onlyExpression: Rule<Expression> = this.RULE('onlyExpression', () => {
    const expression = this.attempt(() => this.SUBRULE(this.expression))
    this.ACTION(() => this.finishText())
    return expression ?? missing(0)
  })

  /** A text property. */
  readonly template: Rule<readonly TextPart[]> = this.RULE('template', () => {
    const parts = this.attempt(() => this.SUBRULE(this.parts))
    this.ACTION(() => this.finishText())
    return parts ?? []
  })
}

/** Stands for what could not be read. */
export function missing(at: number): Expression {
  return { kind: 'missing', start: at, end: at }
}

function constant(token: IToken): Expression {
  const place = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
  if (token.tokenType === t.NumberToken) return { kind: 'number', ...place, value: Number(token.image) }
  return { kind: 'boolean', ...place, value: token.tokenType === t.True }
}

function pathOf<Root extends Expression>(root: Root, steps: readonly Step[]): Root | Path {
  const last = steps[steps.length - 1]
  return last === undefined ? root : { kind: 'path', start: root.start, end: last.end, root, steps }
}
