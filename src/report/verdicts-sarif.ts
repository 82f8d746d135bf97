import { positionAt } from '../text/source.ts'
import { properties } from '../verify/properties/index.ts'
import type { Verdict } from '../verify/verdict.ts'
import { uriOf } from './findings-sarif.ts'
import type { VerdictReport } from './verdict-report.ts'

/** Verdicts as SARIF 2.1.0: what is broken as errors, each with the call that breaks it as a code flow; bounded ones as notes. */
export function verdictsSarif(reports: readonly VerdictReport[]): string {
  const version = reports[0]?.origin.version
  const known = new Map(
    [...properties, ...reports.flatMap(each => each.verified.verdicts.map(({ property }) => property))].map(each => [
      each.code,
      each,
    ]),
  )
  const ids = [...known.keys()].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'callwright',
            semanticVersion: version,
            rules: ids.map(id => ({
              id,
              shortDescription: { text: known.get(id)?.says ?? '' },
              defaultConfiguration: { level: 'error' },
              properties: { tags: ['proof'], ...(known.get(id)?.rule ? { rule: known.get(id)?.rule } : {}) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'the folder in which callwright was run' } } },
        artifacts: reports.map(({ origin }) => ({ location: { uri: uriOf(origin.script), uriBaseId: 'ROOT' } })),
        results: reports.flatMap(each => each.verified.verdicts.flatMap(verdict => result(each, verdict, ids))),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function result(
  { origin: { script: file } }: VerdictReport,
  verdict: Verdict,
  ids: readonly string[],
): readonly unknown[] {
  const { code, says } = verdict.property
  const head = { ruleId: code, ruleIndex: ids.indexOf(code) }
  if (verdict.kind === 'bounded')
    return [
      {
        ...head,
        level: 'note',
        kind: 'open',
        message: { text: `Not decided: ${verdict.why}.` },
        locations: [lineOf(file, 1)],
      },
    ]
  if (verdict.kind !== 'broken') return []
  const message = { text: `${says} But ${verdict.why}.` }
  if (!verdict.example)
    return (verdict.places ?? []).map(({ action, at }) => ({
      ...head,
      level: 'error',
      message: { text: `No call comes to "${action}".` },
      locations: [lineOf(at.source.path, positionAt(at.source, at.start).line)],
    }))
  const visits = verdict.example.record.trace.slice(0, verdict.example.entries).filter(each => each.line !== undefined)
  const locations = visits.map(each => ({
    location: {
      ...lineOf(file, each.line ?? 1),
      message: { text: 'action' in each ? `${each.t} s: ${each.type} "${each.action}"` : `${each.t} s: ${each.event}` },
    },
  }))
  const last = visits.at(-1)?.line ?? 1
  return [
    {
      ...head,
      level: 'error',
      message,
      locations: [lineOf(file, last)],
      ...(locations.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations }] }] }),
    },
  ]
}

function lineOf(file: string, line: number) {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: 'ROOT' }, region: { startLine: line } },
  }
}
