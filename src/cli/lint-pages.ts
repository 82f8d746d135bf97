import { readingCodes } from '../lint/reading-codes.ts'
import type { Rule } from '../lint/rule.ts'
import { rulesOn } from '../lint/rules/index.ts'
import type { Page } from '../report/page-text.ts'

/** The page of a lint rule, with its family or without, or of what reading says. */
export async function lintPageOf(code: string): Promise<Page | undefined> {
  const wanted = code.toLowerCase()
  const rules = await rulesOn()
  const rule = rules.find(each => each.code === wanted) ?? rules.find(each => each.code.split('/').at(-1) === wanted)
  if (rule) return rulePage(rule)
  const says = readingCodes.get(wanted)
  return says === undefined ? undefined : { code: wanted, title: says, paragraphs: [], tables: [] }
}

/** All codes that `lint` can give. */
export async function lintCodes(): Promise<readonly string[]> {
  return [...(await rulesOn()).map(each => each.code), ...readingCodes.keys()]
}

function rulePage({ code, severity, summary, why, rests, bad, good, fixable, optional }: Rule): Page {
  const traits = [
    `Severity: ${severity}.`,
    ...(fixable ? ['Mended by --fix.'] : []),
    ...(optional ? ['Only with "extends: all", or when it is named in "rules".'] : []),
  ]
  return {
    code,
    title: summary,
    paragraphs: [why, `Rests on: ${rests}.`, traits.join(' ')],
    tables: [],
    examples: [
      { title: 'Found', text: bad.trim() },
      { title: 'Not found', text: good.trim() },
    ],
  }
}
