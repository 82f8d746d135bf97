import type { Page } from '../report/page-text.ts'
import { properties } from '../verify/properties/index.ts'
import type { Property } from '../verify/properties/property.ts'

/** The page of a property that `verify` proves; where a rule of `lint` has the same code, with that rule's page behind it; `own` are those of a project. */
export function propertyPageOf(code: string, ruled: Page | undefined, own: readonly Property[] = []): Page | undefined {
  const wanted = code.toLowerCase()
  const property = [...properties, ...own].find(each => each.code === wanted)
  if (!property) return undefined
  const page = propertyPage(property)
  if (!ruled) return page
  const { title, paragraphs, ...others } = ruled
  return {
    ...others,
    ...page,
    paragraphs: [...page.paragraphs, `lint, without playing calls: ${title}`, ...paragraphs],
  }
}

/** All codes of properties. */
export function propertyCodes(): readonly string[] {
  return properties.map(each => each.code)
}

function propertyPage({ code, says, korean, rule, why, watches, monitor, written }: Property): Page {
  const looks = {
    recordings: 'It looks at what is recorded at every step of every call.',
    statements: 'It looks at recorded statements and at what holds their ids.',
    script: 'It looks at what the script does; nothing that only the recorder knows multiplies the search.',
  }[watches]
  const shown = monitor
    ? 'Where it does not hold, verify shows the shortest call that breaks it; --save keeps that call for test and replay.'
    : 'Where it does not hold, verify names the actions; no call can show them.'
  return {
    code,
    title: says,
    paragraphs: [
      ...(written === undefined ? [korean] : [`In callwright.config.yaml: ${written}`]),
      why,
      `${looks} ${shown}`,
      ...(rule === undefined ? [] : [behind(rule)]),
    ],
    tables: [],
  }
}

/** Where a property comes from: a rule of ours has a page, a project's own paragraph has none. */
function behind(rule: string): string {
  return /^[RE]\d+$/.test(rule) ? `Behind it: ${rule} (callwright explain ${rule}).` : `Behind it: ${rule}.`
}
