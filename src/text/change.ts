/** What differs between two texts: a range of the former one, and by how much all behind it has moved. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly delta: number
}

/** The smallest change that makes one text of another; where lines came or went, as whole lines. */
export function changeBetween(from: string, to: string): Change {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++
  let tail = 0
  while (tail < most - start && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++
  return asLines(from, to, { start, end: from.length - tail, delta: to.length - from.length })
}

/** `b⏎··` that came between `··` and `c` is `··b⏎` that came before `··c`. */
function asLines(from: string, to: string, change: Change): Change {
  const { start, end, delta } = change
  const isInsertion = end === start
  const isDeletion = delta === start - end
  if (!isInsertion && !isDeletion) return change
  for (let back = 0; back <= start; back++) {
    const at = start - back
    if (at === 0 || from[at - 1] === '\n') return { start: at, end: end - back, delta }
    const isSame = isInsertion ? from[at - 1] === to[at - 1 + delta] : from[at - 1] === from[end - back - 1]
    if (!isSame) return change
  }
  return change
}
