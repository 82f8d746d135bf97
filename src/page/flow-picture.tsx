import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { pathTo } from '../replay/path.ts'
import { useTexts, useViewer } from './context.ts'
import { FlowDrawing } from './flow-drawing.tsx'
import { Minimap } from './minimap.tsx'
import { cardKey, type Picture } from './picture.ts'
import { IconButton } from './transport.tsx'
import { around, inSight, readable, type View, whole, zoomed } from './view-box.ts'

interface FlowPictureProps {
  readonly picture: Picture
  readonly found: ReadonlySet<string>
  /** What a search wants to be seen. */
  readonly sought: Signal<View | undefined>
  /** The script that was chosen to be seen; following the call, none is. */
  readonly chosen: Signal<string | undefined>
}

/** The flow as a picture: the way of the call lit, the present action marked; it can be moved, zoomed and followed. */
export function FlowPicture({ picture, found, sought, chosen }: FlowPictureProps) {
  const viewer = useViewer()
  const { flow: texts } = useTexts()
  const svg = useRef<SVGSVGElement>(null)
  const view = useSignal<View | undefined>(undefined)
  const follows = useSignal(chosen.value === undefined)
  const { visit } = viewer.moment.value ?? {}
  const here = visit ? cardKey(visit.script, visit.action) : undefined
  const { moments } = viewer.story.value
  const index = viewer.index.value

  const path = useMemo(() => pathTo(moments, index, viewer.project.flow), [moments, index, viewer])
  useLayoutEffect(() => {
    const box = svg.current?.getBoundingClientRect()
    view.value ??= readable(picture, { width: box?.width || 800, height: box?.height || 520 })
  }, [picture, view])
  useLayoutEffect(() => {
    const card = follows.value ? picture.cards.find(each => each.node.key === here) : undefined
    if (card && view.value) view.value = inSight(view.value, card)
  }, [here, picture, view, follows.value])
  useLayoutEffect(() => {
    if (!sought.value) return
    follows.value = false
    view.value = sought.value
    sought.value = undefined
  }, [sought.value, sought, view, follows])
  usePanAndZoom(svg, picture, view, follows)
  useWholeOnPaper(picture, view)

  const seen = view.value ?? whole(picture)
  const zoom = (factor: number) => () => {
    view.value = zoomed(seen, factor, picture)
  }
  return (
    <div class="picture">
      <svg
        ref={svg}
        class="canvas"
        viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
        role="img"
        aria-label={texts.picture_of(picture.cards.length, visit?.action ?? '')}
        // In small letters: SVG does not know it otherwise, and the picture is moved by keys.
        tabindex={0}
        data-own-arrows
      >
        <FlowDrawing
          picture={picture}
          part={around(seen)}
          isFar={seen.width / (svg.current?.clientWidth || 800) > 2.5}
          path={path}
          here={here}
          found={found}
        />
      </svg>
      <div class="tools" role="group" aria-label={texts.title}>
        <IconButton label={texts.zoomIn} icon="M12 5v14M5 12h14" onClick={zoom(0.8)} />
        <IconButton label={texts.zoomOut} icon="M5 12h14" onClick={zoom(1.25)} />
        <IconButton
          label={texts.fit}
          icon="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"
          onClick={() => {
            follows.value = false
            view.value = whole(picture)
          }}
        />
        <button
          type="button"
          aria-pressed={follows.value}
          onClick={() => {
            follows.value = !follows.value
            chosen.value = undefined
          }}
        >
          {texts.follow}
        </button>
      </div>
      <Minimap picture={picture} seen={seen} here={here} />
      <p class="unseen">{texts.keys}</p>
    </div>
  )
}

/** On paper nobody can move the picture: all of it is printed. */
function useWholeOnPaper(picture: Picture, view: Signal<View | undefined>): void {
  useEffect(() => {
    const stop = new AbortController()
    let before: View | undefined
    const print = (): void => {
      before = view.peek()
      view.value = whole(picture)
    }
    const printed = (): void => {
      view.value = before
    }
    window.addEventListener('beforeprint', print, { signal: stop.signal })
    window.addEventListener('afterprint', printed, { signal: stop.signal })
    return () => stop.abort()
  }, [picture, view])
}

/** Dragging moves the picture, the wheel with Ctrl zooms, and so do keys while the picture has the focus. */
function usePanAndZoom(
  svg: { readonly current: SVGSVGElement | null },
  picture: Picture,
  view: Signal<View | undefined>,
  follows: Signal<boolean>,
): void {
  useEffect(() => {
    const element = svg.current
    if (!element) return
    const seen = (): View => view.peek() ?? whole(picture)
    const scale = (): number => Math.max(seen().width / element.clientWidth, seen().height / element.clientHeight)
    const move = (x: number, y: number): void => {
      follows.value = false
      view.value = { ...seen(), x: seen().x + x, y: seen().y + y }
    }
    const stop = new AbortController()
    const { signal } = stop
    let last: { readonly x: number; readonly y: number } | undefined
    element.addEventListener(
      'pointerdown',
      event => {
        last = { x: event.clientX, y: event.clientY }
        element.setPointerCapture(event.pointerId)
      },
      { signal },
    )
    element.addEventListener(
      'pointermove',
      event => {
        if (!last) return
        move((last.x - event.clientX) * scale(), (last.y - event.clientY) * scale())
        last = { x: event.clientX, y: event.clientY }
      },
      { signal },
    )
    for (const end of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(
        end,
        () => {
          last = undefined
        },
        { signal },
      )
    element.addEventListener(
      'wheel',
      event => {
        if (!event.ctrlKey && !event.metaKey) return
        event.preventDefault()
        const box = element.getBoundingClientRect()
        const middle = { x: seen().x + seen().width / 2, y: seen().y + seen().height / 2 }
        const around = {
          x: middle.x + (event.clientX - box.left - box.width / 2) * scale(),
          y: middle.y + (event.clientY - box.top - box.height / 2) * scale(),
        }
        view.value = zoomed(seen(), event.deltaY > 0 ? 1.15 : 0.87, picture, around)
      },
      { signal, passive: false },
    )
    element.addEventListener(
      'keydown',
      event => {
        const far = seen().width / 10
        const keys: Readonly<Record<string, () => void>> = {
          ArrowLeft: () => move(-far, 0),
          ArrowRight: () => move(far, 0),
          ArrowUp: () => move(0, -far),
          ArrowDown: () => move(0, far),
          '+': () => {
            view.value = zoomed(seen(), 0.8, picture)
          },
          '-': () => {
            view.value = zoomed(seen(), 1.25, picture)
          },
          0: () => {
            follows.value = false
            view.value = whole(picture)
          },
        }
        const act = keys[event.key]
        if (!act) return
        event.preventDefault()
        act()
      },
      { signal },
    )
    return () => stop.abort()
  }, [svg, picture, view, follows])
}
