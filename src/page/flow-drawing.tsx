import { memo } from 'preact/compat'
import { iconOf } from './icons.ts'
import { waysOf } from './light-path.ts'
import type { Picture } from './picture.ts'

/** The picture itself, drawn once; what is lit and where the call stands is put on it afterwards. */
export const FlowDrawing = memo(({ picture }: { readonly picture: Picture }) => (
  <>
    <defs>
      <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
        <path d="M0 0 8 4 0 8z" class="tip" />
      </marker>
      <marker
        id="tip-lit"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto-start-reverse"
      >
        <path d="M0 0 8 4 0 8z" class="tip lit" />
      </marker>
    </defs>
    {picture.regions.map(({ x, y, width, height, heading }) => (
      <g key={`${x} ${y}`} class="region">
        <rect x={x} y={y} width={width} height={height} rx={14} />
        <text x={x + 16} y={y + 24}>
          {heading}
        </text>
      </g>
    ))}
    {picture.wires.map(({ edges, role, points }) => (
      <path key={waysOf(edges)} class={`wire ${role}`} data-ways={waysOf(edges)} d={rounded(points)} />
    ))}
    {picture.wires.map(({ edges, label, role }) =>
      label ? (
        <g key={`label ${waysOf(edges)}`} class={`wire-label ${role}`}>
          <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={label.height / 2} />
          <text x={label.x + label.width / 2} y={label.y + label.height / 2}>
            {label.text}
          </text>
        </g>
      ) : null,
    )}
    {picture.tags.map(tag => (
      <g key={`${tag.x} ${tag.y}`} class="flow-tag">
        <rect x={tag.x} y={tag.y} width={tag.width} height={tag.height} rx={tag.height / 2} />
        <text x={tag.x + tag.width / 2} y={tag.y + tag.height / 2}>
          {`→ ${tag.text}`}
        </text>
      </g>
    ))}
    {picture.cards.map(({ node, lines, x, y, width, height }) => (
      <g key={node.key} class={`card ${node.kind}`} data-card={node.key} transform={`translate(${x} ${y})`}>
        <rect width={width} height={height} rx={10} />
        <path class="icon" d={iconOf(node.kind)} transform={`translate(13 ${height / 2 - 9}) scale(.75)`} />
        {lines.map((line, index) => (
          <text key={line} class="caption" x={44} y={24 + index * 17}>
            {line}
          </text>
        ))}
        <text class="type" x={44} y={24 + lines.length * 17 - 1}>
          {node.type}
        </text>
      </g>
    ))}
  </>
))

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
