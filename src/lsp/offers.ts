import { actionTypes } from '../actions/index.ts'
import type { Named } from '../form/shape.ts'
import { branchesOf } from './branches.ts'
import { variablesIn } from './variables.ts'
import type { View } from './view.ts'

/** A name that may stand somewhere, with a few words about it. */
export interface Offer {
  readonly name: string
  readonly detail?: string
}

/** The names of a kind that there are, for a place of a text. */
export function offersOf(kind: Named, view: View, path: readonly (string | number)[]): readonly Offer[] {
  const { script, center } = view
  const supervisors = [...(center?.supervision?.supervisors.values() ?? [])]
  switch (kind) {
    case 'action':
      return actionsOf(view)
    case 'action-or-type':
      return [...actionsOf(view), ...actionTypes.map(({ name, summary }) => ({ name, detail: summary }))]
    case 'branch':
      return branchesOf(view, path)
    case 'agent':
    case 'destination':
      return agentsOf(view)
    case 'person':
      return [{ name: 'caller', detail: 'the caller' }, ...agentsOf(view)]
    case 'supervisor':
      return supervisors.map(({ id, name }) => ({ name: id, detail: name }))
    case 'skill':
      return once([...(center?.skills.keys() ?? []), ...agentValues(view, 'skills')]).filter(({ name }) => name !== '*')
    case 'team':
      return once(agentValues(view, 'team'))
    case 'hours':
      return once([...(center?.hours.keys() ?? [])])
    case 'variable':
      return once(script ? variablesIn(script).map(each => each.name) : [])
    case 'indicator':
      return once(indicatorsOf(view))
    case 'script':
      return once(view.scripts())
    case 'script-file':
      return once(view.files().filter(each => !/center\.ya?ml$|\.call\.ya?ml$/i.test(each)))
    case 'center-file':
      return once(view.files().filter(each => /center\.ya?ml$/i.test(each)))
  }
}

function actionsOf({ script }: View): readonly Offer[] {
  return (script?.actions ?? []).map(({ id, typeName, caption }) => ({
    name: id,
    detail: caption === undefined ? typeName : `${typeName}: ${caption}`,
  }))
}

function agentsOf({ center }: View): readonly Offer[] {
  return [...(center?.agents.values() ?? [])].map(({ id, name }) => ({ name: id, detail: name }))
}

function agentValues({ center }: View, of: 'skills' | 'team'): readonly string[] {
  return [...(center?.agents.values() ?? [])].flatMap(each => each[of])
}

/** What an agent can be asked to click: names and tooltips of the buttons that the script shows. */
function indicatorsOf({ script }: View): readonly string[] {
  const shown = (script?.actions ?? []).filter(({ type }) => type.name === 'Indicate')
  return shown.flatMap(({ properties }) =>
    ['Name', 'Tooltip'].flatMap(property => {
      const text = properties.get(property)
      return text !== undefined && 'value' in text ? [text.value.trim()] : []
    }),
  )
}

function once(names: Iterable<string>): readonly Offer[] {
  return [...new Set(names)].filter(name => name !== '').map(name => ({ name }))
}
