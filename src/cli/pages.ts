import type { ActionType } from '../actions/action.ts'
import { actionNamed, actionNames } from '../actions/index.ts'
import { eventRules } from '../behavior/event-rules.ts'
import { rules as recordingRules } from '../recording/rules.ts'
import type { Page } from '../report/page-text.ts'

const rules = [...recordingRules, ...eventRules]

/** The page of a code: a recording or event rule, alone or as the end of a code (`assumption/R14`), or an action's name. */
export function pageOf(code: string): Page | undefined {
  const last = code.split('/').at(-1)?.toUpperCase()
  const rule = rules.find(each => each.id.toUpperCase() === last)
  if (rule) return rulePage(rule)
  const action = actionNamed(code)
  return action && actionPage(action)
}

/** All that can be explained. */
export function knownCodes(): readonly string[] {
  return [...rules.map(rule => rule.id), ...actionNames]
}

function rulePage({ id, title, says, korean, assumed }: (typeof rules)[number]): Page {
  const ours = `The sources are silent about this, or a part of it: it is our reading, and a center can set it (assumptions: ${id}).`
  return { code: id, title, paragraphs: [says, korean, ...(assumed ? [ours] : [])], tables: [] }
}

function actionPage(action: ActionType): Page {
  const properties = action.properties.map(each => [
    each.name,
    each.values ? each.values.join(' | ') : each.kind,
    each.required ? '(required)' : each.default === '' ? '' : `"${each.default}"`,
    each.summary,
  ])
  const own = action.branches.map(each => each.name)
  const branches = [
    ...(action.hasDefault ? ['Default'] : []),
    ...own,
    ...(action.customBranches ? ['your own labels'] : []),
  ]
  return {
    code: action.name,
    title: action.summary,
    paragraphs: [
      `Media: ${action.media.join(', ')}. Branches: ${branches.length > 0 ? branches.join(', ') : 'none'}.`,
      `Source: ${action.source}.`,
    ],
    tables:
      properties.length > 0
        ? [{ title: 'Properties', heads: ['name', 'value', 'default', 'meaning'], rows: properties }]
        : [],
  }
}
