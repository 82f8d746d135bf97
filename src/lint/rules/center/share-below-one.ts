import { centerRule } from '../../rule.ts'

export const shareBelowOne = centerRule({
  code: 'center/share-below-one',
  severity: 'warning',
  summary: 'A policy records less than one percent of the calls: most likely a share of 1 was meant.',
  why: 'Half a percent is one call in two hundred, where "record: 0.5" was to mean half of them.',
  rests: 'R5: a policy draws its percentage',
  bad: `
center: Demo
policies:
  - { name: Half, record: 0.5 }`,
  good: `
center: Demo
policies:
  - { name: Half, record: 50% }`,
  *check({ center: { policies, placeOf } }) {
    if (!placeOf) return
    for (const [index, { name, percent, kind }] of policies.entries()) {
      const at = placeOf('policies', index, 'record')
      const written = at.source.text.slice(at.start, at.end)
      if (kind === 'record' && percent > 0 && percent < 1 && !written.includes('%'))
        yield {
          at,
          message: `policy "${name}" records ${percent} % of the calls`,
          hint: `write "${percent * 100}%" if a share of 1 was meant, or "${percent}%"`,
        }
    }
  },
})
