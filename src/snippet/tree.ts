/** Where a node stands in the text that was read: half-open offsets. */
interface Place {
  readonly start: number
  readonly end: number
}

/** One SNIPPET's code. */
export interface Program extends Place {
  readonly kind: 'program'
  readonly statements: readonly Statement[]
  /** Every FUNCTION in it, wherever it stands: declarations count before anything runs. */
  readonly functions: readonly FunctionDeclaration[]
  /** Names that a DYNAMIC declares, as written; a declaration that never runs counts too. */
  readonly dynamics: readonly string[]
}

/** A text property: literal text with `{expressions}` in it. */
export interface Template extends Place {
  readonly kind: 'template'
  readonly parts: readonly TextPart[]
}

/** A user function; without a body it is a forward declaration. */
export interface FunctionDeclaration extends Place {
  readonly kind: 'function'
  readonly name: string
  readonly parameters: readonly string[]
  /** Arguments that a call must give, the receiver of a method call included. */
  readonly arity: number
  readonly body?: readonly Statement[]
}

export type Statement =
  | Assignment
  | DynamicDeclaration
  | If
  | Switch
  | Select
  | For
  | ForEach
  | Repeat
  | Break
  | Return
  | CallStatement
  | Trace
  | Uses
  | FunctionDeclaration

/** `x = …`, `ASSIGN a[i] = …`, `o.list[1].name = …`. */
export interface Assignment extends Place {
  readonly kind: 'assign'
  readonly target: Target
  readonly value: Expression
}

/** `DYNAMIC o`, `DYNAMIC o FROM text`. */
export interface DynamicDeclaration extends Place {
  readonly kind: 'dynamic'
  readonly target: Target
  readonly from?: Expression
}

/** IF with the IFs that stand directly behind an ELSE as further branches. */
export interface If extends Place {
  readonly kind: 'if'
  readonly branches: readonly { readonly condition: Expression; readonly body: readonly Statement[] }[]
  readonly otherwise?: readonly Statement[]
}

/** Labels that share a block; `isDefault` when DEFAULT is one of them. */
export interface Case extends Place {
  readonly labels: readonly Expression[]
  readonly isDefault: boolean
  readonly body: readonly Statement[]
}

export interface Switch extends Place {
  readonly kind: 'switch'
  readonly subject: Expression
  readonly cases: readonly Case[]
}

export interface Select extends Place {
  readonly kind: 'select'
  readonly cases: readonly Case[]
}

export interface For extends Place {
  readonly kind: 'for'
  readonly variable: string
  readonly from: Expression
  readonly to: Expression
  readonly body: readonly Statement[]
}

export interface ForEach extends Place {
  readonly kind: 'foreach'
  readonly variable: string
  readonly list: Expression
  readonly body: readonly Statement[]
}

export interface Repeat extends Place {
  readonly kind: 'repeat'
  readonly times: Expression
  readonly body: readonly Statement[]
}

export interface Break extends Place {
  readonly kind: 'break'
}

export interface Return extends Place {
  readonly kind: 'return'
  readonly value?: Expression
}

/** A call for its effect: `f(x)`, `v.append("x")`, `v.savetodb`. */
export interface CallStatement extends Place {
  readonly kind: 'call'
  readonly call: Call | Path
}

export interface Trace extends Place {
  readonly kind: 'trace'
  readonly text: Expression
}

/** Loads a web-service library of former versions; the simulator has none. */
export interface Uses extends Place {
  readonly kind: 'uses'
}

/** What can be assigned to: a name with members and indexes. */
export interface Target extends Place {
  readonly name: string
  readonly steps: readonly (Member | Index)[]
}

export type Expression = NumberLiteral | BooleanLiteral | TextLiteral | Operation | Unary | Name | Call | Path | Missing

export interface NumberLiteral extends Place {
  readonly kind: 'number'
  readonly value: number
}

export interface BooleanLiteral extends Place {
  readonly kind: 'boolean'
  readonly value: boolean
}

/** `"…"`, escaped `$"…"` or a date `#"…"`. */
export interface TextLiteral extends Place {
  readonly kind: 'text'
  readonly style: 'plain' | 'escaped' | 'date'
  readonly parts: readonly TextPart[]
}

/** Literal text, or an expression whose value stands in its place. */
export type TextPart = LiteralPart | Substitution

export interface LiteralPart extends Place {
  readonly kind: 'literal'
  readonly text: string
}

export interface Substitution extends Place {
  readonly kind: 'substitution'
  readonly expression: Expression
}

export type BinaryOperator =
  | '^'
  | '*'
  | '/'
  | '%'
  | '\\'
  | '+'
  | '-'
  | '>'
  | '>='
  | '<'
  | '<='
  | '='
  | '!='
  | '&'
  | '|'
  | '~'

/** Operators of one level, taken from left to right. */
export interface Operation extends Place {
  readonly kind: 'operation'
  readonly first: Expression
  readonly rest: readonly { readonly operator: BinaryOperator; readonly operand: Expression }[]
}

/** Prefixes of an operand, outermost first. */
export interface Unary extends Place {
  readonly kind: 'unary'
  readonly operators: readonly ('-' | '+' | '!')[]
  readonly operand: Expression
}

/** A variable as written, with its `global:`. */
export interface Name extends Place {
  readonly kind: 'name'
  readonly name: string
}

export interface Call extends Place {
  readonly kind: 'call'
  readonly name: string
  readonly arguments: readonly Expression[]
}

/** Something with members, indexes and method calls behind it. */
export interface Path extends Place {
  readonly kind: 'path'
  readonly root: Expression
  readonly steps: readonly Step[]
}

export type Step = Member | Index | Method

/** `.name`: a member, or a call without brackets. Begins at the name. */
export interface Member extends Place {
  readonly kind: 'member'
  readonly name: string
}

/** `[…]`, from 1. */
export interface Index extends Place {
  readonly kind: 'index'
  readonly index: Expression
}

/** `.name(…)`. Begins at the name. */
export interface Method extends Place {
  readonly kind: 'method'
  readonly name: string
  readonly arguments: readonly Expression[]
}

/** Stands where a fault was reported. */
export interface Missing extends Place {
  readonly kind: 'missing'
}
