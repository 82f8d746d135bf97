#!/usr/bin/env node
'use strict'

// CommonJS on purpose: a module here costs another tenth of bare Node's start-up (npm run bench).
const { writeSync } = require('node:fs')
const { join } = require('node:path')
const { isBuilt } = require('./sources.js')

const root = join(__dirname, '..')
const wantsStack = process.argv.includes('--debug')

process.on('uncaughtException', endWithFault)

if (!isBuilt(root)) {
  const { spawnSync } = require('node:child_process')
  const { status } = spawnSync(process.execPath, [join(__dirname, 'setup.js')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(2)
}

// V8 optimizes a function once so many bytes of its code have run. Verbs that play many calls are mostly done within a second: at
// the usual 132 KB the optimizer takes more time than it saves, and throws away much of what it made of the first calls. Measured: a
// proof of a sample takes 0.7 of the processor's time, one of a million states 0.8. A V8 that we do not know may not know the word.
const playsMany = ['diff', 'forecast', 'generate', 'test', 'verify'].includes(process.argv[2])
if (playsMany && Number.parseInt(process.versions.v8, 10) < 14)
  require('node:v8').setFlagsFromString('--interrupt-budget=600000')

// Compiled code is kept beside the program: by Node itself from 22.1 on. Where that cannot be written, nothing is kept.
const { enableCompileCache } = require('node:module')
if (enableCompileCache) enableCompileCache(join(root, 'dist/v8'))
const load = enableCompileCache
  ? name => require(join(root, 'dist', name))
  : require('./kept-code.js').loader(join(root, 'dist'), join(root, 'dist/v8'), process.argv[2])

load('callwright.cjs')
  .start()
  .then(code => {
    process.exitCode = code
  }, endWithFault)

/** Whatever was not expected is our own fault: one message, no stack unless asked for, exit 70. */
function endWithFault(error) {
  if (error?.code === 'EPIPE') process.exit()
  const what = (wantsStack && error?.stack) || `${error?.message ?? error}`
  const lines = [
    `callwright: ${what}`,
    'This is not your mistake. Please report it to the makers of callwright, with the command and its files.',
    ...(wantsStack ? [] : ['(--debug shows where it happened)']),
  ]
  try {
    writeSync(2, `${lines.join('\n')}\n`)
  } catch {
    // Nobody listens any more; the exit code still tells.
  }
  process.exit(70)
}
