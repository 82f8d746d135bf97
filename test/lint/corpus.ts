import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import type { Script } from '../../src/script/tree.ts'
import { readStudioJson } from '../../src/studio/read-json.ts'
import { readStudioXml } from '../../src/studio/read-xml.ts'
import { sound } from '../support/play.ts'

const root = fileURLToPath(new URL('../../../shared/corpus/studio-exports/', import.meta.url))

/** Whether the real scripts lie beside the project; they are no part of it. */
export const isHere = existsSync(root)
if (!isHere) console.warn(`\n!!! THE CORPUS IS NOT HERE, ITS SCRIPTS ARE NOT LINTED: ${root}\n`)

/** The exported scripts by their path below the corpus. */
export function corpusScripts(): readonly { readonly path: string; readonly script: Script }[] {
  if (!isHere) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(?:json|xml)$/i.test(path))
    .sort()
    .map(path => {
      const source = { path, text: readFileSync(join(root, path), 'utf8') }
      return { path, script: sound(/\.xml$/i.test(path) ? readStudioXml(source) : readStudioJson(source)) }
    })
}

/** A script alone, or with the others of its application. */
export function corpusFlow(script: Script, others: readonly Script[] = []): Flow | undefined {
  return link(script, others).value
}
