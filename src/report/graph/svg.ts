import { badgeSpace, cardShape, fontSize, typeTextOf } from '../../graph/card.ts'
import type { Card, Drawing, Point, Region, Tag, Wire } from '../../graph/drawing.ts'
import type { Graph, Role } from '../../graph/graph.ts'
import type { Kind } from '../../graph/kind.ts'
import { textWidth } from '../../graph/measure.ts'
import { safeText } from '../safe-text.ts'
import { iconOf, iconSymbol } from './svg-icons.ts'
import { styleSheet } from './svg-style.ts'

/**
 * A drawing as one SVG file: it loads nothing, runs nothing, follows the reader's light or dark, and every text of a
 * script in it is text.
 */
export function svg({ name, nodes, edges }: Graph, drawing: Drawing): string {
  const { width, height, regions, cards, tags, wires, notes } = drawing
  const ids = new Map(cards.map(({ node }, index) => [node.key, `action-${index}`]))
  const icons = [...new Set(cards.map(({ node }) => iconOf(node.kind, node.type)))].sort()
  const about = [`${nodes.length} actions, ${edges.length} ways.`, ...notes].join(' ')
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="graphics-document" aria-labelledby="title about">`,
    `<title id="title">${escaped(name)}</title>`,
    `<desc id="about">${escaped(about)}</desc>`,
    `<style>\n${styleSheet}\n</style>`,
    '<defs>',
    ...heads.map(head),
    ...icons.map(iconSymbol),
    '</defs>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...regions.map(regionOf),
    ...wires.map(wireOf),
    ...wires.flatMap(labelOf),
    ...tags.map(tag => tagOf(tag, ids.get(tag.to))),
    ...cards.map(card => cardOf(card, ids.get(card.node.key) ?? '')),
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return safeText(text).replace(/[&<>"]/g, each => entities[each] ?? '')
}

const heads = ['plain', 'grant', 'refuse'] as const

function head(name: (typeof heads)[number]): string {
  return `<marker id="head-${name}" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="10" refX="10" refY="5" orient="auto"><path class="head${name === 'plain' ? '' : ` head-${name}`}" d="M0 0.5 10.500 5 0 9.500 2.500 5z"/></marker>`
}

function regionOf({ kind, heading, x, y, width, height }: Region): string {
  const title = text(heading, 'heading', x + 24, y + 25)
  return `<g class="region-${kind}"><rect class="panel" x="${x}" y="${y}" width="${width}" height="${height}" rx="14"/>${title}</g>`
}

function text(words: string, name: string, x: number, y: number): string {
  return `<text class="${name}" x="${round(x)}" y="${round(y)}">${escaped(words)}</text>`
}

const strokes: Partial<Record<Role, string>> = { grant: ' grant', refuse: ' refuse', call: ' call' }

function wireOf({ points, role, edges }: Wire): string {
  const path = rounded(points)
  const end = role === 'grant' || role === 'refuse' ? role : 'plain'
  const title = edges.map(each => each.label).join(', ')
  return `<path class="halo" d="${path}"/><path class="wire${strokes[role] ?? ''}" d="${path}" marker-end="url(#head-${end})"><title>${escaped(title)}</title></path>`
}

function labelOf({ label, role }: Wire): readonly string[] {
  if (label === undefined) return []
  const { x, y, width, height, text: words } = label
  const kind = role === 'grant' || role === 'refuse' ? role : ''
  const box = `<rect class="label${kind && ` label-${kind}`}" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${height / 2}"/>`
  const name = `label-text${kind && ` text-${kind}`}`
  return [`<g>${box}${text(words, name, x + width / 2, y + height / 2 + 4)}</g>`]
}

function tagOf({ x, y, width, height, text: words }: Tag, target: string | undefined): string {
  const box = `<rect class="tag" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="6"/>`
  const arrow = `<path class="go" d="M${round(x + 9)} ${round(y + 12)}h9m-3.500-3.500 3.500 3.500-3.500 3.500"/>`
  const inner = box + arrow + text(words, 'tag-text', x + 25, y + 16)
  return target === undefined ? `<g>${inner}</g>` : `<a href="#${target}">${inner}</a>`
}

function cardOf(card: Card, id: string): string {
  const { x, y, height, node, lines, badges } = card
  const { icon, padding, lineHeight } = cardShape
  const left = x + icon
  const first = y + padding + fontSize.caption - 1
  const typeY = first + (lines.length - 1) * lineHeight + 16
  const chip = { x: x + 10, y: y + height / 2 - 13 }
  const title = `${node.type} "${node.id}", line ${node.line}${node.caption === node.id ? '' : `: ${node.caption}`}`
  let badgeX = left + textWidth(typeTextOf(node), fontSize.type) + 8
  const badgeTexts = badges.map(badge => {
    const width = badgeSpace(badge) - 8
    const drawn = `<rect class="badge" x="${round(badgeX)}" y="${round(typeY - 11)}" width="${width}" height="15" rx="7.500"/>${text(badge, 'badge-text', badgeX + 6, typeY)}`
    badgeX += width + 8
    return drawn
  })
  const parts = [
    `<title>${escaped(title)}</title>`,
    outlineOf(card),
    `<rect class="chip" x="${round(chip.x)}" y="${round(chip.y)}" width="26" height="26" rx="8"/>`,
    `<use class="icon" href="#icon-${iconOf(node.kind, node.type)}" x="${round(chip.x + 3)}" y="${round(chip.y + 3)}" width="20" height="20"/>`,
    ...lines.map((line, index) => text(line, 'caption', left, first + index * lineHeight)),
    text(typeTextOf(node), 'type', left, typeY),
    ...badgeTexts,
  ]
  return `<g id="${id}" class="card ${node.kind}">${parts.join('')}</g>`
}

const pills: readonly Kind[] = ['begin', 'end']

/** The outline tells the kind too: round where a way begins or ends, six-sided where it parts, double for scripts. */
function outlineOf({ x, y, width, height, node: { kind } }: Card): string {
  const rect = (inset: number, radius: number, name: string): string =>
    `<rect class="${name}" x="${round(x + inset)}" y="${round(y + inset)}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${radius}"/>`
  if (pills.includes(kind)) return rect(0, height / 2, 'box')
  if (kind === 'script') return rect(0, 10, 'box') + rect(3, 7, 'inner')
  const [right, bottom] = [x + width, y + height]
  if (kind === 'decision')
    return `<path class="box" d="M${x + 9} ${y}H${right - 9}L${right} ${y + height / 2}L${right - 9} ${bottom}H${x + 9}L${x} ${y + height / 2}z"/>`
  if (kind === 'event')
    return `<path class="box" d="M${x + 8} ${y}H${right - 12}L${right} ${y + height / 2}L${right - 12} ${bottom}H${x + 8}a8 8 0 0 1-8-8V${y + 8}a8 8 0 0 1 8-8z"/>`
  if (kind === 'note') return `<path class="box" d="M${x} ${y}H${right - 12}L${right} ${y + 12}V${bottom}H${x}z"/>`
  return rect(0, 10, 'box')
}

/** A line of straight pieces with its corners rounded. */
function rounded(points: readonly Point[]): string {
  const plain = points.filter((each, index) => index === 0 || !same(each, points[index - 1]))
  return plain
    .map((point, index) => {
      const [before, after] = [plain[index - 1], plain[index + 1]]
      if (before === undefined) return `M${at(point)}`
      if (after === undefined) return `L${at(point)}`
      const radius = Math.min(9, distance(before, point) / 2, distance(point, after) / 2)
      return `L${at(toward(point, before, radius))}Q${at(point)} ${at(toward(point, after, radius))}`
    })
    .join('')
}

const same = (one: Point, other: Point | undefined): boolean => one.x === other?.x && one.y === other.y
const distance = (one: Point, other: Point): number => Math.hypot(other.x - one.x, other.y - one.y)
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
const round = (length: number): number => Math.round(length * 100) / 100

function toward(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
