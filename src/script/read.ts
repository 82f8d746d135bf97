import type { Checked } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { MapNode } from '../yaml/node.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { checkScript } from './check.ts'
import { Faults, keysOf, textOf } from '../yaml/fields.ts'
import { readAction } from './read-action.ts'
import type { ActionNode, Script } from './tree.ts'

const keys = ['script', 'media', 'description', 'consentVariable', 'actions'] as const
const medias = ['phone', 'digital', 'generic']

/** Reads a script that is written in YAML. Every fault of the file is reported; a script with errors must not run. */
export function readScript(source: Source): Checked<Script | undefined> {
  const { value: document, diagnostics } = readYaml(source)
  const faults = new Faults('script')
  faults.diagnostics.push(...diagnostics)
  if (!document) return { value: undefined, diagnostics: faults.diagnostics }
  if (document.kind !== 'map') {
    faults.error('script/not-a-script', document.at, 'a script is a map with "script" and "actions"')
    return { value: undefined, diagnostics: faults.diagnostics }
  }
  return { value: scriptOf(document, source, faults), diagnostics: faults.diagnostics }
}

function scriptOf(document: MapNode, source: Source, faults: Faults): Script | undefined {
  const found = keysOf(document, keys, faults)
  const text = (key: (typeof keys)[number]) => {
    const entry = found.get(key)
    return entry && textOf(entry.value, `"${key}"`, faults)
  }
  const name = text('script')
  const start = { source, start: 0, end: 1 }
  if (!found.has('script')) faults.error('script/no-name', start, 'the script has no name', 'add "script: Name" at the top')
  const media = text('media')
  if (media && !medias.includes(media.value)) faults.error('script/bad-value', media.at, `unknown media "${media.value}"`, `expected one of ${medias.join(', ')}`)
  const actions = actionsOf(found.get('actions'), media?.value ?? 'phone', faults, start)
  const description = text('description')
  const consentVariable = text('consentVariable')
  const script: Script = {
    name: name?.value ?? '',
    media: media?.value ?? 'phone',
    ...(description === undefined ? {} : { description: description.value }),
    ...(consentVariable === undefined ? {} : { consentVariable: consentVariable.value }),
    source,
    at: name?.at ?? start,
    actions,
  }
  if (found.has('actions')) checkScript(script, faults)
  return script
}

function actionsOf(entry: { readonly key: { readonly at: Script['at'] }; readonly value: import('../yaml/node.ts').Node } | undefined, media: string, faults: Faults, start: Script['at']): readonly ActionNode[] {
  if (!entry) {
    faults.error('script/no-actions', start, 'the script has no actions', 'add "actions:" with a Begin')
    return []
  }
  if (entry.value.kind !== 'map') {
    faults.error('script/no-actions', entry.key.at, '"actions" must be a map of actions by their ids')
    return []
  }
  return entry.value.entries.flatMap(({ key, value }) => readAction(key, value, media, faults) ?? [])
}
