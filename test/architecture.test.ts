import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** The architecture, lowest first. A folder may import only itself and the rows above it in this list. */
const layers = [
  ['text'],
  ['yaml', 'snippet'],
  ['behavior'],
  ['actions'],
  ['script'],
  ['studio'],
  ['flow'],
  ['graph'],
  ['center'],
  ['config'],
  ['recording'],
  ['machine'],
  ['record'],
  ['simulate'],
  ['batch'],
  ['lint'],
  ['verify'],
  ['form'],
  ['lsp'],
  ['forecast'],
  ['report'],
  ['replay'],
  ['sound'],
  ['page'],
  ['cli'],
]

/** Packages that only these folders may import; `node:` stands for all that comes with Node. */
const owners: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml', 'cli'],
  xstate: ['machine'],
  '@dagrejs/dagre': ['graph'],
  chevrotain: ['snippet'],
  commander: ['cli'],
  preact: ['page'],
  '@preact/signals': ['page'],
  ignore: ['lint', 'cli'],
  picomatch: ['cli'],
  'jsonc-parser': ['studio'],
  '@rgrove/parse-xml': ['studio'],
  'vscode-languageserver': ['cli'],
  'vscode-languageserver-protocol': ['cli'],
  'vscode-languageserver-textdocument': ['cli'],
  'vscode-languageserver-types': ['lsp', 'cli'],
  'node:': ['cli'],
}

/** What would make the same input give another output, or reach outside; allowed in cli/ and page/ alone. */
const outside = [
  'Date.now',
  'new Date()',
  'Math.random',
  'performance',
  'Temporal.Now',
  'console',
  'process',
  'setTimeout',
  'setInterval',
  'fetch',
]

/** Where a script's clock may be looked at, through `turn.now`: a batch must know who does, and is told there. */
const clock = 'behavior/turn.ts'

const bannedNames = ['utils', 'util', 'common', 'base', 'misc', 'types', 'helpers', 'helper']
const longest = 400

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.tsx?$/.test(path))
  .sort()
const folders = readdirSync('src', { withFileTypes: true })
  .filter(entry => entry.isDirectory() && paths.some(path => folderOf(path) === entry.name))
  .map(entry => entry.name)

/** The folder of a file in src; empty for src/index.ts, the library, which may import all but cli/. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

function levelOf(folder: string): number {
  return folder === '' ? levelOf('cli') - 0.5 : layers.findIndex(row => row.includes(folder))
}

/** All that a file imports, types too, all words of `outside` that it uses, and lines that look at a state's clock. */
function read(path: string): {
  readonly imports: readonly string[]
  readonly uses: readonly string[]
  readonly clocks: readonly number[]
  readonly lines: number
} {
  const text = readFileSync(`src/${path}`, 'utf8')
  const tree = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ESNext,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const imports: string[] = []
  const uses: string[] = []
  const clocks: number[] = []
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node)
    if (specifier) imports.push(specifier)
    const word = worldlyWord(node)
    if (word && outside.includes(word)) uses.push(`${word} (line ${lineOf(tree, node)})`)
    if (looksAtClock(node)) clocks.push(lineOf(tree, node))
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { imports, uses, clocks, lines: text.replace(/\n$/, '').split('\n').length }
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
}

function importedBy(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal)
  if (!ts.isCallExpression(node)) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isImport || node.expression.getText() === 'require' ? literal(node.arguments[0]) : undefined
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

/** `Date.now`, `new Date()` or a global's name, where something is called on it: no variable here may be called so. */
function worldlyWord(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isPropertyAccessExpression(node)) {
    const whole = node.getText().replace(/^globalThis\./, '')
    return outside.includes(whole) ? whole : undefined
  }
  if (!ts.isIdentifier(node)) return undefined
  const { parent } = node
  const isUse =
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isElementAccessExpression(parent) && parent.expression === node) ||
    (ts.isCallExpression(parent) && parent.expression === node)
  return isUse ? node.text : undefined
}

/** `state.at`, `turn.state.at`, `turn.state['at']`, `{ at } = turn.state`: the time of a script's last event. */
function looksAtClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'at' && isState(node.expression)
  if (ts.isElementAccessExpression(node)) return literal(node.argumentExpression) === 'at' && isState(node.expression)
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return false
  const names = node.name.elements.map(each => (each.propertyName ?? each.name).getText())
  return names.includes('at') && node.initializer !== undefined && isState(node.initializer)
}

function isState(node: ts.Expression): boolean {
  return (ts.isPropertyAccessExpression(node) ? node.name : node).getText() === 'state'
}

describe.each(paths)('src/%s', path => {
  const own = folderOf(path)
  const { imports, uses, clocks, lines } = read(path)

  test('imports downward', () => {
    const upward = imports
      .filter(specifier => specifier.startsWith('.'))
      .map(specifier => folderOf(posix.join(posix.dirname(path), specifier)))
      .filter(other => other !== own && levelOf(other) >= levelOf(own))
    expect(upward.map(other => `${own || 'index'} → ${other || 'index'}`)).toEqual([])
  })

  test('imports only packages that belong here', () => {
    const foreign = imports.filter(specifier => {
      if (specifier.startsWith('.')) return false
      const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier)
      const name = isNode ? 'node:' : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
      return !(owners[name]?.includes(own) ?? true)
    })
    expect(foreign).toEqual([])
  })

  if (own !== 'cli' && own !== 'page')
    test('is deterministic and touches nothing outside', () => {
      expect(uses).toEqual([])
    })

  if ((own === 'actions' || own === 'behavior') && path !== clock)
    test('looks at the clock through `turn.now` alone', () => {
      expect(clocks).toEqual([])
    })

  test('is short and named after what it holds', () => {
    expect(lines).toBeLessThanOrEqual(longest)
    expect(bannedNames).not.toContain(posix.basename(path).replace(/\.tsx?$/, ''))
  })
})

test('every folder of src has its layer, and nothing but the library lies beside the folders', () => {
  expect(folders.filter(folder => levelOf(folder) < 0)).toEqual([])
  expect(paths.filter(path => folderOf(path) === '' && path !== 'index.ts')).toEqual([])
})

test('src/README.md tells what every folder is for', () => {
  const map = readFileSync('src/README.md', 'utf8')
  expect(folders.filter(folder => !map.includes(`${folder}/`))).toEqual([])
})

test('a look at the clock is seen however it is written', () => {
  const looks = ['turn.state.at', 'state.at', "turn.state['at']", 'const { at: then } = turn.state', 'turn.now']
  const seen = looks.map(text => {
    let found = false
    const visit = (node: ts.Node): void => {
      found ||= looksAtClock(node)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile('look.ts', text, ts.ScriptTarget.ESNext, true))
    return found
  })
  expect(seen).toEqual([true, true, true, true, false])
})
