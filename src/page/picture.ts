import type { Drawing } from '../graph/drawing.ts'
import type { GraphNode } from '../graph/graph.ts'

/** The flow as it is drawn: laid out ahead of time, plain data. */
export type Picture = Drawing

/** The key of an action in a picture. */
export const cardKey = (script: string, action: string): string => `${script}/${action}`

/** The name by which a path of the call knows the action of a card. */
export const actionOfKey = ({ group, id }: GraphNode): string => `${group}\0${id}`
