'use strict'

// Node before 22.1 keeps no compiled code; then this does, for the parts of the built program: `lint` of one script takes
// three quarters of the time. V8 itself refuses what another version of it has made, or what was made of a longer or shorter
// text; the names of parts hold a hash of their content. What is refused, missing or cannot be written only costs time.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

/** What is kept grows once in so long by what was compiled since. */
const oldMs = 24 * 60 * 60_000

/** The entry's name is always the same: whoever has built anew must not get the old one. */
const entry = 'callwright.cjs'

/**
 * Loads the parts of the program in `dist`, with what `folder` keeps of them: for each verb what it calls. All parts lie in
 * one folder and name each other in full, so none is looked for as Node looks for modules, which takes as long as compiling.
 */
exports.loader = (dist, folder, verb = '') => {
  const place = /^[a-z][a-z-]{0,20}$/.test(verb) ? join(folder, `${process.version}-${process.arch}`, verb) : undefined
  const parts = []
  const loaded = new Map()
  const load = name => {
    const before = loaded.get(name)
    if (before) return before.exports
    const module = { exports: {} }
    loaded.set(name, module)
    const filename = join(dist, name)
    const file = place !== undefined && name !== entry ? join(place, `${name}.bin`) : undefined
    const cachedData = file && kept(file)
    const script = new Script(wrapped(readFileSync(filename, 'utf8')), { filename, cachedData })
    if (file) parts.push({ file, script, isKept: cachedData !== undefined && script.cachedDataRejected !== true })
    script.runInThisContext().call(module.exports, module.exports, near, module, filename, dist)
    return module.exports
  }
  const near = id => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  if (place !== undefined) keepAtExit(place, parts)
  return load
}

/** The very function that Node itself would make of the text. */
const wrapped = code => `(function (exports, require, module, __filename, __dirname) { ${code}\n});`

function keepAtExit(place, parts) {
  process.on('exit', code => {
    // A run that ended early has called little.
    if (code > 1) return
    const isOld = ageOf(place) > oldMs
    for (const { file, script, isKept } of parts) if (isOld || !isKept) keep(file, script)
  })
}

function kept(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function ageOf(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs
  } catch {
    return 0
  }
}

/** Made under another name first: several programs may run at once, and none may read half of it. */
function keep(file, script) {
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, script.createCachedData())
    renameSync(draft, file)
  } catch {
    // Nobody may write there: the program runs as well, only slower.
  }
}
