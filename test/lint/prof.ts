import { analysisOf } from '../../src/lint/analysis/analysis.ts'
import { flowNames } from '../../src/lint/analysis/followed.ts'
import { corpusFlow, corpusScripts } from './corpus.ts'

const all = corpusScripts()
const main = all.find(e => e.path.includes(process.argv[2] ?? 'Entry'))
const flow = corpusFlow(
  main!.script,
  all.filter(e => e.path.startsWith('entry')).map(e => e.script),
)!
console.log(flowNames(flow).followed.size, [...flowNames(flow).followed].join(' '))
const t = performance.now()
const a = analysisOf(flow)
console.log(a.points.length, performance.now() - t)

const ps = (globalThis as any).DBG ?? a.points
const K = (globalThis as any).K
const count = (f: any) => {
  const m = new Map()
  for (const p of ps) {
    const k = f(p)
    m.set(k, (m.get(k) ?? 0) + 1)
  }
  return m
}
if (K) console.log('bare', count((p: any) => K.bare(p)).size)
console.log(
  'facts',
  count((p: any) => JSON.stringify(p.facts)).size,
  'stacks',
  count((p: any) => p.levels.map((l: any) => l.script + '/' + l.action).join()).size,
  'loops',
  count((p: any) => JSON.stringify(p.levels.map((l: any) => l.loops))).size,
)
console.log(
  [
    ...count((p: any) =>
      p.levels
        .map((l: any) => l.script + '/' + l.action + l.returnVariable)
        .slice(0, -1)
        .join(' '),
    ).entries(),
  ]
    .sort((a: any, b: any) => b[1] - a[1])
    .slice(0, 12),
)
console.log(
  [...count((p: any) => JSON.stringify(p.facts)).entries()].sort((a: any, b: any) => b[1] - a[1]).slice(0, 12),
)
console.log(
  [...count((p: any) => p.stands + p.levels.at(-1).script + '/' + p.levels.at(-1).action).entries()]
    .sort((a: any, b: any) => b[1] - a[1])
    .slice(0, 12),
)
