import ignore from 'ignore'
import type { Config, Waiver } from '../config/config.ts'
import { lineOf, type Source } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'
import type { WithinProject } from './baseline.ts'
import { type IgnoreComment, ignoreComments } from './comments.ts'
import type { Finding } from './finding.ts'

/** What tells which findings may stay. */
export interface Suppressing {
  /** Every file that was looked at. */
  readonly sources: readonly Source[]
  readonly waivers: Config['waivers']
  /** All codes that there are. */
  readonly codes: readonly string[]
  /** `2026-11-21`: a waiver counts until its day is over. */
  readonly today: string
  readonly within: WithinProject
  /** Whether all of the project was looked at, so that a waiver for nothing can be told. */
  readonly isWhole: boolean
}

/** Marks what may stay, by comments and waivers, and tells of those that are wrong, outdated or for nothing. */
export function suppress(findings: readonly Finding[], how: Suppressing): readonly Finding[] {
  const comments = how.sources.flatMap(ignoreComments)
  const used = new Set<Waiver>()
  const heeded = new Map(comments.map(each => [each, new Set<string>()]))
  const byLine = new Map<string, IgnoreComment[]>()
  for (const each of comments) {
    const key = `${each.at.source.path}\0${each.line}`
    byLine.set(key, [...(byLine.get(key) ?? []), each])
  }
  const waivers = how.waivers.filter(each => each.until >= how.today).map(each => ({ each, covers: cover(each, how) }))
  const marked = findings.map((finding): Finding => {
    const here = byLine.get(`${finding.at.source.path}\0${lineOf(finding.at)}`) ?? []
    const comment = here.find(each => each.rules.includes(finding.code))
    if (comment) heeded.get(comment)?.add(finding.code)
    if (finding.isFatal) return finding
    if (comment && comment.reason !== '') return { ...finding, suppressed: { by: 'comment', reason: comment.reason } }
    const waiver = waivers.find(({ covers }) => covers(finding))?.each
    if (!waiver) return finding
    used.add(waiver)
    return {
      ...finding,
      suppressed: { by: 'waiver', reason: `${waiver.reason} (${waiver.owner}, until ${waiver.until})` },
    }
  })
  return [
    ...marked,
    ...[...heeded].flatMap(([each, codes]) => commentFaults(each, codes, how.codes)),
    ...how.waivers.flatMap(each => waiverFaults(each, used.has(each), how)),
  ]
}

/** Which findings a waiver speaks of. */
function cover({ rule, file, action }: Waiver, { within }: Suppressing): (finding: Finding) => boolean {
  const files = file === undefined ? undefined : ignore().add(file.replace(/^\.\//, ''))
  return finding => {
    if (finding.code !== rule || (action !== undefined && finding.action !== action)) return false
    const path = within(finding.at.source.path)
    return files === undefined || (ignore.isPathValid(path) && files.ignores(path))
  }
}

function commentFaults(
  { rules, reason, at, whole }: IgnoreComment,
  heeded: ReadonlySet<string>,
  codes: readonly string[],
): readonly Finding[] {
  const finding = (code: string, message: string, hint: string): Finding => ({
    code,
    severity: 'warning',
    at,
    message,
    hint,
  })
  if (rules.length === 0)
    return [
      finding(
        'lint/ignore-without-rule',
        'the comment names no rule',
        'write "callwright-ignore-next-line family/name -- reason"',
      ),
    ]
  const unknown = rules.find(each => !codes.includes(each))
  if (unknown !== undefined)
    return [finding('lint/unknown-rule', `no rule is called "${unknown}"`, didYouMean(unknown, codes))]
  if (reason === '')
    return [
      finding(
        'lint/ignore-without-reason',
        'a finding is ignored without a reason: it counts',
        'write " -- " and why it may stay',
      ),
    ]
  const unused = rules.filter(each => !heeded.has(each))
  if (unused.length === 0) return []
  const message = `nothing is found there that "${unused.join(', ')}" could ignore`
  if (unused.length < rules.length)
    return [finding('lint/unused-ignore', message, `take "${unused.join(', ')}" out of the comment`)]
  const fix = [{ start: whole.start, end: whole.end, text: '' }]
  return [{ ...finding('lint/unused-ignore', message, 'take the comment away'), fix }]
}

function waiverFaults(waiver: Waiver, isUsed: boolean, { today, isWhole }: Suppressing): readonly Finding[] {
  const { at, rule, owner, until } = waiver
  if (until < today)
    return [
      {
        code: 'config/expired-waiver',
        severity: 'warning',
        at,
        message: `the waiver of "${rule}" ended on ${until}: it counts no longer`,
        hint: `ask ${owner}, or mend what it was for`,
      },
    ]
  if (isUsed || !isWhole) return []
  return [
    {
      code: 'config/unused-waiver',
      severity: 'warning',
      at,
      message: `nothing is found that the waiver of "${rule}" could be for`,
      hint: 'take it away',
    },
  ]
}
