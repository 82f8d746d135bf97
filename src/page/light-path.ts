import { branchKey, type Path } from '../replay/path.ts'

interface Lit {
  readonly elements: Map<string, Element>
  on: Set<string>
  here: Element | undefined
}

const known = new WeakMap<Element, Lit>()

/** Lights the way of the call in a drawing; only what changed since the last time is touched, however large it is. */
export function lightPath(drawing: Element, path: Path, here: string | undefined): void {
  const lit = known.get(drawing) ?? remember(drawing)
  const on = new Set<string>()
  for (const key of path.actions) on.add(`card ${key.replace('\0', '/')}`)
  for (const key of path.branches) on.add(`way ${key}`)
  for (const key of lit.on) if (!on.has(key)) lit.elements.get(key)?.classList.remove('lit')
  for (const key of on) if (!lit.on.has(key)) lit.elements.get(key)?.classList.add('lit')
  lit.on = on
  lit.here?.classList.remove('here')
  lit.here = here === undefined ? undefined : lit.elements.get(`card ${here}`)
  lit.here?.classList.add('here')
}

/** Every card and way of the drawing by its name; a way that several branches share is lit by each of them. */
function remember(drawing: Element): Lit {
  const elements = new Map<string, Element>()
  for (const each of drawing.querySelectorAll('[data-card]'))
    elements.set(`card ${each.getAttribute('data-card')}`, each)
  for (const each of drawing.querySelectorAll('[data-ways]'))
    for (const way of wayNames(each)) elements.set(`way ${way}`, each)
  const lit: Lit = { elements, on: new Set(), here: undefined }
  known.set(drawing, lit)
  return lit
}

function wayNames(element: Element): readonly string[] {
  const names: unknown = JSON.parse(element.getAttribute('data-ways') ?? '[]')
  return Array.isArray(names) ? names.map(String) : []
}

/** What a way of the drawing is called: its branches, for `lightPath` to find it by. */
export function waysOf(edges: readonly { readonly from: string; readonly label: string }[]): string {
  return JSON.stringify(
    edges.map(({ from, label }) => {
      const slash = from.indexOf('/')
      return branchKey(from.slice(0, slash), from.slice(slash + 1), label)
    }),
  )
}
