import type { Verb } from './verb.ts'

/** The options of `import` and `export`. */
export const transferOptions: Verb['options'] = [
  { flags: '--out-dir <folder>', summary: 'writes each file there, folders as they are; needed for several files' },
  { flags: '--force', summary: 'writes over files that are in that folder' },
  { flags: '--from <format>', summary: 'yaml, json or xml: what the files are, where their names do not say it' },
]
