/** One step of mulberry32: a number in [0, 1) and the next state. The same seed always gives the same numbers. */
export function random(state: number): { readonly value: number; readonly next: number } {
  const next = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(next ^ (next >>> 15), 1 | next)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return { value: ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296, next }
}
