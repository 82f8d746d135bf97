import type { HandledEvent } from '../behavior/event.ts'
import { isHandled } from '../behavior/event.ts'
import type { Station } from '../behavior/station.ts'
import type { Script } from '../script/tree.ts'
import { type Checked, type Diagnostic, hasErrors, sorted } from '../text/diagnostic.ts'
import { lineOf } from '../text/source.ts'
import { compileProperties, functionsOf } from './compile-texts.ts'
import type { Flow, FlowScript } from './flow.ts'
import { scriptNames } from './script-names.ts'

/**
 * Links a script with those that it may run into one flow. Every text is parsed; faults in snippets point into the file
 * that holds them. With an error there is no flow.
 */
export function link(main: Script, library: readonly Script[] = []): Checked<Flow | undefined> {
  const diagnostics: Diagnostic[] = []
  const scripts = new Map<string, FlowScript>()
  for (const script of [main, ...library.filter(each => each !== main)]) {
    const linked = linkScript(script, freeKey(script.name, scripts), diagnostics)
    if (linked) scripts.set(linked.key, linked)
  }
  const mainKey = [...scripts.values()].find(each => each.script === main)?.key
  if (mainKey === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics: sorted(diagnostics) }
  const find = scriptNames(scripts)
  const flow: Flow = {
    main,
    mainKey,
    scripts,
    station: (script, action) => scripts.get(script)?.stations.get(action),
    handler: (script, event) => scripts.get(script)?.handlers.get(event),
    begin: script => scripts.get(script)?.begin ?? '',
    find,
    consentVariable: main.consentVariable,
  }
  for (const each of scripts.values()) diagnostics.push(...missingScripts(each, find))
  return { value: flow, diagnostics: sorted(diagnostics) }
}

function linkScript(script: Script, key: string, diagnostics: Diagnostic[]): FlowScript | undefined {
  const begin = script.actions.findLast(each => each.type.name === 'Begin')
  if (!begin) return undefined
  const functions = functionsOf(script)
  const stations = new Map<string, Station>()
  const handlers = new Map<HandledEvent, string>()
  for (const node of script.actions) {
    const { value, diagnostics: faults } = compileProperties(node, functions, script.isExport)
    diagnostics.push(...faults)
    stations.set(node.id, {
      script: key,
      scriptName: script.name,
      id: node.id,
      type: node.type.name,
      line: lineOf(node.at),
      properties: value,
      written: new Set(node.properties.keys()),
      exits: new Map(node.branches.map(branch => [branch.label, branch.target])),
      functions,
      behavior: node.type.behavior,
    })
    const { handles } = node.type
    if (handles !== undefined && isHandled(handles) && !handlers.has(handles)) handlers.set(handles, node.id)
  }
  return {
    key,
    script,
    begin: begin.id,
    stations,
    nodes: new Map(script.actions.map(node => [node.id, node])),
    handlers,
  }
}

/** A script's name without what XState reads as a path, made unique by a number. */
function freeKey(name: string, taken: ReadonlyMap<string, unknown>): string {
  const word = name.replace(/[.#\s\\]+/g, '_') || 'script'
  const plain = word in Object.prototype ? `script_${word}` : word
  let key = plain
  for (let number = 2; taken.has(key); number++) key = `${plain}_${number}`
  return key
}

/** Names of scripts that stand in the file and are not there; found at run time they take the Error path. */
function missingScripts({ script }: FlowScript, find: (name: string) => string | undefined): readonly Diagnostic[] {
  return script.actions.flatMap(node => {
    const text = node.properties.get('ScriptName')
    if (text === undefined || Array.isArray(text) || !('value' in text) || /[{]/.test(text.value)) return []
    if (find(text.value) !== undefined) return []
    return [
      {
        code: 'script/missing-script',
        severity: 'warning',
        at: text.at,
        message: `script "${text.value}" was not found`,
        hint: 'the call will take the Error branch here; name a script of this project or a path relative to this file',
      } satisfies Diagnostic,
    ]
  })
}
