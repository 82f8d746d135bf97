import type { ActionNode } from '../../script/tree.ts'

/** An action as messages name it: by its id, and where that is only Studio's number, by its caption or type too. */
export function named({ id, caption, typeName }: ActionNode): string {
  return /^\d+$/.test(id) ? `"${caption?.trim() || typeName}" (${id})` : `"${id}"`
}
