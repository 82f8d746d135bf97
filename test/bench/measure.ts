/** What is compared, by the name that the table shows. */
export type Contenders = Readonly<Record<string, () => void>>

export interface Result {
  readonly name: string
  readonly ms: number
  /** Over the first contender. */
  readonly ratio: number
}

/**
 * Median time of one turn of each contender. They take turns, so that a busy machine slows all of them alike: trust the
 * ratios. `turnMs` is how long one turn lasts at least; a contender that is quicker is repeated within its turn.
 */
export function measure(contenders: Contenders, { rounds = 15, turnMs = 60, clock = wall } = {}): readonly Result[] {
  const entries = Object.entries(contenders).map(([name, play]) => ({
    name,
    play,
    times: repetitions(play, turnMs, clock),
    taken: [] as number[],
  }))
  for (let round = 0; round < rounds; round++)
    for (const { play, times, taken } of entries) taken.push(timeOf(play, times, clock) / times)
  const medians = entries.map(({ name, taken }) => ({ name, ms: median(taken) }))
  const floor = medians[0]?.ms ?? 1
  return medians.map(each => ({ ...each, ratio: each.ms / floor }))
}

/** A table of results, the first line being the measure of the others. */
export function table(title: string, results: readonly Result[]): string {
  const width = Math.max(...results.map(({ name }) => name.length))
  const lines = results.map(
    ({ name, ms, ratio }) =>
      `  ${name.padEnd(width)}  ${`${ratio.toFixed(2)} ×`.padStart(9)}  ${timeText(ms).padStart(10)}`,
  )
  return [title, ...lines, ''].join('\n')
}

/** Milliseconds, as a watch shows them. */
const wall = (): number => Number(process.hrtime.bigint()) / 1e6

/** Milliseconds that this process itself was at work; what others do on the machine does not count. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

function repetitions(play: () => void, turnMs: number, clock: () => number): number {
  let times = 1
  // The first turns also warm the code up.
  while (timeOf(play, times, clock) < turnMs) times *= 2
  return times
}

function timeOf(play: () => void, times: number, clock: () => number): number {
  const start = clock()
  for (let each = 0; each < times; each++) play()
  return clock() - start
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[ordered.length >> 1] ?? 0
}

function timeText(ms: number): string {
  return ms < 1 ? `${(ms * 1_000).toFixed(1)} µs` : `${ms.toFixed(1)} ms`
}
