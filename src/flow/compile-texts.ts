import type { Property } from '../actions/action.ts'
import type { Compiled } from '../behavior/station.ts'
import type { ActionNode, Script, Text } from '../script/tree.ts'
import { checkCalls, type Fault, parseExpression, parseSnippet, parseTemplate } from '../snippet/parse.ts'
import type { FunctionDeclaration } from '../snippet/tree.ts'
import type { Checked, Diagnostic } from '../text/diagnostic.ts'

/** Functions by lower-case name, from every snippet of a script, whether a branch leads to it or not; the last body wins. */
export function functionsOf(script: Script): ReadonlyMap<string, FunctionDeclaration> {
  const functions = new Map<string, FunctionDeclaration>()
  for (const node of script.actions) {
    for (const property of node.type.properties) {
      const text = node.properties.get(property.name)
      if (property.kind !== 'code' || text === undefined || isList(text)) continue
      for (const each of parseSnippet(text.value).program.functions) {
        const name = each.name.toLowerCase()
        if (each.body !== undefined || !functions.has(name)) functions.set(name, each)
      }
    }
  }
  return functions
}

/**
 * Every property of an action, parsed once; a fault in a text points to its place in the file. What Studio saved with a
 * fault in it can be played: the fault is a warning, and the action fails when a call comes to it.
 */
export function compileProperties(
  node: ActionNode,
  functions: ReadonlyMap<string, FunctionDeclaration>,
  isExport = false,
): Checked<ReadonlyMap<string, Compiled>> {
  const compiled = new Map<string, Compiled>()
  const diagnostics: Diagnostic[] = []
  for (const property of node.type.properties) {
    const text = node.properties.get(property.name)
    const kind = kindOf(property, node)
    const compileText = (each: Text): Compiled => {
      const faults: Fault[] = []
      const made = compile(kind, each.value, functions, fault => faults.push(fault))
      diagnostics.push(...faults.map(fault => diagnosticOf(fault, each, isExport)))
      const fatal = isExport ? faults.find(isFatal) : undefined
      return fatal ? { kind: 'faulty', message: fatal.message } : made
    }
    if (text === undefined)
      compiled.set(
        property.name,
        compile(kind, property.default, functions, () => {}),
      )
    else if (isList(text)) compiled.set(property.name, { kind: 'list', items: text.map(compileText) })
    else compiled.set(property.name, compileText(text))
  }
  return { value: compiled, diagnostics }
}

type Kind = 'text' | 'template' | 'expression' | 'program'

/** Assign's Value is an expression when its Type is Numeric; a Case may hold a template. */
function kindOf(property: Property, node: ActionNode): Kind {
  const typed = node.properties.get('Type')
  if (node.type.name === 'Assign' && property.name === 'Value')
    return typed !== undefined && !isList(typed) && /^numeric$/i.test(typed.value.trim()) ? 'expression' : 'template'
  switch (property.kind) {
    case 'code':
      return 'program'
    case 'expression':
      return 'expression'
    case 'variable':
    case 'names':
    case 'template':
    case 'choice':
    case 'flag':
    case 'number':
    case 'list':
      return 'template'
  }
}

function compile(
  kind: Kind,
  text: string,
  functions: ReadonlyMap<string, FunctionDeclaration>,
  faulty: (fault: Fault) => void,
): Compiled {
  // `{x}` where an expression belongs: authors write it so, and Studio evaluates it as text.
  const really = kind === 'expression' && (text.trim() === '' || /^\s*\{/.test(text)) ? 'template' : kind
  switch (really) {
    case 'text':
      return { kind: 'text', text }
    case 'program': {
      const { program, faults } = parseSnippet(text)
      for (const fault of [...faults, ...checkCalls(program, functions)]) faulty(fault)
      return { kind: 'program', program }
    }
    case 'expression': {
      const { expression, faults } = parseExpression(text)
      for (const fault of [...faults, ...checkCalls(expression, functions)]) faulty(fault)
      return { kind: 'expression', expression }
    }
    case 'template': {
      if (!text.includes('{')) return { kind: 'text', text }
      const { template, faults } = parseTemplate(text)
      for (const fault of [...faults, ...checkCalls(template, functions)]) faulty(fault)
      return { kind: 'template', template }
    }
  }
}

const isFatal = (fault: Fault): boolean => fault.code !== 'snippet/unknown-function'

function diagnosticOf(fault: Fault, text: Text, isExport: boolean): Diagnostic {
  return {
    code: fault.code,
    severity: isFatal(fault) && !isExport ? 'error' : 'warning',
    at: { source: text.at.source, start: text.offsetAt(fault.start), end: text.offsetAt(fault.end) },
    message: fault.message,
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
  }
}

function isList(text: Text | readonly Text[]): text is readonly Text[] {
  return Array.isArray(text)
}
