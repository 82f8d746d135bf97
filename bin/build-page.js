'use strict'

// The page of a call as one file: script and style sheet stand in it, and a content security policy that allows these
// two by their hashes and nothing else. The command line puts the data in.
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { join, relative } = require('node:path')

/** The page's text, with the licences of what is in it, and the files that went into it (relative to the root). */
exports.buildPage = async (root, licencesOf) => {
  const { build } = await import('vite')
  const page = join(root, 'src/page')
  const { output } = await build({
    root: page,
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: join(page, 'main.tsx'), output: { format: 'iife', codeSplitting: false } },
    },
  })
  const chunks = output.filter(each => each.type === 'chunk')
  const [script, ...others] = chunks
  const style = output.find(each => each.fileName.endsWith('.css'))
  if (!script || others.length > 0 || !style)
    throw new Error('the page must come out as one script and one style sheet')
  const inputs = Object.keys(script.modules)
    .filter(path => !path.startsWith('\0'))
    .map(path => relative(root, path).replaceAll('\\', '/'))
  // No text of the script may end the element that it stands in.
  const code = script.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const css = String(style.source)
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(css)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const html = readFileSync(join(page, 'page.html'), 'utf8')
    .replace('%POLICY%', () => policy)
    .replace('%STYLE%', () => css)
    .replace('%LICENCES%', () => licencesOf(inputs).replaceAll('</', '<\\/'))
    .replace('%SCRIPT%', () => code)
  return { html, inputs }
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
