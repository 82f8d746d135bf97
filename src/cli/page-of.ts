import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Flow } from '../flow/flow.ts'
import { graphOf } from '../graph/graph-of.ts'
import { layoutOf } from '../graph/layout.ts'
import { fillPage, type PageData } from '../page/page-data.ts'
import type { Source } from '../text/source.ts'
import type { Playable } from './playable.ts'

/** What a page is to show: a script with its center (`idle`, whose call does not matter), and the calls on it. */
export interface PageContent {
  readonly idle: Playable
  readonly calls: readonly Playable[]
  /** The seed, where the command line gave one. */
  readonly seed: number | undefined
}

/** The page as one file, with all its texts in it. */
export function pageOf(content: PageContent): string {
  return fillPage(readFileSync(join(CALLWRIGHT_HOME, 'page.html'), 'utf8'), dataOf(content))
}

function dataOf({ idle, calls, seed }: PageContent): PageData {
  const centers: Source[] = []
  const indexOf = ({ center: { source } }: Playable): number | null => {
    if (!source) return null
    const known = centers.findIndex(each => each.path === source.path && each.text === source.text)
    return known < 0 ? centers.push(source) - 1 : known
  }
  const { origin, scripts } = idle
  return {
    format: 'callwright/page@1',
    version: origin.version,
    sha256: origin.sha256,
    idleCenter: indexOf(idle),
    calls: calls.map(each => ({ source: each.call.source, center: indexOf(each), seed: seed ?? null })),
    pictures: picturesOf(idle.flow),
    scripts: scripts.map(each => each.source),
    centers,
  }
}

/** A picture of each script by itself: the page shows the one in which the call is. */
function picturesOf(flow: Flow): PageData['pictures'] {
  const { name, groups, nodes, edges } = graphOf(flow)
  return Object.fromEntries(
    groups.map(group => {
      const own = nodes.filter(each => each.group === group.key)
      const keys = new Set(own.map(each => each.key))
      const ways = edges.filter(each => keys.has(each.from) && keys.has(each.to))
      return [group.key, layoutOf({ name, groups: [group], nodes: own, edges: ways })]
    }),
  )
}
