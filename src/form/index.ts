import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import type { Shape } from './shape.ts'

/** A kind of file that authors write, and its form. Forms are loaded when they are asked for. */
export interface Form {
  readonly name: 'script' | 'call' | 'center' | 'config'
  readonly title: string
  readonly load: () => Promise<Shape>
}

/** Every kind of file, in the order in which manuals show them. */
export const forms: readonly Form[] = [
  { name: 'script', title: 'A call script', load: async () => (await import('./script-form.ts')).scriptForm },
  { name: 'call', title: 'A sample call', load: async () => (await import('./call-form.ts')).callForm },
  { name: 'center', title: 'A center', load: async () => (await import('./center-form.ts')).centerForm },
  {
    name: 'config',
    title: 'The configuration of a project',
    load: async () => (await import('./config-form.ts')).configForm(),
  },
]

/** The JSON Schema, draft-07, by which any editor with a YAML language server checks and completes such a file. */
export async function schemaOf({ title, load }: Form): Promise<JsonSchema> {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...jsonSchemaOf(await load()) }
}

/** A schema as a file holds it. */
export async function schemaText(form: Form): Promise<string> {
  return `${JSON.stringify(await schemaOf(form), undefined, 1)}\n`
}
