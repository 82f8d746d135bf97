import { forms, schemaText } from '../../form/index.ts'
import { calls } from './calls.ts'
import { schemaFile, schemaLine } from './schema-line.ts'
import { script } from './script.ts'
import { center, config, hook, workflow } from './settings.ts'

/** A file of a new project, by its path from the root. */
export interface NewFile {
  readonly path: string
  readonly text: string
  readonly isProgram?: true
}

/** All files of a new project, in the order in which a reader wants them. */
export async function projectFiles(): Promise<readonly NewFile[]> {
  const schemas = forms.map(async form => ({ path: schemaFile(form.name), text: await schemaText(form) }))
  return [
    { path: 'scripts/reception.yaml', text: schemaLine('script', 1) + script },
    ...Object.entries(calls).map(([name, text]) => ({
      path: `calls/${name}.call.yaml`,
      text: schemaLine('call', 1) + text,
    })),
    { path: 'center.yaml', text: schemaLine('center', 0) + center },
    { path: 'callwright.config.yaml', text: schemaLine('config', 0) + config },
    { path: '.github/workflows/callwright.yml', text: workflow },
    { path: '.githooks/pre-commit', text: hook, isProgram: true },
    ...(await Promise.all(schemas)),
  ]
}
