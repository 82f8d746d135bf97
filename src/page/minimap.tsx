import { memo } from 'preact/compat'
import { useTexts } from './context.ts'
import type { Picture } from './picture.ts'
import { type View, whole } from './view-box.ts'

interface MinimapProps {
  readonly picture: Picture
  readonly seen: View
  readonly here: string | undefined
}

/** The whole flow in little, with the part that is seen. */
export function Minimap({ picture, seen, here }: MinimapProps) {
  const { flow: texts } = useTexts()
  const all = whole(picture)
  // Nothing to overlook where everything is in sight.
  if (seen.width * seen.height >= all.width * all.height * 0.9) return null
  const card = picture.cards.find(each => each.node.key === here)
  return (
    <svg
      class={`minimap ${card && isInCorner(card, seen) ? 'up' : ''}`}
      viewBox={`${all.x} ${all.y} ${all.width} ${all.height}`}
      role="img"
      aria-label={texts.minimap}
    >
      <Cards picture={picture} />
      {card && <rect class="here" x={card.x - 20} y={card.y - 20} width={card.width + 40} height={card.height + 40} />}
      <rect class="seen" x={seen.x} y={seen.y} width={seen.width} height={seen.height} />
    </svg>
  )
}

/** Whether a card lies where the overview would cover it. */
function isInCorner(card: View, seen: View): boolean {
  return card.x + card.width > seen.x + seen.width * 0.7 && card.y + card.height > seen.y + seen.height * 0.55
}

const Cards = memo(({ picture }: { readonly picture: Picture }) => (
  <path
    class="cards"
    d={picture.cards.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')}
  />
))
