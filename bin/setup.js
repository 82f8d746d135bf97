'use strict'

// Makes a fresh clone ready: packages, then the built program. Runs before npm start, npm test and the rest; imports
// nothing but Node, and does nothing when there is nothing to do.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { hostname } = require('node:os')
const { join } = require('node:path')
const { isBuilt } = require('./sources.js')

const root = join(__dirname, '..')
const lock = join(root, 'dist/setup.lock')
const lockLimitMs = 15 * 60_000

setup().catch(error => fail(error.message))

async function setup() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`needs Node 20.19 or newer, this is ${process.version}`)
  if (isInstalled() && isBuilt(root)) return
  await takeLock()
  process.on('exit', () => rmSync(lock, { force: true }))
  // Whoever held the lock may have done the work.
  if (!isInstalled()) install()
  if (!isBuilt(root)) await require('./build.js').build()
}

/** Whether npm's own note of what it installed names everything that this machine needs from package-lock.json. */
function isInstalled() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  let found
  try {
    found = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
  } catch {
    return false
  }
  const isOurs = ({ optional, os, cpu, libc }) =>
    !optional || (!libc && os?.includes(process.platform) && cpu?.includes(process.arch))
  return Object.entries(wanted).every(
    ([path, one]) => path === '' || !isOurs(one) || found[path]?.version === one.version,
  )
}

function install() {
  process.stderr.write('callwright: installing…\n')
  const { spawnSync } = require('node:child_process')
  // No package here needs its install script. `include`: NODE_ENV=production would leave out the build.
  const flags = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--prefer-offline']
  const own = process.env.npm_execpath
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own)
  const [program, args] = isNpm ? [process.execPath, [own, ...flags]] : ['npm', flags]
  const { status, error, stderr } = spawnSync(program, [...args, '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: !isNpm && process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (error) fail(`npm cannot be started (${error.message})`)
  if (status === 0) return
  const said = stderr.split('\n').filter(line => /^npm (error|ERR!)/.test(line))
  const code = said[0]?.replace(/^npm (error|ERR!) (code )?/, '') ?? `exit ${status}`
  const why = said[1]?.replace(/^npm (error|ERR!) (network )?/, ' ') ?? ''
  fail(`the packages could not be installed (${code}:${why}); is there a network? "npm ci" shows all of it`)
}

/** Waits while another setup of this folder works: two npm ci in one folder would take each other's files away. */
async function takeLock() {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const mine = `${process.pid} ${hostname()}`
  for (;;) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    removeAbandonedLock()
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

function removeAbandonedLock() {
  try {
    const age = Date.now() - statSync(lock).mtimeMs
    const [pid, host] = readFileSync(lock, 'utf8').split(' ')
    // Empty: its owner is between making and writing it.
    const isAbandoned = host === undefined ? age > 5_000 : age > lockLimitMs || (host === hostname() && !isAlive(pid))
    if (!isAbandoned) return
    // Renamed first: of two that saw it abandoned, one succeeds and the other finds nothing.
    renameSync(lock, `${lock}.${process.pid}`)
    rmSync(`${lock}.${process.pid}`)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function fail(why) {
  process.stderr.write(`callwright: ${why}\n`)
  process.exit(1)
}
