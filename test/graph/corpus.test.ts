import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseXml } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { readAnyScript } from '../../src/cli/readers.ts'
import { link } from '../../src/flow/link.ts'
import { mainGraphOf } from '../../src/graph/graph-of.ts'
import { layoutOf } from '../../src/graph/layout.ts'
import { svg } from '../../src/report/graph/svg.ts'
import { sound } from '../support/play.ts'
import { crossedCards, overlaps, sharedLines } from './drawings.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/studio-exports/', import.meta.url))
const isHere = existsSync(corpus)
if (!isHere) console.warn(`\n!!! THE CORPUS IS NOT HERE, PICTURES OF REAL SCRIPTS ARE NOT TESTED: ${corpus}\n`)

const files = isHere
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(?:json|xml)$/i.test(file))
      .sort()
  : []

describe.skipIf(!isHere)('real exports', () => {
  test.each(files)('%s: a picture in layers, and one as Studio has it', async file => {
    const script = sound(await readAnyScript({ path: file, text: readFileSync(`${corpus}${file}`, 'utf8') }))
    const graph = mainGraphOf(sound(link(script)))
    const layered = layoutOf(graph)
    expect(layered.notes).toEqual([])
    expect(overlaps([...layered.cards, ...layered.tags])).toEqual([])
    expect(crossedCards(layered)).toEqual([])
    expect(sharedLines(layered)).toEqual([])
    const studio = layoutOf(graph, 'studio')
    expect(studio.notes).toEqual([])
    expect(overlaps([...studio.cards, ...studio.tags])).toEqual([])
    for (const drawing of [layered, studio]) expect(parseXml(svg(graph, drawing)).root?.name).toBe('svg')
  })
})
