import { EOF, type IToken, type ParserMethod } from 'chevrotain'
import { ExpressionParser, missing } from './expression-parser.ts'
import { shown } from './parser-messages.ts'
import { targetOf } from './target.ts'
import * as t from './tokens.ts'
import type { Call, Case, Expression, FunctionDeclaration, If, Name, Path, Statement } from './tree.ts'
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

  override begin(tokens: IToken[]): void {
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
            this.ACTION(() =>
              this.report(brace, 'this "}" closes nothing', 'delete it, or look for a missing "{" above'),
            )
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

  /** What stands between a statement word and its block. */
  private readonly header: Rule<Expression> = this.RULE('header', () => {
    const expression = this.attempt(() => this.SUBRULE(this.expression))
    this.ACTION(() => this.finishHeader())
    return this.ACTION(() => expression ?? missing(this.endOf(this.LA(0))))
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
      { ALT: () => this.SUBRULE(this.breakOut) },
      { ALT: () => this.SUBRULE(this.giveBack) },
      { ALT: () => this.SUBRULE(this.trace) },
      { ALT: () => this.SUBRULE(this.uses) },
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
      return this.#noTarget(named)
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
      return this.#noTarget(named)
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
      const inner = this.SUBRULE2(this.block)
      branches.push({ condition: further, body: inner })
    })
    let otherwise: Statements | undefined
    this.OPTION(() => {
      this.CONSUME2(t.Else)
      otherwise = this.SUBRULE3(this.block)
    })
    return this.ACTION(
      (): Statement => ({ kind: 'if', ...this.#from(word), branches, ...(otherwise ? { otherwise } : {}) }),
    )
  })

  private readonly switchCase: Rule<Statement> = this.RULE('switchCase', () => {
    const word = this.CONSUME(t.Switch)
    const subject = this.SUBRULE(this.header)
    const cases = this.SUBRULE(this.cases)
    return this.ACTION((): Statement => ({ kind: 'switch', ...this.#from(word), subject, cases }))
  })

  private readonly selectCase: Rule<Statement> = this.RULE('selectCase', () => {
    const word = this.CONSUME(t.Select)
    const cases = this.SUBRULE(this.cases)
    return this.ACTION((): Statement => ({ kind: 'select', ...this.#from(word), cases }))
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
    return this.ACTION(
      (): Statement => ({ kind: 'for', ...this.#from(word), variable: nameIn(variable), from, to, body }),
    )
  })

  private readonly forEach: Rule<Statement> = this.RULE('forEach', () => {
    const word = this.CONSUME(t.ForEach)
    const variable = this.CONSUME(t.Identifier)
    this.CONSUME(t.In)
    const list = this.SUBRULE(this.header)
    const body = this.SUBRULE(this.block)
    return this.ACTION(
      (): Statement => ({ kind: 'foreach', ...this.#from(word), variable: nameIn(variable), list, body }),
    )
  })

  private readonly repeat: Rule<Statement> = this.RULE('repeat', () => {
    const word = this.CONSUME(t.Repeat)
    const times = this.SUBRULE(this.header)
    const body = this.SUBRULE(this.block)
    return this.ACTION((): Statement => ({ kind: 'repeat', ...this.#from(word), times, body }))
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
    return this.ACTION((): Statement => {
      const head = {
        kind: 'function' as const,
        ...this.#from(word),
        name: name.image,
        parameters,
        arity: parameters.length,
      }
      const declared: FunctionDeclaration = body ? { ...head, body } : head
      this.functions.push(declared)
      return declared
    })
  })

  private readonly breakOut: Rule<Statement> = this.RULE('breakOut', () => {
    const word = this.CONSUME(t.Break)
    return this.ACTION((): Statement => ({ kind: 'break', ...this.#from(word) }))
  })

  private readonly giveBack: Rule<Statement> = this.RULE('giveBack', () => {
    const word = this.CONSUME(t.Return)
    let value: Expression | undefined
    this.OPTION({
      GATE: () => !this.sees(t.End),
      DEF: () => {
        value = this.SUBRULE(this.expression)
      },
    })
    return this.ACTION((): Statement => ({ kind: 'return', ...this.#from(word), ...(value ? { value } : {}) }))
  })

  private readonly trace: Rule<Statement> = this.RULE('trace', () => {
    const word = this.CONSUME(t.Trace)
    const text = this.SUBRULE(this.expression)
    return this.ACTION((): Statement => ({ kind: 'trace', ...this.#from(word), text }))
  })

  private readonly uses: Rule<Statement> = this.RULE('uses', () => {
    const word = this.CONSUME(t.Uses)
    return this.ACTION((): Statement => {
      this.toEnd()
      return { kind: 'uses', ...this.#from(word) }
    })
  })

  private readonly stray: Rule<undefined> = this.RULE('stray', () => {
    const token = this.CONSUME(t.Stray)
    this.ACTION(() => {
      const isLabel = token.tokenType === t.Case || token.tokenType === t.Default
      this.report(
        token,
        isLabel
          ? `${token.image.toUpperCase()} stands outside of a SWITCH or SELECT`
          : `no statement begins with ${shown(token)}`,
        'a line assigns, calls or begins with a statement word',
      )
      this.overBlocks()
    })
    return undefined
  })

  #from(word: IToken): { readonly start: number; readonly end: number } {
    return { start: word.startOffset, end: this.endOf(this.LA(0)) }
  }

  /** A word of its own, or one with brackets in front of a block, is meant as a statement. */
  #isUnknown(named: Name | Call | Path): boolean {
    if (named.kind !== 'name' && !(named.kind === 'call' && this.sees(t.LeftBrace))) return false
    this.faults.push(unknownStatement(named.name, named.start))
    this.toBlock()
    return true
  }

  #callOf(named: Call | Path): Statement | undefined {
    const place = { start: named.start, end: named.end }
    const last = named.kind === 'path' ? named.steps[named.steps.length - 1] : undefined
    if (last?.kind !== 'index') return { kind: 'call', ...place, call: named }
    this.faults.push({ code: 'snippet/syntax', ...place, message: 'this line does nothing', hint: 'assign with "="' })
    return undefined
  }

  #noTarget({ start, end }: Name | Call | Path): undefined {
    this.faults.push({ code: 'snippet/syntax', start, end, message: 'the result of a call cannot be assigned to' })
  }

  #checkClosed(open: number): void {
    if (this.sees(t.RightBrace) || this.#isUnclosedReported) return
    this.#isUnclosedReported = true
    this.faults.push({ code: 'snippet/syntax', start: open, end: open + 1, message: 'this "{" is never closed' })
  }
}

function nameIn(token: IToken): string {
  return token.image.replace(/\s+/g, '')
}
