'use strict'

// The page of a call as one file: style sheet, program (packed, a third of its size) and a loader that unpacks it. A
// content security policy allows these three by their hashes and nothing else. The command line puts the data in.
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { join, relative } = require('node:path')
const { deflateSync } = require('node:zlib')

/** The page's text, with the licences of what is in it, and the files that went into it (relative to the root). */
exports.buildPage = async (root, licencesOf) => {
  const page = join(root, 'src/page')
  const [{ script, style }, loader] = await Promise.all([bundle(page), loaderOf(page)])
  const inputs = Object.keys(script.modules)
    .filter(path => !path.startsWith('\0'))
    .map(path => relative(root, path).replaceAll('\\', '/'))
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(loader)}' '${hashOf(script.code)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const html = readFileSync(join(page, 'page.html'), 'utf8')
    .replace('%POLICY%', () => policy)
    .replace('%STYLE%', () => style)
    .replace('%LICENCES%', () => licencesOf(inputs).replaceAll('</', '<\\/'))
    .replace('%PROGRAM%', () => deflateSync(script.code, { level: 9 }).toString('base64'))
    .replace('%LOADER%', () => loader)
  return { html, inputs }
}

async function bundle(page) {
  const { build } = await import('vite')
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
  const [script, ...others] = output.filter(each => each.type === 'chunk')
  const style = output.find(each => each.fileName.endsWith('.css'))
  if (!script || others.length > 0 || !style)
    throw new Error('the page must come out as one script and one style sheet')
  return { script, style: String(style.source) }
}

async function loaderOf(page) {
  const { transform } = require('esbuild')
  const { code } = await transform(readFileSync(join(page, 'loader.ts'), 'utf8'), {
    loader: 'ts',
    format: 'iife',
    target: 'es2022',
    minify: true,
  })
  return code
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
