'use strict'

// Node before 22.1 keeps no compiled code: then this does, for the parts of the built program, beside it. Measured on
// `lint` of one script: see npm run bench. V8 refuses what another version has made; it is then made anew.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, dirname, join, sep } = require('node:path')
const { Script } = require('node:vm')

/** Keeps compiled what lies in `dist`, in `folder`; where that cannot be written, nothing is kept. */
exports.keepCode = (dist, folder) => {
  const compile = Module.prototype._compile
  const place = join(folder, `${process.version}-${process.arch}`)
  const fresh = []
  Module.prototype._compile = function (code, filename) {
    // The names of parts hold the hash of their content, that of the entry does not.
    if (!filename.startsWith(dist + sep) || basename(filename) === 'callwright.cjs')
      return compile.call(this, code, filename)
    const file = join(place, `${basename(filename)}.bin`)
    const cachedData = kept(file)
    const script = new Script(Module.wrap(code), { filename, ...(cachedData && { cachedData }) })
    if (!cachedData || script.cachedDataRejected) fresh.push({ file, script })
    const require = id => this.require(id)
    require.resolve = request => Module._resolveFilename(request, this)
    return script.runInThisContext().call(this.exports, this.exports, require, this, filename, dirname(filename))
  }
  process.on('exit', () => {
    for (const { file, script } of fresh) keep(file, script)
  })
}

function kept(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** At the end of a run, when what was called is compiled too; never seen half written. */
function keep(file, script) {
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, script.createCachedData())
    renameSync(draft, file)
  } catch {
    // A folder that cannot be written: it works as well, only later.
  }
}
