import { ccai } from './ccai.ts'
import { cxone } from './cxone.ts'
import { genesys } from './genesys.ts'
import { webex } from './webex.ts'

/**
 * What `preset:` fills in, by name: a piece of a center's own file, so that a preset can say nothing that a center could not
 * say itself. Whatever the file says too counts before it.
 */
export const presets: Readonly<Record<string, string>> = { ccai, cxone, genesys, webex }
