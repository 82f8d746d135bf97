import { exportNameOf } from '../actions/index.ts'
import { unknown } from '../actions/unknown.ts'
import { flowOrder } from '../script/flow-order.ts'
import type { ActionNode, Branch, Script } from '../script/tree.ts'
import type { Checked } from '../text/diagnostic.ts'
import { Faults, quoted } from '../yaml/reading-faults.ts'
import { layOut } from './lay-out.ts'
import { tellLost } from './lost.ts'
import { savedMedia } from './media.ts'
import { numbersOf } from './numbers.ts'
import { endLines, type ValueToSave, valuesToSave } from './values-to-save.ts'

/** A script as Studio saves it, the same for JSON and XML. */
export interface ScriptToSave {
  /** Folders and name, `Common\PortCheck`. */
  readonly name: string
  readonly media: { readonly number: number; readonly name: string }
  /** By their numbers. */
  readonly actions: readonly ActionToSave[]
}

export interface ActionToSave {
  readonly id: number
  /** GUID of the type, lower case; empty where it is not known. */
  readonly library: string
  readonly name: string
  readonly label: string
  /** Made by a tenant, not by Studio's makers. */
  readonly isCustom: boolean
  readonly order: number
  readonly place: readonly [x: number, y: number]
  readonly values: readonly ValueToSave[]
  readonly exits: readonly ExitToSave[]
}

/** `branch` is one of the action's own exits, `custom` a label of a Case or a Menu. */
export interface ExitToSave {
  readonly kind: 'default' | 'branch' | 'custom'
  readonly label: string
  readonly index: number
  readonly to: number
}

/** Puts a script into Studio's terms; what Studio cannot say, and gets lost, is told. */
export function toSave(script: Script): Checked<ScriptToSave> {
  const faults = new Faults('studio')
  tellLost(script, faults)
  const numbers = numbersOf(script.actions)
  const places = layOut(script.actions)
  const { chains, unreached } = flowOrder(script.actions)
  const orders = new Map([...chains.flat(), ...unreached].map((each, order) => [each.id, order]))
  const actions = script.actions.map((node): ActionToSave => {
    const library = libraryOf(node)
    if (library === '') tellNoLibrary(node, faults)
    return {
      id: numbers.get(node.id) ?? 0,
      library,
      name: node.type === unknown ? node.typeName : exportNameOf(node.type),
      label: node.caption ?? (node.type === unknown ? node.typeName : node.type.name),
      isCustom: node.type.implType === '1' || madeByTenant.test(node.typeName),
      order: orders.get(node.id) ?? 0,
      place: places.get(node.id) ?? [0, 0],
      values: endLines(valuesToSave(node), node.lineEnds ?? script.lineEnds),
      exits: node.branches.flatMap(branch => exitToSave(node, branch, numbers)),
    }
  })
  const value = { name: script.name, media: savedMedia(script.media), actions: actions.sort((a, b) => a.id - b.id) }
  return { value, diagnostics: faults.diagnostics }
}

/** The name of an action that a tenant made ends in the GUID of its type. */
const madeByTenant = /_LIBID_([\da-f-]{36})$/i

function libraryOf({ type, library, typeName }: ActionNode): string {
  return (type.library || library || madeByTenant.exec(typeName)?.[1] || '').toLowerCase()
}

function tellNoLibrary({ type, typeName, typeAt }: ActionNode, faults: Faults): void {
  faults.warning(
    'studio/no-library',
    typeAt,
    `Studio's library id of ${quoted(type === unknown ? typeName : type.name)} is not known here`,
    'Studio may ask for the action again: put it in by hand there',
  )
}

function exitToSave(
  { type, branches }: ActionNode,
  branch: Branch,
  numbers: ReadonlyMap<string, number>,
): readonly ExitToSave[] {
  const to = numbers.get(branch.target)
  if (to === undefined) return []
  if (branch.label === 'Default') return [{ kind: 'default', label: '', index: 0, to }]
  const own = type.branches.find(each => each.name === branch.label)
  if (own !== undefined) return [{ kind: 'branch', label: own.name, index: own.index, to }]
  if (type !== unknown) return [{ kind: 'custom', label: branch.label, index: 0, to }]
  // The exits of a type that nobody knows are numbered in the order in which they stand.
  const index = branches.filter(each => each.label !== 'Default').indexOf(branch)
  return [{ kind: 'branch', label: branch.label, index, to }]
}
