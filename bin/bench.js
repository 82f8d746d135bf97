'use strict'

// Bundles test/bench the way the program is bundled, so that both are measured as they run, and runs it.
const { mkdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { build } = require('esbuild')

const root = join(__dirname, '..')

bench().catch(error => {
  process.stderr.write(`callwright: ${error.stack}\n`)
  process.exit(1)
})

async function bench() {
  const outfile = join(root, 'dist/bench/bench.cjs')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  mkdirSync(join(root, 'dist/bench'), { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/bench.ts'],
    bundle: true,
    define: { CALLWRIGHT_VERSION: JSON.stringify(version), CALLWRIGHT_HOME: '__dirname' },
    format: 'cjs',
    outfile,
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
  })
  process.chdir(root)
  // As in callwright.js.
  require('node:v8').setFlagsFromString('--interrupt-budget=600000')
  await require(outfile).bench()
}
