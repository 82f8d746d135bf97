import type { Rule } from '../lint/rule.ts'
import { compareText } from '../text/diagnostic.ts'

/** The manual of all rules and of what reading says, in Markdown. */
export function rulesManual(rules: readonly Rule[], reading: ReadonlyMap<string, string>): string {
  const families = [...new Set(rules.map(each => familyOf(each.code)))]
  return `${[
    '# What `lint` finds',
    'This page is written by the program (`npm test -- -u`): each rule says here what its file says.',
    `There are ${rules.length} rules. A rule is turned off, or weighed otherwise, in \`callwright.config.yaml\` (\`rules: { ${rules[0]?.code}: off }\`).`,
    ...families.flatMap(family => [
      `## ${family}/`,
      ...rules.filter(each => familyOf(each.code) === family).map(ruleSection),
    ]),
    '## What reading says',
    'These come from reading and linking a file. Errors among them cannot be turned off: such a file cannot be used.',
    [
      '| code | says |',
      '| --- | --- |',
      ...[...reading]
        .sort(([a], [b]) => compareText(a, b))
        .map(([code, says]) => `| \`${code}\` | ${says.replaceAll('|', '\\|')} |`),
    ].join('\n'),
  ].join('\n\n')}\n`
}

function ruleSection({ code, severity, summary, why, rests, bad, good, fixable, optional }: Rule): string {
  const traits = [
    severity,
    ...(fixable ? ['mended by `--fix`'] : []),
    ...(optional ? ['only with `extends: all`, or when it is named in `rules`'] : []),
  ]
  return [
    `### ${code}`,
    `*${traits.join(', ')}*`,
    summary,
    why,
    `Rests on: ${rests}.`,
    `Found:\n\n\`\`\`yaml\n${bad.trim()}\n\`\`\``,
    `Not found:\n\n\`\`\`yaml\n${good.trim()}\n\`\`\``,
  ].join('\n\n')
}

function familyOf(code: string): string {
  return code.split('/')[0] ?? code
}
