import { scriptRule } from '../../rule.ts'

/** As many as Studio passes on. */
const most = 9

export const tooManyParameters = scriptRule({
  code: 'script/too-many-parameters',
  severity: 'error',
  summary: 'Runsub passes more than nine parameters.',
  why: 'Studio passes nine, P1 to P9; the others arrive nowhere.',
  rests: 'Studio’s help of RUNSUB and BEGIN',
  bad: `
script: Main
actions:
  begin: { Begin: , next: tell }
  tell: { Runsub: { ScriptName: "{which}", Parameters: [a, b, c, d, e, f, g, h, i, j] }, next: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  good: `
script: Main
actions:
  begin: { Begin: , next: tell }
  tell: { Runsub: { ScriptName: "{which}", Parameters: [a, b, c, d, e, f, g, h, i] }, next: queue }
  queue: { Reqagent: { Skill: Sales } }`,
  *check({ script }) {
    for (const node of script.actions) {
      const values = node.properties.get('Parameters')
      if (node.type.name !== 'Runsub' || values === undefined || 'value' in values) continue
      const tooMany = values.slice(most).find(each => each.value.trim() !== '')
      if (tooMany)
        yield {
          at: tooMany.at,
          message: `"${node.id}" passes ${values.length} parameters: only the first ${most} arrive`,
          hint: 'pass several in one, or by a "global:" variable',
        }
    }
  },
})
