/** How moments of a call become columns. */
export interface Scale {
  /** Seconds from tick to tick. */
  readonly tick: number
  readonly columnsPerTick: number
  /** Columns up to the last tick of the call. */
  readonly columnOf: (seconds: number) => number
}

const hour = 3_600
const ticks = [1, 5, 10, 30, 60, 300, 600, 1_800, hour, 2 * hour, 6 * hour, 12 * hour, 24 * hour]

/** The finest round scale on which a call of so many seconds fits the columns; a tick's label needs ten of them. */
export function scaleFor(seconds: number, columns: number): Scale {
  let tick = ticks.find(each => (seconds / each) * 10 <= columns) ?? 24 * hour
  while ((seconds / tick) * 10 > columns) tick *= 2
  const columnsPerTick = Math.max(10, Math.min(20, Math.floor(columns / Math.max(1, seconds / tick))))
  // Whole milliseconds: 0.3 / 0.1 must not land a column early.
  const columnOf = (at: number): number => Math.floor((Math.round(at * 1_000) * columnsPerTick) / (tick * 1_000))
  return { tick, columnsPerTick, columnOf }
}
