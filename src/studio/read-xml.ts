import type { XmlElement } from '@rgrove/parse-xml'
import type { Script } from '../script/tree.ts'
import { type Checked, sorted } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { Faults } from '../yaml/reading-faults.ts'
import { buildScript } from './build.ts'
import { isWired, type SavedAction, type SavedBranch, type SavedScript } from './saved.ts'
import { childOf, childrenOf, parseDocument, spanOf, textOf, wordOf } from './xml-document.ts'

/** Reads what Desktop Studio exports: `ScriptContainer` with its `ActionStruct`s, properties by position. */
export function readStudioXml(source: Source): Checked<Script | undefined> {
  const faults = new Faults('studio')
  const root = parseDocument(source, faults)
  const saved = root && readSaved(root, source, faults)
  const value = saved && buildScript(saved, faults)
  return { value, diagnostics: sorted(faults.diagnostics) }
}

function readSaved(root: XmlElement, source: Source, faults: Faults): SavedScript | undefined {
  const actions = childOf(root, 'actions')
  if (actions === undefined) {
    const at = { source, start: root.start, end: Math.min(root.end, root.start + 1 + root.name.length) }
    faults.error(
      'studio/no-script',
      at,
      'this XML is no script of Studio: it has no "Actions"',
      'export the script from Studio',
    )
    return undefined
  }
  const item = childOf(root, 'libraryitem')
  const name = childOf(item, 'implpath')
  return {
    source,
    at: spanOf(source, root),
    name: name ? textOf(source, name) : attribute(item, 'Name'),
    media: wordOf(childOf(root, 'mediatype')) || item?.attributes.MediaType,
    actions: childrenOf(actions).map(each => readAction(source, each, faults)),
  }

  function attribute(element: XmlElement | undefined, key: string) {
    const value = element?.attributes[key]
    if (element === undefined || value === undefined) return undefined
    const at = spanOf(source, element)
    return { value, at, offsetAt: () => at.start }
  }
}

function readAction(source: Source, node: XmlElement, faults: Faults): SavedAction {
  const nothing = { value: '', at: spanOf(source, node), offsetAt: () => node.start }
  const id = childOf(node, 'actionid')
  const name = childOf(node, 'action')
  const x = Number(wordOf(childOf(node, 'x')) || Number.NaN)
  const y = Number(wordOf(childOf(node, 'y')) || Number.NaN)
  const idText = id ? textOf(source, id) : nothing
  return {
    id: { ...idText, value: idText.value.trim() },
    at: idText.at,
    name: name ? textOf(source, name) : nothing,
    library: wordOf(childOf(node, 'libraryid')),
    label: childOf(node, 'caption')?.text,
    place: Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined,
    properties: childrenOf(childOf(node, 'parameters')).map(each => textOf(source, each)),
    branches: readBranches(source, node, faults),
  }
}

/** The wiring stands twice in the file; where the second writing, `ExtraInfo`, says something else, that is told. */
function readBranches(source: Source, node: XmlElement, faults: Faults): readonly SavedBranch[] {
  const wire = (kind: SavedBranch['kind'], each: XmlElement): readonly SavedBranch[] => {
    const target = childOf(each, 'actionid')
    const to = wordOf(target) ?? ''
    if (target === undefined || !isWired(to)) return []
    const label = childOf(each, 'text')
    const index = Number(wordOf(childOf(each, 'index')) || Number.NaN)
    return [
      {
        kind,
        label: label?.text ?? '',
        index: Number.isInteger(index) ? index : undefined,
        to,
        labelAt: label ? textOf(source, label).at : spanOf(source, each),
        targetAt: textOf(source, target).at,
      },
    ]
  }
  const first = childrenOf(node).filter(each => each.name.toLowerCase() === 'defaultnextaction')
  const found = [
    ...first.flatMap(each => wire('default', each)),
    ...childrenOf(childOf(node, 'branches')).flatMap(each => wire('branch', each)),
    ...childrenOf(childOf(node, 'cases')).flatMap(each => wire('custom', each)),
  ]
  const default2 = childOf(childOf(childOf(node, 'extrainfo'), 'defaultbranch'), 'actionid')
  const to = wordOf(default2) ?? ''
  const known = found.find(each => each.kind === 'default')
  if (default2 === undefined || !isWired(to) || known?.to === to) return found
  const at = textOf(source, default2).at
  if (known === undefined) return [{ kind: 'default', label: '', index: 0, to, labelAt: at, targetAt: at }, ...found]
  faults.warning(
    'studio/wired-twice',
    at,
    `"ExtraInfo" wires Default to "${to}", "DefaultNextAction" to "${known.to}"`,
    'the latter is taken',
  )
  return found
}
