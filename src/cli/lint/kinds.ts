import { basename, extname } from 'node:path'
import { configName } from '../../config/config.ts'
import { scriptExtensions } from '../readers.ts'
import { isCallFile } from '../walk.ts'

/** What a file of a project holds. */
export type Kind = 'script' | 'call' | 'center' | 'config'

/** What a file holds by its name; a `maybe` shows by its text only. */
export function kindByName(path: string): Kind | 'maybe' | undefined {
  const name = basename(path).toLowerCase()
  if (name === configName) return 'config'
  if (isCallFile(path)) return 'call'
  if (name === 'center.yaml' || name === 'center.yml') return 'center'
  return scriptExtensions.includes(extname(name)) ? 'maybe' : undefined
}

/** What the text of a file that is no call by its name holds; undefined: nothing of ours. */
export function kindByText(path: string, text: string): Kind | undefined {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return /"scriptContent"\s*:/i.test(text) || (/"actions"\s*:/i.test(text) && /"actionId"\s*:/i.test(text))
        ? 'script'
        : undefined
    case '.xml':
      return /<script(?:container)?[\s>]/i.test(text.slice(0, 2_000)) && /<actions[\s>]/i.test(text)
        ? 'script'
        : undefined
    default:
      if (/^center[ \t]*:/m.test(text)) return 'center'
      if (/^script[ \t]*:/m.test(text) && /^actions[ \t]*:/m.test(text)) return 'script'
      return undefined
  }
}
