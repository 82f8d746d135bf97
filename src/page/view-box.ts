/** The part of a picture that is seen. */
export interface View {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const margin = 24
const smallest = 200
/** How much larger than life a small picture is shown at first. */
const largestScale = 1.8

/** All of a picture. */
export function whole({ width, height }: Size): View {
  return { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin }
}

/** Nearer (factor below 1) or farther, around the middle or around a point of the picture. */
export function zoomed(
  view: View,
  factor: number,
  picture: Size,
  around?: { readonly x: number; readonly y: number },
): View {
  const { x, y } = around ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 }
  const largest = Math.max(picture.width, picture.height, smallest) * 2
  const width = Math.min(largest, Math.max(smallest, view.width * factor))
  const really = width / view.width
  return { x: x - (x - view.x) * really, y: y - (y - view.y) * really, width, height: view.height * really }
}

/** The view of a comfortable size that begins at the top of a picture, for a box of so many pixels. */
export function readable(picture: Size, box: Size): View {
  const all = whole(picture)
  if (all.width <= box.width * 1.5 && all.height <= box.height * 1.5) return padded(all, box)
  return { x: -margin, y: -margin, width: box.width, height: box.height }
}

/** A view with so much around it that a small picture is not blown up. */
function padded(view: View, box: Size): View {
  const width = Math.max(view.width, box.width / largestScale)
  const height = Math.max(view.height, box.height / largestScale)
  return { x: view.x - (width - view.width) / 2, y: view.y - (height - view.height) / 2, width, height }
}

/** The view moved as little as it takes to have a card well in sight. */
export function inSight(view: View, card: View): View {
  const padX = Math.min(view.width / 4, 90)
  const padY = Math.min(view.height / 4, 80)
  return {
    ...view,
    x: moved(view.x, view.width, card.x - padX, card.width + 2 * padX),
    y: moved(view.y, view.height, card.y - padY, card.height + 2 * padY),
  }
}

function moved(start: number, length: number, from: number, size: number): number {
  if (size >= length) return from - (length - size) / 2
  if (from < start) return from
  return from + size > start + length ? from + size - length : start
}

/** What has to be drawn to see a view: somewhat more, in whole steps, so that a small move draws nothing anew. */
export function around(view: View): View {
  const step = { x: view.width / 2, y: view.height / 2 }
  const x = (Math.floor(view.x / step.x) - 1) * step.x
  const y = (Math.floor(view.y / step.y) - 1) * step.y
  return { x, y, width: view.width + 3 * step.x, height: view.height + 3 * step.y }
}
