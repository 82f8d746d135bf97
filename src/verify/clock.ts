import type { Station } from '../behavior/station.ts'
import { plain, treesOf } from '../lint/analysis/names.ts'
import type { Expression } from '../snippet/tree.ts'
import { walk } from '../snippet/walk.ts'

/** What a script can ask of the clock so that trying each answer is enough. */
export type ClockPart = 'hour' | 'weekday'

/** What an action asks of the clock. */
export interface ClockUse {
  readonly parts: ReadonlySet<ClockPart>
  /** Uses of the clock of which not every answer can be tried, as names. */
  readonly others: readonly string[]
}

const clockNames: ReadonlySet<string> = new Set(['now', 'date', 'time', 'utc', 'gmt', 'timestamp'])

/** What the code of an action asks of the clock: `dow` and `now.datepart("hour")` are parts, anything else is not. */
export function clockUseOf(station: Station): ClockUse {
  const parts = new Set<ClockPart>()
  const others: string[] = []
  for (const compiled of station.properties.values())
    for (const tree of treesOf(compiled)) {
      const understood = new Set<Expression>()
      walk(tree, {
        expression: each => {
          const asked = partAsked(each)
          if (asked) {
            parts.add(asked.part)
            understood.add(asked.clock)
          }
          if (understood.has(each)) return
          if (each.kind === 'name' && plain(each.name) === 'dow') parts.add('weekday')
          if (each.kind === 'name' && clockNames.has(plain(each.name))) others.push(plain(each.name))
          if (each.kind === 'call' && /^(?:now|random|asdatetime)$/i.test(each.name))
            others.push(each.name.toLowerCase())
        },
      })
    }
  return { parts, others }
}

/** `now.datepart("hour")` and `datepart(now, "hour")`: the part, and the expression that is the clock. */
function partAsked(each: Expression): { readonly part: ClockPart; readonly clock: Expression } | undefined {
  if (each.kind === 'call' && each.name.toLowerCase() === 'datepart')
    return partOf(each.arguments[0], each.arguments[1])
  if (each.kind !== 'path' || each.steps.length !== 1) return undefined
  const [step] = each.steps
  return step?.kind === 'method' && step.name.toLowerCase() === 'datepart'
    ? partOf(each.root, step.arguments[0])
    : undefined
}

function partOf(clock: Expression | undefined, name: Expression | undefined) {
  const isClock = clock?.kind === 'name' && ['now', 'time'].includes(plain(clock.name))
  const [text] = name?.kind === 'text' && name.parts.length === 1 ? name.parts : []
  const word = text?.kind === 'literal' ? text.text.trim().toLowerCase() : ''
  const part = /^hours?$/.test(word) ? 'hour' : undefined
  return isClock && part ? ({ part, clock } as const) : undefined
}

const hours = [...Array(24).keys()]
const weekdays = [...Array(7).keys()]

/** An action looks at the clock at half past: what it finds then holds for a while. */
const halfHour = 0.5

/**
 * Moments that differ in each combination of the parts, in OLE days, from the given day on; the moment itself where a part is not asked
 * for.
 */
export function momentsOf(parts: ReadonlySet<ClockPart>, from: number): readonly number[] {
  const day = Math.floor(from)
  const days = parts.has('weekday') ? weekdays.map(each => day + each) : [day]
  const times = parts.has('hour') ? hours.map(each => (each + halfHour) / 24) : [from - day]
  return days.flatMap(each => times.map(time => each + time))
}
