import type { Script } from '../script/tree.ts'
import type { Checked } from '../text/diagnostic.ts'
import { type ActionToSave, type ExitToSave, toSave } from './to-save.ts'
import type { ValueToSave } from './values-to-save.ts'

/** A script as web Studio exports and takes it: JSON of schema 1.0.0. No tenant or person is named in it. */
export function writeStudioJson(script: Script): Checked<string> {
  const { value, diagnostics } = toSave(script)
  const { name, media, actions } = value
  const scriptContent = {
    schemaVersion: '1.0.0',
    header: {
      scriptName: name,
      busNo: 1,
      mediaType: media.number,
      mediaTypeName: media.name,
      purposeType: 'General',
      variableRedaction: '',
      nextActionId: (actions.at(-1)?.id ?? 0) + 1,
      status: 'Active',
      lastSavedIn: 'cxs',
    },
    actions: Object.fromEntries(actions.map(each => [each.id, action(each)])),
    properties: Object.fromEntries(actions.map(each => [each.id, properties(each.values)])),
    branches: Object.fromEntries(
      actions.filter(each => each.exits.length > 0).map(each => [each.id, each.exits.map(branch)]),
    ),
  }
  return { value: `${JSON.stringify({ scriptContent }, undefined, 1)}\n`, diagnostics }
}

function action({ id, library, name, label, order, isCustom, place: [x, y] }: ActionToSave) {
  return {
    actionId: id,
    libraryId: library.toUpperCase(),
    name,
    version: 1,
    label,
    dependencyOrder: String(order),
    implType: isCustom ? '1' : '0',
    x,
    y,
    xws: x,
    yws: y,
  }
}

function properties(values: readonly ValueToSave[]) {
  return Object.fromEntries(values.map(({ name, value }, index) => [index, { name, value }]))
}

function branch({ kind, label, index, to }: ExitToSave) {
  return { to, label, type: kind, labelDistance: null, index, ports: '', lineType: '', elbows: [] }
}
