import { EOF, type ParserMethod } from 'chevrotain'
import { ExpressionParser, missing } from './expression-parser.ts'
import { targetOf } from './target.ts'
import * as t from './tokens.ts'
import type { Case, Expression, FunctionDeclaration, If, Statement } from './tree.ts'
import { unknownStatement } from './unknown-statement.ts'

type Rule<T> = ParserMethod<[], T>
type Statements = readonly Statement[]

/** Reads whole snippets. Building one takes milliseconds, so the first text that is read builds it. */
export class SnippetParser extends ExpressionParser {
  functions: FunctionDeclaration[] = []
  dynamics: string[] = []
  #isUnclosedReported = false

  constructor(skipValidations = true) {
    super(skipValidations)
    this.performSelfAnalysis()
  }

  override begin(tokens: Parameters<ExpressionParser['begin']>[0]): void {
    super.begin(tokens)
    this.functions = []
    this.dynamics = []
    this.#isUnclosedReported = false
  }

  readonly program: Rule<Statements> = this.RULE('program', () => {
    const statements: Statement[] = []
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            const statement = this.SUBRULE(this.line)
            this.ACTION(() => statement && statements.push(statement))
          },
        },
        {
          ALT: () => {
            const brace = this.CONSUME(t.RightBrace)
            this.ACTION(() => this.report(brace, 'this "}" closes nothing', 'delete it, or look for a missing "{" above'))
            this.OPTION(() => this.CONSUME(t.End))
          },
        },
      ]),
    )
    return statements
  })

  private readonly line: Rule<Statement | undefined> = this.RULE('line', () => {
    const statement = this.attempt(() => this.SUBRULE(this.statement))
    this.ACTION(() => this.finishLine())
    this.OPTION(() => this.CONSUME(t.End))
    return statement
  })

  private readonly block: Rule<Statements> = this.RULE('block', () => {
    const statements: Statement[] = []
    const open = this.CONSUME(t.LeftBrace)
    this.MANY(() => {
      const statement = this.SUBRULE(this.line)
      this.ACTION(() => statement && statements.push(statement))
    })
    this.ACTION(() => this.#checkClosed(open.startOffset))
    this.OPTION(() => this.CONSUME(t.RightBrace))
    return statements
  })

  private readonly statement: Rule<Statement | undefined> = this.RULE('statement', () =>
    this.OR<Statement | undefined>([
      { ALT: () => this.SUBRULE(this.assignOrCall) },
      { ALT: () => this.SUBRULE(this.assign) },
      { ALT: () => this.SUBRULE(this.dynamic) },
      { ALT: () => this.SUBRULE(this.ifElse) },
      { ALT: () => this.SUBRULE(this.switchCase) },
      { ALT: () => this.SUBRULE(this.selectCase) },
      { ALT: () => this.SUBRULE(this.forTo) },
      { ALT: () => this.SUBRULE(this.forEach) },
      { ALT: () => this.SUBRULE(this.repeat) },
      { ALT: () => this.SUBRULE(this.declaration) },
      { ALT: () => this.SUBRULE(this.simple) },
      { ALT: () => this.SUBRULE(this.stray) },
    ]),
  )

  private readonly assignOrCall: Rule<Statement | undefined> = this.RULE('assignOrCall', () => {
    const named = this.SUBRULE(this.named)
    let value: Expression | undefined
    this.OPTION(() => {
      this.CONSUME(t.Equals)
      value = this.SUBRULE(this.expression)
    })
    const isUnknown = this.ACTION(() => value === undefined && this.#isUnknown(named))
    this.OPTION2({ GATE: () => isUnknown, DEF: () => this.SUBRULE(this.block) })
    return this.ACTION((): Statement | undefined => {
      const place = { start: named.start, end: value?.end ?? named.end }
      if (isUnknown) return undefined
      if (value === undefined) return named.kind === 'name' ? undefined : this.#callOf(named)
      const target = targetOf(named)
      if (target) return { kind: 'assign', ...place, target, value }
      this.faults.push({ code: 'snippet/syntax', ...named, message: 'the result of a call cannot be assigned to' })
      return undefined
    })
  })

  private readonly assign: Rule<Statement | undefined> = this.RULE('assign', () => {
    const word = this.CONSUME(t.Assign)
    const named = this.SUBRULE(this.named)
    this.CONSUME(t.Equals)
    const value = this.SUBRULE(this.expression)
    return this.ACTION((): Statement | undefined => {
      const target = targetOf(named)
      if (target) return { kind: 'assign', start: word.startOffset, end: value.end, target, value }
      this.faults.push({ code: 'snippet/syntax', ...named, message: 'the result of a call cannot be assigned to' })
      return undefined
    })
  })

  private readonly dynamic: Rule<Statement | undefined> = this.RULE('dynamic', () => {
    const word = this.CONSUME(t.Dynamic)
    const named = this.SUBRULE(this.named)
    let from: Expression | undefined
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(t.From) }, { ALT: () => this.CONSUME(t.Equals) }])
      from = this.SUBRULE(this.expression)
    })
    return this.ACTION((): Statement | undefined => {
      const target = targetOf(named)
      if (target === undefined) return undefined
      this.dynamics.push(target.name)
      const place = { start: word.startOffset, end: from?.end ?? target.end }
      return { kind: 'dynamic', ...place, target, ...(from ? { from } : {}) }
    })
  })

  private readonly ifElse: Rule<Statement> = this.RULE('ifElse', () => {
    const word = this.CONSUME(t.If)
    const branches: If['branches'][number][] = []
    const condition = this.SUBRULE(this.header)
    const body = this.SUBRULE(this.block)
    branches.push({ condition, body })
    this.MANY(() => {
      this.CONSUME(t.Else)
      this.CONSUME2(t.If)
      const further = this.SUBRULE2(this.header)
      branches.push({ condition: further, body: this.SUBRULE2(this.block) })
    })
    let otherwise: Statements | undefined
    this.OPTION(() => {
      this.CONSUME2(t.Else)
      otherwise = this.SUBRULE3(this.block)
    })
    const place = this.ACTION(() => ({ start: word.startOffset, end: this.endOf(this.LA(0)) }))
    return { kind: 'if', ...place, branches, ...(otherwise ? { otherwise } : {}) }
  })

  private readonly switchCase: Rule<Statement> = this.RULE('switchCase', () => {
    const word = this.CONSUME(t.Switch)
    const subject = this.SUBRULE(this.header)
    const cases = this.SUBRULE(this.cases)
    return { kind: 'switch', start: word.startOffset, end: this.endOf(this.LA(0)), subject, cases }
  })

  private readonly selectCase: Rule<Statement> = this.RULE('selectCase', () => {
    const word = this.CONSUME(t.Select)
    const cases = this.SUBRULE(this.cases)
    return { kind: 'select', start: word.startOffset, end: this.endOf(this.LA(0)), cases }
  })

  private readonly cases: Rule<readonly Case[]> = this.RULE('cases', () => {
    const cases: Case[] = []
    const open = this.CONSUME(t.LeftBrace)
    this.MANY(() => {
      const each = this.SUBRULE(this.caseGroup)
      this.ACTION(() => cases.push(each))
    })
    this.ACTION(() => {
      if (!this.sees(t.RightBrace, EOF)) this.report(this.LA(1), 'expected CASE or DEFAULT')
      this.finishBlock()
      this.#checkClosed(open.startOffset)
    })
    this.OPTION(() => this.CONSUME(t.RightBrace))
    return cases
  })

  private readonly caseGroup: Rule<Case> = this.RULE('caseGroup', () => {
    const labels: Expression[] = []
    let isDefault = false
    const first = this.ACTION(() => this.LA(1).startOffset)
    this.AT_LEAST_ONE(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Case)
            const label = this.attempt(() => this.SUBRULE(this.expression))
            this.ACTION(() => {
              if (!this.sees(t.End, t.Case, t.Default)) this.finishHeader()
              labels.push(label ?? missing(this.endOf(this.LA(0))))
            })
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Default)
            isDefault = true
          },
        },
      ])
      this.OPTION(() => this.CONSUME(t.End))
    })
    const body = this.SUBRULE(this.block)
    const end = this.ACTION(() => this.endOf(this.LA(0)))
    this.OPTION2(() => this.CONSUME2(t.End))
    return { start: first, end, labels, isDefault, body }
  })

  private readonly forTo: Rule<Statement> = this.RULE('forTo', () => {
    const word = this.CONSUME(t.For)
    const variable = this.CONSUME(t.Identifier)
    this.CONSUME(t.Equals)
    const from = this.SUBRULE(this.expression)
    this.CONSUME(t.To)
    const to = this.SUBRULE(this.header)
    const body = this.SUBRULE(this.block)
    const place = this.ACTION(() => ({ start: word.startOffset, end: this.endOf(this.LA(0)) }))
    return { kind: 'for', ...place, variable: variable.image, from, to, body }
  })

  private readonly forEach: Rule<Statement> = this.RULE('forEach', () => {
    const word = this.CONSUME(t.ForEach)
    const variable = this.CONSUME(t.Identifier)
    this.CONSUME(t.In)
    const list = this.SUBRULE(this.header)
    const body = this.SUBRULE(this.block)
    const place = this.ACTION(() => ({ start: word.startOffset, end: this.endOf(this.LA(0)) }))
    return { kind: 'foreach', ...place, variable: variable.image, list, body }
  })

  private readonly repeat: Rule<Statement> = this.RULE('repeat', () => {
    const word = this.CONSUME(t.Repeat)
    const times = this.SUBRULE(this.header)
    const body = this.SUBRULE(this.block)
    return { kind: 'repeat', start: word.startOffset, end: this.endOf(this.LA(0)), times, body }
  })

  private readonly declaration: Rule<Statement> = this.RULE('declaration', () => {
    const word = this.CONSUME(t.FunctionToken)
    const name = this.CONSUME(t.Identifier)
    const parameters: string[] = []
    this.OPTION(() => {
      this.CONSUME(t.LeftParen)
      this.MANY_SEP({ SEP: t.Comma, DEF: () => parameters.push(this.CONSUME2(t.Identifier).image) })
      this.CONSUME(t.RightParen)
    })
    let body: Statements | undefined
    this.OPTION2(() => {
      body = this.SUBRULE(this.block)
    })
    return this.ACTION(() => {
      const place = { start: word.startOffset, end: this.endOf(this.LA(0)) }
      const head = { kind: 'function' as const, ...place, name: name.image, parameters, arity: parameters.length }
      const declared: FunctionDeclaration = body ? { ...head, body } : head
      this.functions.push(declared)
      return declared
    })
  })

  private readonly simple: Rule<Statement> = this.RULE('simple', () => {
    const start = this.ACTION(() => this.LA(1).startOffset)
    const make = this.OR<(end: number) => Statement>([
      { ALT: () => this.ACTION(() => end => ({ kind: 'break', start, end })) && this.#word(t.Break, 'break', start) },
      { ALT: () => this.#word(t.Uses, 'uses', start) },
    ])
    return make(0)
  })
}
