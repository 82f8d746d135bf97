import { allActions, isSubscript } from '../../analysis/actions-of.ts'
import { pathTo, somewhere } from '../../analysis/analysis.ts'
import { named } from '../../analysis/named.ts'
import { readsOf, statementId, treesOf } from '../../analysis/names.ts'
import { scriptRule } from '../../rule.ts'

export const idWithoutGlobal = scriptRule({
  code: 'statement/id-without-global',
  severity: 'error',
  summary: 'A subscript reads the statement’s id without "global:".',
  why: 'The platform puts the id into the outermost script’s variable; a subscript’s own variable of that name is empty.',
  rests: 'R20',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: start
  start:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: keep
  keep:
    Snippet: ASSIGN global:statement = _recordingStatementId
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{global:statement}"] }
    next: back
  back:
    Return:
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: start
  start:
    LogRecordingPro: { Record: Start, UseRecordingStatementId: true }
    next: keep
  keep:
    Snippet: ASSIGN global:statement = global:_recordingStatementId
    next: send
  send:
    Rest_api: { Command: save, Parameters: ["{global:statement}"] }
    next: back
  back:
    Return:
`,
  *check(subject) {
    for (const { node, station, points } of allActions(subject)) {
      const trees = [...station.properties.values()].flatMap(treesOf)
      const isRead = trees.some(tree => [...readsOf(tree)].some(name => name.toLowerCase() === statementId))
      if (!isRead) continue
      const found = somewhere(points, (_, point) => point.levels.length > 1)
      // Only a script that others run has a Return.
      if (!found && !isSubscript(subject.script)) continue
      yield {
        at: node.typeAt,
        message: `${named(node)} reads "_recordingStatementId" in a subscript, where it is empty`,
        hint: 'write "global:_recordingStatementId"',
        ...(found ? { path: pathTo(found) } : {}),
      }
    }
  },
})
