import type { Expression, Program, Statement, Target, Template, TextPart } from './tree.ts'

/** Any tree of the Snippet language. */
export type Tree = Program | Template | Expression

/** What `walk` tells of: each statement and expression before what stands in it. */
export interface Visitor {
  readonly statement?: (statement: Statement) => void
  readonly expression?: (expression: Expression) => void
  /** The statements of one block, in their order. */
  readonly block?: (statements: readonly Statement[]) => void
}

/** Visits all of a tree, the bodies of functions too. */
export function walk(tree: Tree, visitor: Visitor): void {
  if (tree.kind === 'program') inBlock(tree.statements, visitor)
  else if (tree.kind === 'template') inParts(tree.parts, visitor)
  else inExpression(tree, visitor)
}

/** Visits a block of statements. */
export function walkBlock(statements: readonly Statement[], visitor: Visitor): void {
  inBlock(statements, visitor)
}

/** Names that an assignment's target reads: those in its indexes. */
function inTarget(target: Target, visitor: Visitor): void {
  for (const step of target.steps) if (step.kind === 'index') inExpression(step.index, visitor)
}

function inBlock(statements: readonly Statement[], visitor: Visitor): void {
  visitor.block?.(statements)
  for (const statement of statements) {
    visitor.statement?.(statement)
    for (const each of expressionsOf(statement, visitor)) inExpression(each, visitor)
    for (const each of blocksOf(statement)) inBlock(each, visitor)
  }
}

function expressionsOf(statement: Statement, visitor: Visitor): readonly Expression[] {
  switch (statement.kind) {
    case 'assign':
      inTarget(statement.target, visitor)
      return [statement.value]
    case 'dynamic':
      return statement.from ? [statement.from] : []
    case 'if':
      return statement.branches.map(each => each.condition)
    case 'switch':
      return [statement.subject, ...statement.cases.flatMap(each => each.labels)]
    case 'select':
      return statement.cases.flatMap(each => each.labels)
    case 'for':
      return [statement.from, statement.to]
    case 'foreach':
      return [statement.list]
    case 'repeat':
      return [statement.times]
    case 'return':
      return statement.value ? [statement.value] : []
    case 'call':
      return [statement.call]
    case 'trace':
      return [statement.text]
    case 'function':
    case 'break':
    case 'uses':
      return []
  }
}

/** The blocks that stand directly in a statement. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.map(each => each.body), ...(statement.otherwise ? [statement.otherwise] : [])]
    case 'switch':
    case 'select':
      return statement.cases.map(each => each.body)
    case 'for':
    case 'foreach':
    case 'repeat':
      return [statement.body]
    case 'function':
      return statement.body ? [statement.body] : []
    default:
      return []
  }
}

function inParts(parts: readonly TextPart[], visitor: Visitor): void {
  for (const part of parts) if (part.kind === 'substitution') inExpression(part.expression, visitor)
}

function inExpression(expression: Expression, visitor: Visitor): void {
  visitor.expression?.(expression)
  switch (expression.kind) {
    case 'text':
      return inParts(expression.parts, visitor)
    case 'operation':
      inExpression(expression.first, visitor)
      for (const { operand } of expression.rest) inExpression(operand, visitor)
      return
    case 'unary':
      return inExpression(expression.operand, visitor)
    case 'call':
      for (const each of expression.arguments) inExpression(each, visitor)
      return
    case 'path':
      inExpression(expression.root, visitor)
      for (const step of expression.steps) {
        if (step.kind === 'index') inExpression(step.index, visitor)
        if (step.kind === 'method') for (const each of step.arguments) inExpression(each, visitor)
      }
      return
    default:
      return
  }
}
