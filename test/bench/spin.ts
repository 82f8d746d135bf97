import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

/** What a search came to. */
export interface Searched {
  readonly states: number
  readonly ways: number
}

/** Breadth-first search of a Promela model by SPIN, compiled once; undefined where there is no SPIN or no C compiler. */
export function searchBySpin(model: string): (() => Searched) | undefined {
  const cwd = 'dist/bench/spin'
  mkdirSync(cwd, { recursive: true })
  writeFileSync(`${cwd}/call.pml`, model)
  const runs = (command: string, ...args: readonly string[]) => spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (runs('spin', '-a', 'call.pml').status !== 0) return undefined
  if (runs('gcc', '-O2', '-w', '-DBFS', '-DSAFETY', '-DNOREDUCE', '-o', 'pan', 'pan.c').status !== 0) return undefined
  return () => {
    const { stdout } = runs('./pan', '-m1000000')
    const count = (what: RegExp) => Number(what.exec(stdout)?.[1] ?? 0)
    if (!/errors: 0/.test(stdout)) throw new Error('SPIN found an error in the model')
    return { states: count(/(\d+) states, stored/), ways: count(/(\d+) transitions/) }
  }
}
