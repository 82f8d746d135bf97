import type { CallRecord } from '../../src/record/call-record.ts'

/** A record without anything of supervisors, who are called han, oh and bae. */
export function unwatched({ monitors, visible = {}, trace, notes, ...rest }: CallRecord) {
  const { han, oh, bae, ...others } = visible
  return {
    ...rest,
    visible: others,
    trace: trace.filter(each => !('by' in each) || each.by === undefined),
    notes: notes.filter(each => !each.code.startsWith('assumption/GC-')),
  }
}
