import type { TraceEntry } from '../record/call-record.ts'
import type { Span } from '../text/source.ts'
import { location, uriOf } from './sarif-location.ts'
import { eventWords, visitWords } from './trace-words.ts'
import type { VerdictReport } from './verdict-report.ts'

/** Broken and bounded properties as SARIF 2.1.0: each call that breaks one as a code flow, each script once. */
export function verdictsSarif(reports: readonly VerdictReport[]): string {
  const properties = [...new Set(reports.flatMap(each => each.verified.verdicts.map(({ property }) => property)))]
  const rules = properties.map(({ code, says, why, rule, severity = 'error' }) => ({
    id: code,
    shortDescription: { text: says },
    fullDescription: { text: `${says} ${why}` },
    help: { text: why },
    defaultConfiguration: { level: severity },
    properties: { tags: [code.split('/')[0]], precision: 'very-high', ...(rule === undefined ? {} : { rule }) },
  }))
  const index = new Map(properties.map(({ code }, at) => [code, at]))
  const once = [...new Map(reports.map(each => [each.origin.script, each])).values()]
  const version = reports[0]?.origin.version ?? ''
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'callwright', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'the folder in which callwright was run' } } },
        artifacts: once.map(each => ({ location: { uri: uriOf(each.origin.script), uriBaseId: 'ROOT' } })),
        results: once.flatMap(each => resultsOf(each, index)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function resultsOf(report: VerdictReport, index: ReadonlyMap<string, number>): readonly unknown[] {
  return report.verified.verdicts.flatMap(verdict => {
    if (verdict.kind !== 'broken' && verdict.kind !== 'bounded') return []
    const { code, severity = 'error' } = verdict.property
    const steps = verdict.kind === 'broken' ? stepsOf(verdict.example, report) : []
    const named = verdict.kind === 'broken' ? (verdict.places ?? []) : []
    const places = named.flatMap(({ script, action }) => report.flow.scripts.get(script)?.nodes.get(action)?.at ?? [])
    const at = steps.at(-1)?.at ?? places[0] ?? report.flow.main.at
    return [
      {
        ruleId: code,
        ruleIndex: index.get(code),
        level: verdict.kind === 'broken' ? severity : 'warning',
        message: { text: `${verdict.why.charAt(0).toUpperCase()}${verdict.why.slice(1)}.` },
        locations: [location(at)],
        ...(steps.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: steps.map(flowLocation) }] }] }),
      },
    ]
  })
}

interface Told {
  readonly at: Span
  readonly message: string
}

function flowLocation({ at, message }: Told): unknown {
  return { location: { ...location(at), message: { text: message } } }
}

/** Every step of a call with the action at which the script stood. */
function stepsOf(
  example: { readonly record: { readonly trace: readonly TraceEntry[] }; readonly entries: number } | undefined,
  { flow }: VerdictReport,
): readonly Told[] {
  let at = flow.main.at
  return (example?.record.trace.slice(0, example.entries) ?? []).map(entry => {
    if (!('action' in entry)) {
      const { who, text } = eventWords(entry)
      return { at, message: `${who} ${text}` }
    }
    const script = [...flow.scripts.values()].find(each => each.script.name === entry.script)
    at = script?.nodes.get(entry.action)?.at ?? at
    return { at, message: visitWords(entry).text }
  })
}
