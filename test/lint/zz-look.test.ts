import { test } from 'vitest'
import { analysisOf } from '../../src/lint/analysis/analysis.ts'
import { corpusFlow, corpusScripts } from './corpus.ts'
import { findings, inLine } from './rules-of.ts'

test('look', () => {
  const all = corpusScripts()
  const seen = new Set<string>()
  for (const { path, script } of all) {
    const others = process.env['APP']
      ? all.filter(e => e.path.split('/')[0] === path.split('/')[0]).map(e => e.script)
      : []
    const flow = corpusFlow(script, others)
    if (!flow) {
      console.log('NO FLOW', path)
      continue
    }
    const t = performance.now()
    const a = analysisOf(flow)
    console.log(
      path,
      a.isComplete,
      a.points.length,
      a.points.filter(p => p.facts.unseen).length,
      Math.round(performance.now() - t),
      'ms',
    )
    for (const s of process.env['APP'] ? flow.scripts.values() : [{ script }])
      for (const f of findings(flow, s.script)) {
        const l = inLine(f)
        if (!seen.has(l)) {
          seen.add(l)
          console.log(
            '  ' + l + '\n      ' + f.at.source.text.slice(f.at.start, f.at.end).slice(0, 150).replace(/\s+/g, ' '),
          )
          if (process.env['WAY']) console.log(f.path?.map(p => '        ' + p.message).join('\n'))
        }
      }
  }
})
