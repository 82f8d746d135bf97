import type { TraceEntry } from '../record/call-record.ts'
import type { Moment } from './chronicle.ts'
import type { Story } from './story.ts'

/** Where two calls go different ways: the first moment of each that the other has not; undefined where one is over. */
export interface Parting {
  readonly before: Moment | undefined
  readonly after: Moment | undefined
}

/** The first moment at which something else happens in two calls; undefined where all that happens is the same. */
export function partingOf(before: Story, after: Story): Parting | undefined {
  const [one, other] = [happened(before), happened(after)]
  const index = one.findIndex((each, place) => !isSame(each, other[place]))
  if (index < 0 && one.length === other.length) return undefined
  const at = index < 0 ? one.length : index
  return { before: one[at], after: other[at] }
}

function happened({ moments }: Story): readonly Moment[] {
  return moments.filter(each => each.entry !== undefined)
}

/** Scripts of two versions have their actions on other lines, and a branch not yet taken tells nothing of now. */
function isSame(one: Moment, other: Moment | undefined): boolean {
  return other !== undefined && one.at === other.at && plain(one.entry) === plain(other.entry)
}

function plain(entry: TraceEntry | undefined): string {
  if (!entry) return ''
  if ('action' in entry) return `${entry.type}\0${entry.action}`
  const { t: _, line: __, ...rest } = entry
  return JSON.stringify(rest)
}
