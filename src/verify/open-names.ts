import type { Station } from '../behavior/station.ts'
import { outputsOf } from '../lint/analysis/followed.ts'
import { plain } from '../lint/analysis/names.ts'
import { isArithmetic } from '../snippet/operate.ts'
import type { Expression, Statement } from '../snippet/tree.ts'
import { type Tree, walk } from '../snippet/walk.ts'
import { type Compared, comparing, namesIn, type Placed, treesIn } from './compared.ts'

/** Actions that hand a text on as they put it together. */
const handing = new Set(['Assign', 'Snippet', 'Return', 'Runsub', 'Rest_api'])

/** Actions that count as far as a value says. */
const counting = new Set(['Loop', 'For'])

/**
 * Of the variables from outside those for which trying the values that they are compared with is not enough: they go into arithmetic, into
 * functions, into texts, or are compared with what does not stand in the script.
 */
export function openNames(
  deciding: readonly Placed[],
  { behind, before }: Compared,
  sources: readonly string[],
): ReadonlySet<string> {
  const worked = new Set<string>()
  const compared: Expression[][] = []
  const computed = new Set<string>()
  for (const { station } of deciding)
    for (const tree of treesIn(station))
      walk(tree, {
        statement: each => {
          for (const name of workedIn(each)) worked.add(name)
          if (each.kind === 'assign' && !isPlain(each.value)) computed.add(plain(each.target.name))
        },
        expression: each => {
          for (const name of workedBy(each)) worked.add(name)
          if (each.kind === 'operation' && each.rest.some(({ operator }) => comparing.has(operator)))
            compared.push([each.first, ...each.rest.map(({ operand }) => operand)])
        },
      })
  for (const { station } of deciding) for (const name of putTogether(station)) worked.add(name)
  // What such values are does not stand in the script, so no list of them is complete.
  const unlisted = new Set([...sources, ...worked, ...computed, ...notFromCode(deciding)])
  const isListed = (each: Expression): boolean =>
    namesIn(each).every(name => ![...before(name)].some(from => unlisted.has(from)))
  for (const operands of compared)
    operands.forEach((each, at) => {
      const others = operands.filter((_, other) => other !== at)
      if (!others.every(isListed)) for (const name of namesIn(each)) worked.add(name)
    })
  return new Set(sources.filter(name => [...behind(name)].some(each => worked.has(each))))
}

/** Of these variables those that go into arithmetic on which a decision rests: with what comes of it no list of values ends. */
export function reckonedNames(
  deciding: readonly Placed[],
  { behind }: Compared,
  sources: readonly string[],
): readonly string[] {
  const reckoned = new Set<string>()
  for (const { station } of deciding)
    for (const tree of treesIn(station))
      walk(tree, { expression: each => reckonedBy(each).forEach(name => void reckoned.add(name)) })
  return sources.filter(name => [...behind(name)].some(each => reckoned.has(each)))
}

/** A literal or a variable as it is. */
function isPlain(value: Expression): boolean {
  if (value.kind === 'text')
    return value.parts.length < 2 && value.parts.every(each => each.kind === 'literal' || isPlain(each.expression))
  return value.kind === 'number' || value.kind === 'boolean' || value.kind === 'name'
}

function workedBy(each: Expression): readonly string[] {
  if (each.kind === 'call' || each.kind === 'path') return namesIn(each)
  if (each.kind === 'text') return each.parts.length > 1 || each.style === 'date' ? namesIn(each) : []
  return reckonedBy(each)
}

function reckonedBy(each: Expression): readonly string[] {
  if (each.kind === 'unary') return each.operators.some(operator => operator !== '!') ? namesIn(each) : []
  if (each.kind !== 'operation') return []
  return each.rest.some(({ operator }) => isArithmetic(operator)) ? namesIn(each) : []
}

function workedIn(each: Statement): readonly string[] {
  switch (each.kind) {
    case 'dynamic':
      return [plain(each.target.name), ...(each.from ? namesIn(each.from) : [])]
    case 'foreach':
      return namesIn(each.list)
    case 'repeat':
      return namesIn(each.times)
    case 'for':
      return [...namesIn(each.from), ...namesIn(each.to)]
    case 'assign':
      return each.target.steps.length === 0 ? [] : [plain(each.target.name), ...each.target.steps.flatMap(inIndex)]
    default:
      return []
  }
}

const inIndex = (step: { readonly kind: string; readonly index?: Expression }): readonly string[] =>
  step.index ? namesIn(step.index) : []

/** Names that stand in a text beside something else, or say how far something counts. */
function putTogether(station: Station): readonly string[] {
  const trees: readonly Tree[] = treesIn(station)
  if (counting.has(station.type)) return trees.flatMap(namesIn)
  if (!handing.has(station.type)) return []
  return trees.flatMap(tree => (tree.kind === 'template' && tree.parts.length > 1 ? namesIn(tree) : []))
}

const platforms = ['ani', 'dnis', 'contactid', 'masterid', '__contactid', '__skill', '__agentid', 'mres']

/** Actions that hand values from one variable to another. */
const passing = new Set(['Assign', 'Begin', 'Runsub'])

/** Variables that something else than code fills: keys that were pressed, numbers of the platform. */
function notFromCode(deciding: readonly Placed[]): readonly string[] {
  const filling = deciding.filter(({ station }) => !passing.has(station.type))
  return [...platforms, ...filling.flatMap(({ script, station }) => outputsOf(script.nodes.get(station.id), station))]
}
