import type { Script } from '../script/tree.ts'
import type { Checked, Diagnostic } from '../text/diagnostic.ts'
import { quoted } from '../yaml/reading-faults.ts'
import { type ActionToSave, type ExitToSave, type ScriptToSave, toSave } from './to-save.ts'
import { type Element, element, isUnwritable, writeDocument } from './xml-element.ts'

/** Nobody saved it, at no time: an export of the same script is always the same. */
const never = '0001-01-01T00:00:00'
const nobody = '00000000-0000-0000-0000-000000000000'

/** A script as Desktop Studio exports and takes it: XML with a byte-order mark. No tenant or person is named in it. */
export function writeStudioXml(script: Script): Checked<string> {
  const { value, diagnostics } = toSave(script)
  const root: Element = {
    name: 'ScriptContainer',
    attributes: {
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      noNamespaceSchemaLocation: 'scriptcontainer.xsd',
      BusNo: '1',
      UserID: '1',
    },
    content: [
      element('Actions', value.actions.map(action)),
      libraryItem(value),
      element('MediaType', value.media.number),
      element('ModifyDate', never),
    ],
  }
  return { value: writeDocument(root), diagnostics: [...diagnostics, ...unwritable(script)] }
}

function action({ id, library, name, label, order, isCustom, place: [x, y], values, exits }: ActionToSave): Element {
  const byDefault = exits.find(each => each.kind === 'default')
  const named = exits.filter(each => each.kind === 'branch')
  const cases = exits.filter(each => each.kind === 'custom')
  return element('ActionStruct', [
    element('ActionID', id),
    element('Action', name),
    element('Caption', label),
    element(
      'Parameters',
      values.flatMap(({ value }) => [value].flat()).map(each => element('string', each)),
    ),
    ...(byDefault ? [element('DefaultNextAction', wiring(byDefault))] : []),
    element('Branches', named.map(branchStruct)),
    element('Cases', cases.map(branchStruct)),
    element('X', x),
    element('Y', y),
    element('DependencyOrder', order),
    element('Impl_Type', isCustom ? 1 : 0),
    element('LibraryID', library),
    element('ExtraInfo', [
      element('DefaultBranch', [element('ActionId', byDefault?.to ?? -1), element('Segments')]),
      element(
        'Branches',
        named.map(each => branchInfo(String(each.index), each)),
      ),
      element(
        'CaseBranches',
        cases.map(each => branchInfo(each.label, each)),
      ),
    ]),
    element('xws', x),
    element('yws', y),
  ])
}

const branchStruct = (exit: ExitToSave): Element => element('BranchStruct', wiring(exit))

function wiring({ label, to, index }: ExitToSave): readonly Element[] {
  return [element('Text', label), element('ActionID', to), element('Index', index), element('Segments')]
}

function branchInfo(key: string, { to }: ExitToSave): Element {
  return element('BranchInfo', [element('KeyName', key), element('ActionId', to), element('Segments')])
}

function libraryItem({ name, media, actions }: ScriptToSave): Element {
  const short = name.split(/[\\/]/).at(-1) ?? name
  const parameters = actions.find(each => each.name === 'BEGIN')?.values.find(each => each.name === 'Parameters')?.value
  return {
    name: 'LibraryItem',
    attributes: {
      LibraryID: nobody,
      ApiClassificationId: '0',
      BusNo: '1',
      Name: short,
      Alias: short,
      MediaType: String(media.number),
      RouteOrder: '1000',
      RoutingMode: '',
      VariableRedaction: '',
    },
    content: [
      element('Icon'),
      element('ImplPath', name),
      element('CreateDate', never),
      element('ModifyDate', never),
      element('ModifyUserID', 1),
      element('ModifiedBy'),
      element('URI'),
      element('DefaultTimeZone'),
      element(
        'Parameters',
        [parameters ?? []].flat().map(each => element('LibraryParam', [element('Name', each)])),
      ),
      element('Branches'),
    ],
  }
}

/** Tells of characters that are lost because XML has none of them. */
function unwritable(script: Script): readonly Diagnostic[] {
  return script.actions.flatMap(({ id, caption, typeAt, properties }) => {
    const texts = [...properties.values()].flat().map(each => each.value)
    if (![...texts, caption ?? ''].some(isUnwritable)) return []
    const message = `XML cannot hold all characters of the action ${quoted(id)}`
    return [{ code: 'studio/lost', severity: 'warning', at: typeAt, message, hint: 'export it as JSON' }]
  })
}
