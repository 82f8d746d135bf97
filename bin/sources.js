'use strict'

const { readdirSync, readFileSync, statSync } = require('node:fs')
const { join } = require('node:path')

/** Name, size and time of all that goes into dist/; undefined where there are no sources, as in an installed package. */
exports.sourcesOf = root => {
  const lines = []
  const add = path => {
    const { size, mtimeMs } = statSync(join(root, path))
    lines.push(`${path} ${size} ${Math.floor(mtimeMs)}`)
  }
  const walk = folder => {
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
  const sources = exports.sourcesOf(root)
  if (sources === undefined) return true
  try {
    return readFileSync(join(root, 'dist/sources.txt'), 'utf8') === sources
  } catch {
    return false
  }
}
