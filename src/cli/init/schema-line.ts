import type { Form } from '../../form/index.ts'

/** Where a project keeps the schemas: a folder that no verb looks into. */
export const schemaFolder = '.callwright'

/** The file of a schema, from the root of a project. */
export const schemaFile = (form: Form['name']): string => `${schemaFolder}/${form}.schema.json`

/** The comment by which a YAML language server finds the schema, from a folder so far below the root. */
export function schemaLine(form: Form['name'], depth: number): string {
  return `# yaml-language-server: $schema=${depth === 0 ? './' : '../'.repeat(depth)}${schemaFile(form)}\n`
}
