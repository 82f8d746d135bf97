import type { Verb } from '../verb.ts'

/** The language server: an editor starts it and speaks to it over standard input and output. */
export const lsp: Verb = {
  name: 'lsp',
  summary: 'Serves an editor: findings while typing, hover, completion, definitions, rename, what is recorded where.',
  arguments: [],
  options: [
    { flags: '--stdio', summary: 'speaks over standard input and output, as it does anyway' },
    { flags: '--clientProcessId <id>', summary: 'taken and not needed: the server ends with its standard input' },
  ],
  examples: [['callwright lsp', 'what an editor is told to start for YAML files of a project']],
  formats: ['json'],
  run: async task => {
    const { serve } = await import('../lsp/serve.ts')
    return serve(task.io)
  },
}
