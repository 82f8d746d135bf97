'use strict'

// Node before 22.1 keeps no compiled code; then this does, for the parts of the built program: `lint` of one script takes
// three quarters of the time. V8 itself refuses what another version of it has made, or what was made of a longer or shorter
// text; the names of parts hold a hash of their content. What is refused, missing or cannot be written only costs time.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, dirname, join, sep } = require('node:path')
const { Script } = require('node:vm')

/** What is kept grows once in so long by what was compiled since. */
const oldMs = 24 * 60 * 60_000

/** Keeps compiled what lies in `dist`, in `folder`, for each verb what it calls. */
exports.keepCode = (dist, folder, verb = '') => {
  if (!/^[a-z][a-z-]{0,20}$/.test(verb)) return
  const place = join(folder, `${process.version}-${process.arch}`, verb)
  const parts = []
  const compile = Module.prototype._compile
  Module.prototype._compile = function (code, filename) {
    if (!isPart(filename, dist)) return compile.call(this, code, filename)
    const file = join(place, `${basename(filename)}.bin`)
    const cachedData = kept(file)
    // The very function that Node itself would make of the text.
    const script = new Script(Module.wrap(code), { filename, cachedData })
    parts.push({ file, script, isKept: cachedData !== undefined && script.cachedDataRejected !== true })
    const require = id => this.require(id)
    require.resolve = request => Module._resolveFilename(request, this)
    return script.runInThisContext().call(this.exports, this.exports, require, this, filename, dirname(filename))
  }
  process.on('exit', code => {
    // A run that ended early has called little.
    if (code > 1) return
    const isOld = ageOf(place) > oldMs
    for (const { file, script, isKept } of parts) if (isOld || !isKept) keep(file, script)
  })
}

/** The entry's name is always the same: whoever has built anew must not get the old one. */
function isPart(filename, dist) {
  return filename.startsWith(dist + sep) && basename(filename) !== 'callwright.cjs'
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
