import type { Finding, LintRun } from '../lint/finding.ts'
import { fingerprints } from '../lint/fingerprint.ts'
import { readingCodes } from '../lint/reading-codes.ts'
import type { About } from '../lint/rule.ts'
import { compareText, type Severity } from '../text/diagnostic.ts'
import { location, uriOf } from './sarif-location.ts'

/** GitHub shows so many results of a run and drops the rest. */
const mostResults = 5_000

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** What was found, as SARIF 2.1.0: each rule with its page, each way as a code flow, what may stay as suppressed. */
export function findingsSarif(run: LintRun): string {
  const rules = describedRules(run)
  const index = new Map(rules.map(({ id }, at) => [id, at]))
  const prints = fingerprints(run.findings)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'callwright', semanticVersion: run.version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'the folder in which callwright was run' } } },
        artifacts: run.files.map(file => ({ location: { uri: uriOf(file), uriBaseId: 'ROOT' } })),
        results: run.findings.slice(0, mostResults).map(each => result(each, index, prints.get(each) ?? '')),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

interface Described {
  readonly id: string
  readonly [key: string]: unknown
}

/** Every rule that ran, and what reading said. */
function describedRules({ rules, findings }: LintRun): readonly Described[] {
  const ran = rules.map(describedRule)
  const known = new Set(ran.map(each => each.id))
  const others = [...new Set(findings.map(each => each.code))].filter(code => !known.has(code))
  return [...ran, ...others.map(describedCode)].sort((a, b) => compareText(a.id, b.id))
}

function describedRule({ code, severity, summary, why, rests, bad, good }: About): Described {
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: {
      text: `${why}\n\nRests on: ${rests}\n\nBad:\n${bad.trim()}\n\nGood:\n${good.trim()}\n`,
      markdown: `${why}\n\n*Rests on: ${rests}*\n\nBad:\n\n\`\`\`yaml\n${bad.trim()}\n\`\`\`\n\nGood:\n\n\`\`\`yaml\n${good.trim()}\n\`\`\`\n`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [familyOf(code)], precision: 'high' },
  }
}

function describedCode(code: string): Described {
  const says = readingCodes.get(code) ?? 'The file cannot be read as YAML.'
  return {
    id: code,
    shortDescription: { text: says },
    fullDescription: { text: says },
    help: { text: says },
    defaultConfiguration: { level: 'error' },
    properties: { tags: [familyOf(code)] },
  }
}

function result(finding: Finding, index: ReadonlyMap<string, number>, print: string): unknown {
  const { code, severity, at, message, hint, rule, related = [], path = [], suppressed } = finding
  return {
    ruleId: code,
    ruleIndex: index.get(code),
    level: levels[severity],
    message: { text: sentence(hint === undefined ? message : `${message} (${hint})`) },
    locations: [location(at)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({ id, ...location(each.at), message: { text: each.message } })),
        }),
    ...(path.length === 0 ? {} : { codeFlows: [codeFlow(path)] }),
    partialFingerprints: { 'callwright/v1': print },
    suppressions:
      suppressed === undefined
        ? []
        : [
            {
              kind: suppressed.by === 'comment' ? 'inSource' : 'external',
              status: 'accepted',
              justification: suppressed.reason,
            },
          ],
    ...(rule === undefined ? {} : { properties: { rule } }),
  }
}

function codeFlow(path: NonNullable<Finding['path']>): unknown {
  return {
    threadFlows: [
      { locations: path.map(({ at, message }) => ({ location: { ...location(at), message: { text: message } } })) },
    ],
  }
}

function familyOf(code: string): string {
  return code.split('/')[0] ?? code
}

/** SARIF's messages are sentences. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
