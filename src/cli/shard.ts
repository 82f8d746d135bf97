/** `i/n`: the i-th of n parts, counted from 1. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** Reads `2/4`; undefined if it is no part of a whole. */
export function parseShard(text: string): Shard | undefined {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? []
  const shard = { part: Number(part), of: Number(of) }
  return shard.part >= 1 && shard.part <= shard.of ? shard : undefined
}

/** Every n-th item: parts differ by one item at most, and together they are the whole. */
export function shardOf<T>(items: readonly T[], { part, of }: Shard): readonly T[] {
  return items.filter((_, index) => index % of === part - 1)
}
