'use strict'

// dist/callwright.cjs and one file more for each part that is loaded late. Bundled as modules, because only those are
// split, then rewritten as CommonJS, because that starts sooner: measured 1.13 × bare Node against 1.23 for --version.
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { basename, join } = require('node:path')
const { sourcesOf } = require('./sources.js')

const root = join(__dirname, '..')
const dist = join(root, 'dist')
const keepMs = 10 * 60_000

// Names stay as they are, so that a stack can be read; shorter ones start no sooner.
const shared = { platform: 'node', target: 'node20.19', minifyWhitespace: true, minifySyntax: true, logLevel: 'silent' }

/** Builds dist/ anew. Parts carry their content's hash and the entry comes last, so a running program is never torn. */
exports.build = async () => {
  try {
    await bundle()
  } catch (error) {
    const all = error.errors ?? []
    const [first = { text: error.message }] = all
    throw new Error(`the build failed: ${said(first)}${all.length > 1 ? ` (and ${all.length - 1} more)` : ''}`)
  }
}

async function bundle() {
  const { build, transform } = require('esbuild')
  const sources = sourcesOf(root)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const made = await build({
    ...shared,
    alias: {
      // Its CommonJS form hides its parts behind a factory that no bundler can follow.
      'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
      // Its other form asks for import.meta, which CommonJS has not.
      tinyglobby: require.resolve('tinyglobby'),
    },
    absWorkingDir: root,
    entryPoints: { callwright: 'src/cli/entry.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    // In CommonJS, `__dirname` is the folder of the built program.
    define: { CALLWRIGHT_VERSION: JSON.stringify(version), CALLWRIGHT_HOME: '__dirname' },
    plugins: [withoutChildProcess],
    legalComments: 'none',
    metafile: true,
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    write: false,
  })
  complain(made.warnings)
  const files = await Promise.all(
    made.outputFiles.map(async ({ path, text }) => {
      const { code, warnings } = await transform(text, {
        ...shared,
        format: 'cjs',
        // Turns import() into a late require().
        supported: { 'dynamic-import': false },
        sourcefile: basename(path),
      })
      complain(warnings)
      return { name: basename(path), text: code }
    }),
  )
  const page = await require('./build-page.js').buildPage(root, licencesOf)
  const isEntry = file => file.name === 'callwright.cjs'
  mkdirSync(dist, { recursive: true })
  for (const file of files.filter(file => !isEntry(file))) put(file.name, file.text)
  put('page.html', page.html)
  put('LICENSES.txt', licencesOf([...Object.keys(made.metafile.inputs), ...page.inputs]))
  for (const file of files.filter(isEntry)) put(file.name, file.text)
  put('sources.txt', sources)
  // Compiled code of the program as it was before; another one that runs may be writing there.
  rmSync(join(dist, 'v8'), { recursive: true, force: true, maxRetries: 5 })
  removeOld(new Set(files.map(file => file.name)))
}

/** Commander would start verbs that are programs of their own; we have none, and loading that costs every verb a tenth of Node. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'nothing' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** A file is never seen half written: it is made under another name first. */
function put(name, text) {
  const path = join(dist, name)
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

/** Parts of an earlier build stay for a while: a program that runs may still load them. */
function removeOld(current) {
  for (const name of readdirSync(dist)) {
    if (!/\.cjs$|\.tmp$/.test(name) || current.has(name)) continue
    const path = join(dist, name)
    if (Date.now() - statSync(path).mtimeMs > keepMs) rmSync(path, { force: true })
  }
}

/** The licences of all packages of which something is in the bundle, as they ask for. */
function licencesOf(inputs) {
  const packages = new Set(
    inputs.flatMap(path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(1, 2) ?? []),
  )
  return [...packages]
    .sort()
    .map(path => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, path)).find(each => /^(licen[cs]e|copying)/i.test(each))
      const text = file ? readFileSync(join(root, path, file), 'utf8').trim() : `Licence: ${license}`
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** A warning here is a fault: `import.meta`, for example, would be empty in the built program. */
function complain([warning]) {
  if (warning) throw new Error(said(warning))
}

function said({ text, location }) {
  return location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text
}

if (require.main === module) {
  exports.build().catch(error => {
    process.stderr.write(`callwright: ${error.message}\n`)
    process.exit(1)
  })
}
