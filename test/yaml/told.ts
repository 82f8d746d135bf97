import type { Node } from '../../src/yaml/node.ts'

/** All that can be asked of a node: its form, its places, and where each character of its texts stands. */
export function told(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar': {
      const { value, at, offsetAt } = node.text
      const offsets = [...value, ''].map((_, index) => offsetAt(index))
      return [value, at.start, at.end, offsets, node.at.start, node.at.end, node.isNull, node.isQuoted, node.tag]
    }
    case 'list':
      return [node.at.start, node.at.end, node.items.map(told)]
    case 'map':
      return [node.at.start, node.at.end, node.isFlow, node.entries.map(({ key, value }) => [told(key), told(value)])]
  }
}
