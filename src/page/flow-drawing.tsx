import { memo } from 'preact/compat'
import { badgeSpace, cardShape, fontSize, typeTextOf } from '../graph/card.ts'
import { textWidth } from '../graph/measure.ts'
import { branchKey, type Path } from '../replay/path.ts'
import { iconOf, iconSymbol } from '../report/graph/svg-icons.ts'
import { useTexts } from './context.ts'
import { actionOfKey, type Picture } from './picture.ts'
import type { View } from './view-box.ts'

type Card = Picture['cards'][number]
type Wire = Picture['wires'][number]

interface FlowDrawingProps {
  readonly picture: Picture
  /** Only what touches this part is drawn: however large the flow, a step costs the same. */
  readonly part: View
  /** Seen from so far that texts could not be read, and are left out. */
  readonly isFar: boolean
  readonly path: Path
  readonly here: string | undefined
  readonly found: ReadonlySet<string>
}

/** The flow: cards, the wires between them, their labels; the way of the call is lit, the present action marked. */
export function FlowDrawing({ picture, part, isFar, path, here, found }: FlowDrawingProps) {
  const { flow } = useTexts()
  const wires = picture.wires.filter(wire => isSeen(wireBox(wire), part))
  return (
    <>
      <Symbols cards={picture.cards} />
      {picture.regions.map(({ x, y, width, height, kind, heading }) => (
        <g key={`${x} ${y}`} class="region">
          <rect x={x} y={y} width={width} height={height} rx={14} />
          <text x={x + 24} y={y + 25}>
            {kind === 'script' ? heading : flow.regions[kind]}
          </text>
        </g>
      ))}
      {wires.map(wire => (
        <WirePath key={wireKey(wire)} wire={wire} isLit={isWireLit(wire, path)} />
      ))}
      {!isFar && wires.map(wire => <WireLabel key={wireKey(wire)} wire={wire} />)}
      {picture.tags
        .filter(tag => isSeen(tag, part))
        .map(tag => (
          <g key={`${tag.x} ${tag.y}`} class="flow-tag">
            <rect x={tag.x} y={tag.y} width={tag.width} height={tag.height} rx={tag.height / 2} />
            <text x={tag.x + tag.width / 2} y={tag.y + tag.height / 2}>
              {`→ ${tag.text}`}
            </text>
          </g>
        ))}
      {picture.cards
        .filter(card => isSeen(card, part))
        .map(card => (
          <ActionCard
            key={card.node.key}
            card={card}
            isFar={isFar}
            isLit={path.actions.has(actionOfKey(card.node))}
            isHere={card.node.key === here}
            isFound={found.has(card.node.key)}
          />
        ))}
    </>
  )
}

/** The small pictures of actions and the heads of arrows; constant texts of ours, nothing of a file is in them. */
const Symbols = memo(({ cards }: { readonly cards: readonly Card[] }) => {
  const names = [...new Set(cards.map(({ node }) => iconOf(node.kind, node.type)))].sort()
  const heads = ['tip', 'tip-lit'].map(
    id =>
      `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" class="${id}"/></marker>`,
  )
  const markup = [...heads, ...names.map(iconSymbol)].join('')
  return <defs dangerouslySetInnerHTML={{ __html: markup }} />
})

interface ActionCardProps {
  readonly card: Card
  readonly isFar: boolean
  readonly isLit: boolean
  readonly isHere: boolean
  readonly isFound: boolean
}

const ActionCard = memo(({ card, isFar, isLit, isHere, isFound }: ActionCardProps) => {
  const { node, lines, x, y, width, height } = card
  const { icon, padding, lineHeight, typeHeight } = cardShape
  const first = padding + fontSize.caption - 1
  const typeY = first + (lines.length - 1) * lineHeight + typeHeight
  const marks = [isLit ? 'lit' : '', isHere ? 'here' : '', isFound ? 'found' : ''].join(' ')
  return (
    <g class={`card ${node.kind} ${marks}`} data-card={node.key} transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx={10} />
      {!isFar && (
        <>
          <use
            class="icon"
            href={`#icon-${iconOf(node.kind, node.type)}`}
            x={13}
            y={height / 2 - 10}
            width={20}
            height={20}
          />
          {lines.map((line, index) => (
            <text key={line} class="caption" x={icon} y={first + index * lineHeight}>
              {line}
            </text>
          ))}
          <text class="type" x={icon} y={typeY}>
            {typeTextOf(node)}
          </text>
          <Badges card={card} y={typeY} />
        </>
      )}
    </g>
  )
})

/** What the author says of an action, beside its type. */
function Badges({ card: { node, badges }, y }: { readonly card: Card; readonly y: number }) {
  const { flow: texts } = useTexts()
  let x = cardShape.icon + textWidth(typeTextOf(node), fontSize.type) + 8
  return (
    <>
      {badges.map(badge => {
        const left = x
        const words = texts.badge(badge)
        const width = badgeSpace(words) - 8
        x += width + 8
        return (
          <g key={badge} class="badge">
            <rect x={left} y={y - 11} width={width} height={15} rx={7.5} />
            <text x={left + 6} y={y}>
              {words}
            </text>
          </g>
        )
      })}
    </>
  )
}

const WirePath = memo(({ wire, isLit }: { readonly wire: Wire; readonly isLit: boolean }) => (
  <path class={`wire ${wire.role} ${isLit ? 'lit' : ''}`} d={rounded(wire.points)} />
))

const WireLabel = memo(({ wire: { label, role } }: { readonly wire: Wire }) =>
  label ? (
    <g class={`wire-label ${role}`}>
      <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={label.height / 2} />
      <text x={label.x + label.width / 2} y={label.y + label.height / 2}>
        {label.text}
      </text>
    </g>
  ) : null,
)

const wireKey = ({ edges }: Wire): string => edges.map(each => `${each.from} ${each.label}`).join('\n')

/** A wire that several branches share is lit if one of them was taken. */
function isWireLit({ edges }: Wire, path: Path): boolean {
  return edges.some(({ from, label }) => {
    const slash = from.indexOf('/')
    return path.branches.has(branchKey(from.slice(0, slash), from.slice(slash + 1), label))
  })
}

function isSeen(box: View, part: View): boolean {
  const isBeside = box.x > part.x + part.width || box.x + box.width < part.x
  return !isBeside && box.y <= part.y + part.height && box.y + box.height >= part.y
}

const boxes = new WeakMap<Wire, View>()

/** The box around a wire, its label beside it; found once. */
function wireBox(wire: Wire): View {
  const known = boxes.get(wire)
  if (known) return known
  const [left, right] = ends(wire.points.map(each => each.x))
  const [top, bottom] = ends(wire.points.map(each => each.y))
  const box = { x: left - 40, y: top, width: right - left + 80, height: bottom - top }
  boxes.set(wire, box)
  return box
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

interface Point {
  readonly x: number
  readonly y: number
}

const bend = 9

/** Straight pieces with round corners. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (!before) return `M${point.x} ${point.y}`
      if (!after) return `L${point.x} ${point.y}`
      const from = toward(point, before)
      const to = toward(point, after)
      return `L${from.x} ${from.y}Q${point.x} ${point.y} ${to.x} ${to.y}`
    })
    .join('')
}

/** A little way from a corner to the next point. */
function toward(corner: Point, next: Point): Point {
  const length = Math.hypot(next.x - corner.x, next.y - corner.y)
  const part = length === 0 ? 0 : Math.min(bend, length / 2) / length
  return { x: corner.x + (next.x - corner.x) * part, y: corner.y + (next.y - corner.y) * part }
}
