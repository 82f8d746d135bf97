import type { Span } from '../text/source.ts'
import { isSame, type Mention, mentionAt } from './mentions.ts'
import { variablesIn } from './variables.ts'
import type { View } from './view.ts'

/** Where the thing at an offset is defined; of a variable, where the script first gives it a value. */
export function definitionAt(view: View, offset: number): Span | undefined {
  const mention = mentionAt(view, offset)
  return mention && definitionOf(mention, view)
}

export function definitionOf(mention: Mention, { script, flow, call, center }: View): Span | undefined {
  const { kind, name } = mention
  switch (kind) {
    case 'action':
    case 'action-or-type':
      return script?.actions.find(each => each.id === name)?.at
    case 'variable': {
      const all = script ? variablesIn(script).filter(each => isSame(each, mention)) : []
      return (all.find(each => each.role === 'definition') ?? all[0])?.at
    }
    case 'agent':
    case 'person':
    case 'destination':
      return center?.agents.has(name) ? center.placeOf?.('agents', name) : undefined
    case 'supervisor':
      return center?.supervision?.supervisors.has(name) ? center.placeOf?.('supervisors', name) : undefined
    case 'skill':
      return center?.skills.has(name) ? center.placeOf?.('skills', name) : undefined
    case 'hours':
      return center?.hours.has(name) ? center.placeOf?.('hours', name) : undefined
    case 'script': {
      const key = flow?.find(name)
      return key === undefined ? undefined : flow?.scripts.get(key)?.script.at
    }
    case 'script-file':
      return call ? script?.at : undefined
    case 'center-file':
      return call ? center?.at : undefined
    case 'indicator':
      return indicatorAt(name, script)
    case 'branch':
    case 'team':
      return undefined
  }
}

function indicatorAt(name: string, script: View['script']): Span | undefined {
  for (const { type, properties } of script?.actions ?? []) {
    if (type.name !== 'Indicate') continue
    for (const property of ['Name', 'Tooltip']) {
      const text = properties.get(property)
      if (text !== undefined && 'value' in text && text.value.trim() === name) return text.at
    }
  }
  return undefined
}
