import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate'
import type { Flow } from '../../../src/flow/flow.ts'
import { graphOf, mainGraphOf } from '../../../src/graph/graph-of.ts'
import { layoutOf } from '../../../src/graph/layout.ts'
import { chartOf } from '../../../src/machine/chart.ts'
import { stateName, wayName } from '../../../src/machine/ways.ts'
import { graphReports } from '../../../src/report/graph/index.ts'
import { sampleFlows } from '../../graph/drawings.ts'
import { flowOf } from '../../support/play.ts'
import { randomScript } from '../../support/random-script.ts'

function shown(flow: Flow, format: string, graph = mainGraphOf(flow)): string {
  const report = graphReports.find(each => each.name === format)
  return report?.write({ flow, graph, drawing: () => layoutOf(graph) }) ?? ''
}

const samples = sampleFlows()

describe.each([
  ['mermaid', 'mmd'],
  ['dot', 'dot'],
  ['json', 'json'],
  ['xstate', 'xstate.json'],
])('%s', (format, ending) => {
  test('of scripts/consent', async () => {
    const consent = samples.find(each => each.name === 'consent/consent.yaml')
    if (!consent) throw new Error('no sample')
    await expect(shown(consent.flow, format)).toMatchFileSnapshot(`consent.${ending}`)
  })
})

const hostile = flowOf(`
script: '</title><script>alert(1)</script>'
actions:
  begin: { Begin: , next: end, caption: "\\"]; end %% --> <img src=x onerror=alert(1)>" }
  end: { Menu: { Phrase: Press }, caption: '\\n"; n0 -> n1 #quot; \`\${x}\`', branches: { "1": __proto__, "|": subgraph, '"]': begin, Default: end } }
  __proto__: { Wait: { Seconds: 1 }, caption: "&lt;b&gt; \\u202e \\u0007 ]]>", next: subgraph, sensitive: '<b>' }
  subgraph: { Hangup: , caption: "1. click n0 call alert()" }
`)

/** All elements of an SVG, depth first. */
function elements(text: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    found.push(element)
    for (const child of element.children) if ('attributes' in child) visit(child as XmlElement)
  }
  const { root } = parseXml(text)
  if (root) visit(root)
  return found
}

describe('the SVG', () => {
  test.each(samples)('of scripts/$name holds every action, way and label', ({ flow }) => {
    const graph = graphOf(flow)
    const drawing = layoutOf(graph)
    const all = elements(shown(flow, 'svg', graph))
    const ofClass = (name: string) => all.filter(each => each.attributes.class?.split(' ').includes(name))
    expect(ofClass('card')).toHaveLength(graph.nodes.length)
    expect(ofClass('wire')).toHaveLength(drawing.wires.length)
    expect(ofClass('label-text').map(each => each.text)).toEqual(
      drawing.wires.flatMap(each => (each.label ? [each.label.text] : [])),
    )
    const titles = ofClass('card').map(each => each.children[0] as XmlElement)
    for (const [index, node] of drawing.cards.map(each => each.node).entries())
      expect(titles[index]?.text).toContain(`${node.type} "${node.id}", line ${node.line}`)
  })

  test('has a title, a description, and each id once', () => {
    const all = elements(shown(hostile, 'svg'))
    expect(all[0]?.attributes['aria-labelledby']).toBe('title about')
    const ids = all.flatMap(each => each.attributes.id ?? [])
    expect(ids).toEqual([...new Set(ids)])
    expect(ids).toEqual(expect.arrayContaining(['title', 'about']))
    const used = all.flatMap(each => each.attributes.href?.slice(1) ?? [])
    expect(ids).toEqual(expect.arrayContaining([...used]))
  })

  test('tells refusing from granting, and kinds of actions, without colors', () => {
    const consent = samples.find(each => each.name === 'consent/consent.yaml')
    const text = consent ? shown(consent.flow, 'svg') : ''
    expect(text).toContain('✓ 1')
    expect(text).toContain('✕ 2')
    expect(text).toContain('.refuse{stroke:var(--refuse);stroke-width:2;stroke-dasharray:7 4}')
    expect(text).toContain('#icon-unrecorded')
  })

  test('loads nothing and runs nothing, whatever the texts of a script', () => {
    const text = shown(hostile, 'svg')
    const all = elements(text)
    const names = new Set(all.map(each => each.name))
    for (const name of ['script', 'img', 'image', 'foreignObject', 'b', 'iframe']) expect(names).not.toContain(name)
    for (const each of all)
      for (const [name, value] of Object.entries(each.attributes)) {
        expect(name).not.toMatch(/^on/)
        if (name === 'href') expect(value).toMatch(/^#[\w-]+$/)
      }
    expect(text).not.toMatch(/@import|url\((?!#)/)
    expect(all.map(each => each.text).join('\n')).toContain('<script>alert(1)</script>')
  })

  test('is well formed for any caption', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), caption => {
        const flow = flowOf(`script: X\nactions: { begin: { Begin: , caption: ${JSON.stringify(caption)} } }\n`)
        expect(elements(shown(flow, 'svg')).length).toBeGreaterThan(5)
      }),
      { numRuns: 200 },
    )
  })
})

describe('Mermaid and DOT', () => {
  test('keep what a script says out of their own language', async () => {
    await expect(shown(hostile, 'mermaid')).toMatchFileSnapshot('hostile.mmd')
    await expect(shown(hostile, 'dot')).toMatchFileSnapshot('hostile.dot')
  })

  test('have a line for every action and every way, and quotes that close', () => {
    fc.assert(
      fc.property(randomScript, text => {
        const flow = flowOf(text)
        const graph = mainGraphOf(flow)
        const mermaid = shown(flow, 'mermaid').split('\n')
        expect(
          mermaid.filter(line => /^ {2}n\d+(?:\(\[|>|\{\{|\[\[|\[\/|\[)"[^"<>]+(?:<br><i>\w+<\/i>)?"/.test(line)),
        ).toHaveLength(graph.nodes.length)
        expect(mermaid.filter(line => /^ {2}n\d+ (?:-->|==>|-\.->)(?:\|"[^"]+"\|)? n\d+$/.test(line))).toHaveLength(
          graph.edges.length,
        )
        const dot = shown(flow, 'dot').split('\n')
        expect(dot.filter(line => /^ {2}n\d+ \[label="(?:[^"\\]|\\.)*"/.test(line))).toHaveLength(graph.nodes.length)
        expect(dot.filter(line => /^ {2}n\d+ -> n\d+/.test(line))).toHaveLength(graph.edges.length)
      }),
      { numRuns: 60 },
    )
  })

  test('show subscripts as groups when they are asked for', () => {
    const flow = flowOf(
      'script: Main\nactions: { begin: { Begin: , next: sub }, sub: { Runsub: { ScriptName: Sub } } }\n',
      'script: Sub\nactions: { begin: { Begin: , next: back }, back: { Return: } }\n',
    )
    expect(shown(flow, 'mermaid', graphOf(flow))).toContain('  subgraph g1["Sub"]')
    expect(shown(flow, 'dot', graphOf(flow))).toContain('  subgraph cluster_1 {\n    label="Sub";')
    expect(graphOf(flow).edges).toContainEqual({ from: 'Main/sub', to: 'Sub/begin', label: 'runs', role: 'call' })
    expect(mainGraphOf(flow).nodes.map(each => each.key)).toEqual(['Main/begin', 'Main/sub'])
  })
})

describe('the XState machine', () => {
  /** Goes to every action and takes every branch there, by the machine's own event. */
  function followAll(flow: Flow): void {
    const config = JSON.parse(JSON.stringify(chartOf(flow))) as Parameters<typeof createMachine>[0]
    const machine = createMachine(config)
    const start = getInitialSnapshot(machine)
    const main = flow.scripts.get(flow.mainKey)
    expect(start.value).toEqual({ [flow.mainKey]: stateName(main?.begin ?? '') })
    for (const { key, script, handlers } of flow.scripts.values())
      for (const node of script.actions) {
        const here = machine.resolveState({ value: { [key]: stateName(node.id) } })
        for (const { label, target } of node.branches)
          expect(getNextSnapshot(machine, here, { type: wayName(label) }).value).toEqual({ [key]: stateName(target) })
        for (const [event, target] of handlers)
          expect(getNextSnapshot(machine, here, { type: event }).value).toEqual({ [key]: stateName(target) })
        expect(getNextSnapshot(machine, here, { type: 'sleep' }).value).toBe('asleep')
      }
  }

  test.each(samples)('of scripts/$name goes where the script goes', ({ flow }) => followAll(flow))

  test('of random and of hostile scripts goes where the script goes', () => {
    followAll(hostile)
    fc.assert(
      fc.property(randomScript, text => followAll(flowOf(text))),
      { numRuns: 40 },
    )
  }, 30_000)

  test('runs a subscript and comes back', () => {
    const flow = flowOf(
      'script: Main\nactions: { begin: { Begin: , next: sub }, sub: { Runsub: { ScriptName: Sub }, next: bye }, bye: { Hangup: } }\n',
      'script: Sub\nactions: { begin: { Begin: , next: back }, back: { Return: } }\n',
    )
    const machine = createMachine(JSON.parse(shown(flow, 'xstate', graphOf(flow))))
    const events = ['take Default', 'take call Sub', 'take Default', 'take return to Main/sub']
    const path = [getInitialSnapshot(machine)]
    for (const type of events) path.push(getNextSnapshot(machine, path.at(-1) ?? getInitialSnapshot(machine), { type }))
    expect(path.map(each => each.value)).toEqual([
      { Main: 'begin' },
      { Main: 'sub' },
      { Sub: 'begin' },
      { Sub: 'back' },
      { Main: 'bye' },
    ])
  })
})

test('the same script gives the same bytes in every form', () => {
  for (const { flow } of samples) for (const { name } of graphReports) expect(shown(flow, name)).toBe(shown(flow, name))
})
