import type { ActionType } from '../actions/action.ts'
import { actionNamed, actionOfLibrary } from '../actions/index.ts'
import { unknown } from '../actions/unknown.ts'
import { checkActions } from '../script/check-script.ts'
import type { ActionNode, Branch, Script } from '../script/tree.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import { buildBranches } from './build-branches.ts'
import { buildProperties } from './build-properties.ts'
import { mediaOf } from './media.ts'
import type { SavedAction, SavedScript } from './saved.ts'

/** The very script that the YAML reader would give for it. */
export function buildScript(saved: SavedScript, faults: Faults): Script {
  const actions = withoutDoubles(saved.actions, faults).map(each => buildAction(each, faults))
  const media = mediaOf(saved.media)
  const start = { ...saved.at, end: Math.min(saved.at.start + 1, saved.at.end) }
  const isKnown = ['phone', 'digital', 'generic'].includes(media)
  checkActions(
    actions,
    actions.map(each => each.id),
    isKnown ? media : undefined,
    start,
    faults,
  )
  const name = saved.name?.value.trim() || stem(saved.source.path)
  return { name, media, source: saved.source, at: saved.at, actions, isExport: true }
}

/** What a file without a name in it is called. */
function stem(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '')
}

function withoutDoubles(actions: readonly SavedAction[], faults: Faults): readonly SavedAction[] {
  const first = new Map<string, SavedAction>()
  for (const action of actions) {
    const before = first.get(action.id.value)
    if (action.id.value === '') faults.error('studio/no-id', action.at, 'an action without an id')
    else if (before === undefined) first.set(action.id.value, action)
    else
      faults.error(
        'studio/two-ids',
        action.at,
        `two actions have the id ${quoted(action.id.value)}`,
        'the first one is taken',
        {
          related: [{ at: before.at, message: 'the first one' }],
        },
      )
  }
  return [...first.values()]
}

function buildAction(saved: SavedAction, faults: Faults): ActionNode {
  const known = typeOf(saved)
  const name = saved.name.value.trim()
  if (known === undefined)
    faults.warning(
      'studio/unknown-action',
      saved.name.at,
      `nobody here knows the action ${quoted(name || (saved.library ?? ''))}`,
      'its properties are kept, and calls pass through by its Default branch',
    )
  const type: ActionType = known ?? unknown
  const caption = saved.label === undefined || saved.label === type.name ? undefined : saved.label
  const branches: readonly Branch[] = buildBranches(type, saved.branches, faults)
  return {
    id: saved.id.value,
    type,
    typeName: known?.name ?? (name || 'Unknown'),
    ...(known === undefined && saved.library !== undefined ? { library: saved.library.toLowerCase() } : {}),
    at: saved.at,
    typeAt: saved.name.at,
    ...(caption === undefined ? {} : { caption }),
    ...(saved.place === undefined ? {} : { place: saved.place }),
    properties: buildProperties(type, saved, faults),
    branches,
  }
}

/** The library's GUID decides; a file without one, or of another tenant's making, goes by the name. */
function typeOf(saved: SavedAction): ActionType | undefined {
  const byName = actionNamed(saved.name.value)
  return (saved.library && actionOfLibrary(saved.library)) || (byName === unknown ? undefined : byName)
}
