import { spawnSync } from 'node:child_process'
import { spacesOf } from '../../src/verify/explore.ts'
import { defaultLimits } from '../../src/verify/limits.ts'
import { statesByGraph } from './by-graph.ts'
import { measure, table } from './measure.ts'
import { promela } from './promela.ts'
import { sample } from './samples.ts'
import { type Searched, searchBySpin } from './spin.ts'

/** Transfers that make the consent sample a model of more than half a million states, and the one for SPIN about as large. */
const large = { callwright: 100, spin: 20 }

/** States a second of every search, and how long whole proofs of samples take. */
export function benchProving(): string {
  const consent = sample('consent')
  const graph = statesByGraph(consent)
  const spin = searchBySpin(promela(large.spin))
  const rows = [
    rate('xstate/graph, the script alone', () => ({ states: graph(), ways: 0 }), 3),
    rate('Callwright, consent', () => explored(defaultLimits.transfers), 3),
    rate(`Callwright, consent with ${large.callwright} transfers`, () => explored(large.callwright), 3),
    ...(spin ? [rate(`SPIN, such a model with ${large.spin} transfers`, spin, 3)] : []),
  ]
  const lines = [ratesTable(rows), ...(spin ? [] : ['  (no SPIN here: left out)']), '', proofs()]
  return lines.join('\n')

  function explored(transfers: number): Searched & { readonly bytes: number } {
    const limits = { ...defaultLimits, transfers, states: 20_000_000 }
    const each = [{ recordings: true, statements: false }]
    const [{ space } = { space: undefined }] = spacesOf(consent.flow, consent.center, { limits, each })
    space?.explore(limits.states)
    return { states: space?.size ?? 0, ways: space?.transitions ?? 0, bytes: (space?.bytes ?? 0) / (space?.size ?? 1) }
  }
}

interface Rate {
  readonly name: string
  readonly states: number
  readonly ways: number
  readonly bytes?: number | undefined
  readonly perSecond: number
}

/** The best of some rounds: a busy machine only ever makes a search slower. */
function rate(name: string, search: () => Searched & { readonly bytes?: number }, rounds: number): Rate {
  let best = Number.POSITIVE_INFINITY
  let found: Searched & { readonly bytes?: number } = { states: 0, ways: 0 }
  for (let round = 0; round < rounds; round++) {
    const started = process.hrtime.bigint()
    found = search()
    best = Math.min(best, Number(process.hrtime.bigint() - started) / 1e9)
  }
  return { name, ...found, perSecond: found.states / best }
}

function ratesTable(rates: readonly Rate[]): string {
  const floor = rates[0]?.perSecond ?? 1
  const width = Math.max(...rates.map(each => each.name.length))
  const lines = rates.map(({ name, states, ways, bytes, perSecond }) =>
    [
      `  ${name.padEnd(width)}`,
      `${(perSecond / floor).toFixed(1)} ×`.padStart(8),
      `${Math.round(perSecond).toLocaleString('en-US')} states/s`.padStart(20),
      `${states.toLocaleString('en-US')} states`.padStart(18),
      ways === 0 ? '' : `${(ways / states).toFixed(1)} ways a state`,
      bytes === undefined ? '' : `${Math.ceil(bytes)} bytes a state`,
    ]
      .join('  ')
      .trimEnd(),
  )
  const aims = '(aims for the largest: 50 × and 1,000,000 states/s, at most 64 bytes a state, not slower than SPIN)'
  return [`Every call: states a second, the best of some rounds ${aims}`, ...lines].join('\n')
}

/** Whole processes, from nothing to the verdicts. */
function proofs(): string {
  const verifies = (name: string) => () => {
    const path = `scripts/${name}/${name}.yaml`
    const { status, stderr } = spawnSync(process.execPath, ['bin/callwright.js', 'verify', path], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`verify ${path}: exit ${status} ${stderr}`)
  }
  const contenders = {
    'node -e 0': () => void spawnSync(process.execPath, ['-e', '0']),
    ...Object.fromEntries(['consent', 'statement', 'card'].map(name => [`verify ${name}`, verifies(name)])),
  }
  return table(
    'Proving a sample, the whole process, over bare Node (aim: under 1 s each)',
    measure(contenders, { rounds: 3, turnMs: 0 }),
  )
}
