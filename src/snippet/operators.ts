import type { BinaryOperator, Expression } from './tree.ts'

/** How tightly an operator binds (help page Operators, 2019); `&`, `|` and `~` are one level. */
const levels: Readonly<Record<BinaryOperator, number>> = {
  '^': 5,
  '*': 4,
  '/': 4,
  '%': 4,
  '\\': 4,
  '+': 3,
  '-': 3,
  '>': 2,
  '>=': 2,
  '<': 2,
  '<=': 2,
  '=': 2,
  '!=': 2,
  '&': 1,
  '|': 1,
  '~': 1,
}

interface Further {
  readonly operator: BinaryOperator
  readonly operand: Expression
}

/** Operands and operators as written → operations by level; one level deep for each level, however long the row. */
export function grouped(first: Expression, rest: readonly Further[], level = 1): Expression {
  if (rest.length === 0) return first
  const rows: { readonly first: Expression; readonly rest: Further[] }[] = [{ first, rest: [] }]
  const joints: BinaryOperator[] = []
  for (const each of rest) {
    if (levels[each.operator] > level) rows[rows.length - 1]?.rest.push(each)
    else {
      joints.push(each.operator)
      rows.push({ first: each.operand, rest: [] })
    }
  }
  const [start = first, ...operands] = rows.map(row => grouped(row.first, row.rest, level + 1))
  if (operands.length === 0) return start
  return {
    kind: 'operation',
    start: start.start,
    end: operands[operands.length - 1]?.end ?? start.end,
    first: start,
    rest: operands.map((operand, at) => ({ operator: joints[at] ?? '=', operand })),
  }
}
