import type { SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import type { Flow } from '../flow/flow.ts'
import type { Shape } from '../form/shape.ts'
import type { Script } from '../script/tree.ts'
import type { Source } from '../text/source.ts'
import type { Node } from '../yaml/node.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/** What a file of a project holds. */
export type ViewKind = 'script' | 'call' | 'center' | 'config'

/** One text, and what is known around it. While somebody types what cannot be read now is as it was read last. */
export interface View {
  readonly source: Source
  readonly kind: ViewKind
  /** What may be written in it; Studio's own forms have none. */
  readonly form?: Shape
  /** The script that it is, or that the call is played on. */
  readonly script?: Script
  readonly flow?: Flow
  readonly call?: SampleCall
  /** The center that it is, or that counts for it. */
  readonly center?: Center
  /** What Runsub may name; looked up when it is asked for. */
  readonly scripts: () => readonly string[]
  /** Files of the project, as they would be named here. */
  readonly files: () => readonly string[]
}

const roots = new WeakMap<Source, { readonly node: Node | undefined }>()

/** The nodes of a text; none while it is no YAML. */
export function rootOf({ source, form }: View): Node | undefined {
  const known = roots.get(source) ?? { node: form === undefined ? undefined : readYaml(source).value }
  roots.set(source, known)
  return known.node
}
