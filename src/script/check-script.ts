import type { Span } from '../text/source.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'
import type { ActionNode } from './tree.ts'

/** What can only be said about all actions together. `ids` holds those of faulty actions too. */
export function checkActions(
  actions: readonly ActionNode[],
  ids: readonly string[],
  media: string | undefined,
  at: Span,
  faults: Faults,
): void {
  checkBegin(actions, at, faults)
  checkTargets(actions, ids, faults)
  const handlers = new Map<string, ActionNode>()
  for (const action of actions) {
    const { type } = action
    const first = type.handles === undefined ? undefined : handlers.get(type.handles)
    if (first !== undefined)
      faults.warning(
        'script/two-handlers',
        action.typeAt,
        `a second "${type.name}": only the first one is entered`,
        undefined,
        {
          related: [{ at: first.typeAt, message: 'the first one' }],
        },
      )
    else if (type.handles !== undefined) handlers.set(type.handles, action)
    if (media !== undefined && !type.media.some(each => each === media))
      faults.warning(
        'script/wrong-media',
        action.typeAt,
        `"${type.name}" does nothing in a ${media} script`,
        `it belongs to ${type.media.join(' and ')} scripts`,
      )
    if (type.name === 'Menu' && !action.branches.some(({ label }) => label === 'Default' || label === 'Timeout'))
      faults.warning(
        'script/no-way-on',
        action.typeAt,
        `the menu ${quoted(action.id)} has no way on for a caller who presses nothing`,
        'wire "Default" or "Timeout"',
      )
  }
}

function checkBegin(actions: readonly ActionNode[], at: Span, faults: Faults): void {
  const [first, ...others] = actions.filter(each => each.type.name === 'Begin')
  if (first === undefined)
    faults.error(
      'script/no-begin',
      at,
      'no action is a Begin: the script cannot start',
      'add "begin: { Begin: , next: … }"',
    )
  else
    for (const other of others)
      faults.error('script/two-begins', other.typeAt, 'a second Begin: a script starts at one place', undefined, {
        related: [{ at: first.typeAt, message: 'the first Begin' }],
      })
}

function checkTargets(actions: readonly ActionNode[], ids: readonly string[], faults: Faults): void {
  const known = new Set(ids)
  for (const action of actions)
    for (const { target, targetAt } of action.branches)
      if (!known.has(target))
        faults.unknown('script/missing-target', targetAt, `no action is called ${quoted(target)}`, target, ids)
}
