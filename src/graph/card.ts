import type { Card, Label } from './drawing.ts'
import type { GraphNode } from './graph.ts'
import { cutToWidth, textWidth, twoLines } from './measure.ts'

/** The sizes of the picture's texts, in pixels. */
export const fontSize = { caption: 13, type: 11, label: 11, heading: 14 }

/** How a card is divided: the icon's column, then the text. */
export const cardShape = { icon: 44, right: 14, lineHeight: 17, typeHeight: 16, padding: 10 }

/** Captions are bold; bold letters are wider by so much. */
const bold = 1.06

const widest = 178
const narrowest = 84

/** A card's size and texts; where it stands is the layout's business. */
export function cardOf(node: GraphNode): Omit<Card, 'x' | 'y'> {
  const lines = twoLines(node.caption, fontSize.caption, widest)
  const badges = badgesOf(node).map(each => cutToWidth(each, fontSize.type, 90))
  const below = textWidth(typeTextOf(node), fontSize.type)
  const badgeWidth = badges.reduce((sum, each) => sum + badgeSpace(each), 0)
  const text = Math.max(
    narrowest,
    below + badgeWidth,
    ...lines.map(line => Math.ceil(textWidth(line, fontSize.caption) * bold)),
  )
  const { icon, right, lineHeight, typeHeight, padding } = cardShape
  return {
    node,
    lines,
    badges,
    width: even(icon + text + right + (node.kind === 'event' || node.kind === 'decision' ? 10 : 0)),
    height: lines.length * lineHeight + typeHeight + 2 * padding - 2,
  }
}

/** An action's type as it stands on its card. */
export function typeTextOf({ type }: Pick<GraphNode, 'type'>): string {
  return cutToWidth(type, fontSize.type, widest)
}

function badgesOf({ asksConsent, disclosure, sensitive }: GraphNode): readonly string[] {
  return [
    ...(asksConsent ? ['asks consent'] : []),
    ...(disclosure ? ['discloses'] : []),
    ...(sensitive === undefined ? [] : [`sensitive: ${sensitive}`]),
  ]
}

/** The width of a badge and of the gap before it. */
export function badgeSpace(text: string): number {
  return Math.ceil(textWidth(text, fontSize.type - 1) * bold) + 12 + 8
}

/** A branch's label, or several that share a way. */
export function labelOf(texts: readonly string[]): Pick<Label, 'text' | 'width' | 'height'> {
  const text = cutToWidth(texts.join(', '), fontSize.label, 150)
  return { text, width: even(textWidth(text, fontSize.label) + 14), height: 18 }
}

/** The tag that stands for the action where a way goes on. */
export function tagOf(target: string): Pick<Label, 'text' | 'width' | 'height'> {
  const text = cutToWidth(target, fontSize.label, 140)
  return { text, width: even(textWidth(text, fontSize.label) + 34), height: 24 }
}

function even(length: number): number {
  return 2 * Math.ceil(length / 2)
}
