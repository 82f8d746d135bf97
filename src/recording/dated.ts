import type { Ledger } from './book.ts'

/**
 * The history of a contact that is over at other times: `clock` gives the time for each that stands in it. No rule looks at a time
 * before the end but to see whether two are the same, so a ledger that was kept by numbers of moments can be dated afterwards.
 */
export function dated(ledger: Ledger, clock: (at: number) => number): Ledger {
  const during = <T extends { readonly from: number; readonly to: number }>(each: T): T => ({
    ...each,
    from: clock(each.from),
    to: clock(each.to),
  })
  return {
    ...ledger,
    segments: ledger.segments.map(during),
    recordings: ledger.recordings.map(each => {
      const masked = each.masked.map(([from, to]): readonly [number, number] => [clock(from), clock(to)])
      return { ...during(each), masked }
    }),
    statements: ledger.statements.map(during),
  }
}
