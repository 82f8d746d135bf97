'use strict'

const { readdirSync, readFileSync, statSync } = require('node:fs')
const { join } = require('node:path')

/** Name, size and time of all that goes into dist/, and of its folders; undefined where there are no sources, as in an installed package. */
exports.sourcesOf = root => {
  const lines = []
  const add = path => {
    const { size, mtimeMs } = statSync(join(root, path))
    lines.push(`${path} ${size} ${Math.floor(mtimeMs)}`)
  }
  const walk = folder => {
    lines.push(`${folder}/ 0 ${Math.floor(statSync(join(root, folder)).mtimeMs)}`)
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (!path.endsWith('.md')) add(path)
    }
  }
  try {
    add('src/cli/entry.ts')
  } catch {
    return undefined
  }
  // An editor may take a file away between the listing and the look at it: then the listing is made anew.
  for (let attempt = 0; ; attempt++) {
    lines.length = 0
    try {
      for (const path of ['package.json', 'package-lock.json', 'bin/build.js', 'bin/build-page.js']) add(path)
      walk('src')
      return lines.sort().join('\n')
    } catch (error) {
      if (error.code !== 'ENOENT' || attempt > 4) throw error
    }
  }
}

/** Whether dist/ holds a program made from the sources as they are now. */
exports.isBuilt = root => {
  let written
  try {
    written = readFileSync(join(root, 'dist/sources.txt'), 'utf8')
  } catch {
    return exports.sourcesOf(root) === undefined
  }
  return isAsWritten(root, written) || isAsBuilt(root, written)
}

function isAsBuilt(root, written) {
  const sources = exports.sourcesOf(root)
  return sources === undefined || filesIn(sources) === filesIn(written)
}

/** Without the folders: an editor leaves its mark on them by what it writes and takes away again. */
const filesIn = sources => sources.replace(/^.*\/ 0 .*\n?/gm, '')

/** Whether all that is listed is as it was: what is new shows in the time of its folder, so that nothing need be listed. */
function isAsWritten(root, written) {
  try {
    return written.split('\n').every(line => {
      const [path, size, time] = line.split(' ')
      const found = statSync(`${root}/${path}`)
      return Math.floor(found.mtimeMs) === +time && (path.endsWith('/') || found.size === +size)
    })
  } catch {
    return false
  }
}
