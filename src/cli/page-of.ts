import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
    picture: layoutOf(graphOf(idle.flow)),
    scripts: scripts.map(each => each.source),
    centers,
  }
}
