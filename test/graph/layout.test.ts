import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Drawing } from '../../src/graph/drawing.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { graphOf, mainGraphOf } from '../../src/graph/graph-of.ts'
import { layerLimits, layoutOf } from '../../src/graph/layout.ts'
import { flowOf } from '../support/play.ts'
import { randomScript } from '../support/random-script.ts'
import { crossedCards, overlaps, sampleFlows, sharedLines } from './drawings.ts'

/** What a reader of any drawing relies on. */
function checkDrawing(graph: Graph, drawing: Drawing): void {
  expect(drawing.cards.map(each => each.node.key).sort()).toEqual(graph.nodes.map(each => each.key).sort())
  expect(drawing.wires.flatMap(each => each.edges).length).toBe(graph.edges.length)
  expect(new Set(drawing.wires.flatMap(each => each.edges))).toEqual(new Set(graph.edges))
  expect(overlaps([...drawing.cards, ...drawing.tags])).toEqual([])
  for (const box of [...drawing.cards, ...drawing.tags, ...drawing.regions]) {
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(drawing.width)
    expect(box.y + box.height).toBeLessThanOrEqual(drawing.height)
  }
}

/** What layers promise beyond that. */
function checkLayers(graph: Graph, drawing: Drawing): void {
  checkDrawing(graph, drawing)
  expect(crossedCards(drawing)).toEqual([])
  const labels = drawing.wires.flatMap(each => (each.label ? [each.label] : []))
  expect(overlaps([...drawing.cards, ...labels])).toEqual([])
  for (const { edges, label } of drawing.wires)
    if (edges.some(each => each.role !== 'default')) expect(label?.text).not.toBe('')
  for (const { points } of drawing.wires)
    points.slice(1).forEach((end, index) => {
      const start = points[index] ?? end
      expect(start.x === end.x || start.y === end.y).toBe(true)
    })
}

describe('the layout in layers', () => {
  test.each(sampleFlows())('of scripts/$name is sound', ({ flow }) => {
    for (const graph of [mainGraphOf(flow), graphOf(flow)]) {
      const drawing = layoutOf(graph)
      checkLayers(graph, drawing)
      expect(sharedLines(drawing)).toEqual([])
    }
  })

  test('of random scripts is sound, and the same each time', () => {
    fc.assert(
      fc.property(randomScript, text => {
        const graph = graphOf(flowOf(text))
        const drawing = layoutOf(graph)
        checkLayers(graph, drawing)
        expect(sharedLines(drawing)).toEqual([])
        expect(layoutOf(graph)).toEqual(drawing)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('of two lines that change places is sound', () => {
    const graph = graphOf(
      flowOf(`
script: Main
actions:
  begin: { Begin: , next: ask }
  one: { RecordAgentOnly: , branches: { Default: more } }
  ask: { Menu: { Phrase: Press a key. }, branches: { "2": two, Timeout: one } }
  two:
    Indicate: { Name: button, State: "On", ActionValue: '"{ContactID}" "go"' }
    branches: { Default: three }
  three: { Menu: { Phrase: Press a key. } }
  last: { RecordAgentOnly: }
  more: { Menu: { Phrase: Press a key. }, branches: { "1": last, Timeout: one } }
`),
    )
    expect(sharedLines(layoutOf(graph))).toEqual([])
  })

  test('puts events apart, and what nothing leads to last', () => {
    const { regions } = layoutOf(
      mainGraphOf(
        flowOf(`
script: Main
actions:
  begin: { Begin: , next: music }
  music: { Music: { MusicFile: hold.wav } }
  lost: { Wait: { Seconds: 1 }, next: music }
  answered: { Onanswer: , next: music }
`),
      ),
    )
    expect(regions.map(each => each.heading)).toEqual(['Main', 'Events', 'Not reached by any way'])
  })

  test('says where a way goes on that leads into another part', () => {
    const { tags } = layoutOf(
      mainGraphOf(
        flowOf(
          'script: Main\nactions: { begin: { Begin: , next: bye }, bye: { Hangup: , caption: Good bye }, answered: { Onanswer: , next: bye } }\n',
        ),
      ),
    )
    expect(tags.map(({ text, to }) => [text, to])).toEqual([['Good bye', 'Main/bye']])
  })
})

describe("Studio's own layout", () => {
  const placed = (places: readonly (string | undefined)[]) =>
    mainGraphOf(
      flowOf(
        `script: Main\nactions:\n  begin: { Begin: , next: a0, at: [0, 0] }\n${places
          .map(
            (at, index) =>
              `  a${index}: { Menu: { Phrase: Press }, branches: { "1": a${(index + 1) % places.length}, Default: begin }${at === undefined ? '' : `, at: ${at}`} }\n`,
          )
          .join('')}`,
      ),
    )

  test('keeps who stands left of whom, and above', () => {
    const { cards } = layoutOf(placed(['[96, 0]', '[96, 112]', '[0, 112]']), 'studio')
    const [begin, right, corner, below] = cards
    expect(right?.x).toBeGreaterThan(begin?.x ?? 0)
    expect(corner?.x).toBe(right?.x)
    expect(below?.y).toBe(corner?.y)
  })

  test('never puts one card on another, wherever the file has them', () => {
    const place = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }))
    fc.assert(
      fc.property(fc.array(fc.option(place), { minLength: 1, maxLength: 20 }), places => {
        const graph = placed(places.map(each => (each === null ? undefined : `[${each[0] * 16}, ${each[1] * 16}]`)))
        checkDrawing(graph, layoutOf(graph, 'studio'))
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('of a script without places is that in layers, and says so', () => {
    const graph = mainGraphOf(flowOf('script: Main\nactions: { begin: { Begin: } }\n'))
    const { notes, ...drawing } = layoutOf(graph, 'studio')
    expect(notes).toEqual(['no action has a place on a canvas: laid out in layers'])
    expect({ ...drawing, notes: [] }).toEqual(layoutOf(graph))
  })
})

describe('a large script', () => {
  /** Menus in a long row, each with ways on, far ahead and back. */
  const large = (count: number, far: number): Graph => {
    const lines = Array.from({ length: count }, (_, index) => {
      const ahead = Math.min(count - 1, index + 1 + ((index * 7919) % far))
      const back = Math.max(0, index - ((index * 104729) % far))
      return `  a${index}: { Menu: { Phrase: Press }, branches: { "1": a${ahead}, "2": a${back}, Default: a${Math.min(count - 1, index + 1)} } }\n`
    })
    return mainGraphOf(flowOf(`script: Large\nactions:\n  begin: { Begin: , next: a0 }\n${lines.join('')}`))
  }

  test('of 5,000 actions is laid out in columns, and says so', () => {
    const graph = large(5_000, 400)
    const drawing = layoutOf(graph)
    expect(drawing.notes).toEqual(['too large for layers: laid out in columns, far ways end at tags'])
    checkDrawing(graph, drawing)
    expect(crossedCards({ ...drawing, wires: drawing.wires.slice(0, 500) })).toEqual([])
    expect(Math.max(drawing.width, drawing.height) / Math.min(drawing.width, drawing.height)).toBeLessThan(8)
  }, 60_000)

  test('that would take long in layers has only its shorter ways as lines', () => {
    const graph = large(200, 150)
    const drawing = layoutOf(graph)
    expect(layerLimits.levels).toBeGreaterThan(200)
    expect(drawing.notes[0]).toMatch(/^large: ways across more than \d+ levels end at tags$/)
    checkLayers(graph, drawing)
  }, 60_000)
})
