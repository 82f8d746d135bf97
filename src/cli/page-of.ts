import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Flow } from '../flow/flow.ts'
import { graphOf } from '../graph/graph-of.ts'
import { layoutOf } from '../graph/layout.ts'
import { type Exhibit, fillPage, type PageData } from '../page/page-data.ts'
import type { Voices } from '../sound/phrases.ts'
import { toMuLaw } from '../sound/telephone.ts'
import type { Source } from '../text/source.ts'
import type { Playable } from './playable.ts'

/** What a page is to show: a script with its center (`idle`, whose call does not matter), and the calls on it. */
export interface PageContent {
  readonly idle: Playable
  readonly calls: readonly Playable[]
  /** What is said in the calls, where it can be heard. */
  readonly voices: Voices
  /** Whether calls are played as the verifier plays them: without desks and settings of calls and chats. */
  readonly isBare?: boolean
  /** The project's configuration, where a call is to keep a property of the project. */
  readonly config?: Source | undefined
  /** What is to be seen beside each of the calls: another call, or the same one on another script. */
  readonly against?: readonly Playable[]
}

/** The page as one file, with all its texts in it. */
export function pageOf(content: PageContent): string {
  const { against, ...shown } = content
  const data: PageData = {
    format: 'callwright/page@1',
    ...exhibitOf(shown),
    against: against ? besideOf(against) : null,
  }
  const packed = deflateSync(JSON.stringify(data), { level: 9 }).toString('base64')
  return fillPage(readFileSync(join(CALLWRIGHT_HOME, 'page.html'), 'utf8'), packed)
}

function besideOf(calls: readonly Playable[]): Exhibit | null {
  const [idle] = calls
  return idle ? exhibitOf({ idle, calls, voices: new Map() }) : null
}

function exhibitOf({ idle, calls, voices, config, isBare = false }: Omit<PageContent, 'against'>): Exhibit {
  const centers: Source[] = []
  const indexOf = ({ center: { source } }: Playable): number | null => {
    if (!source) return null
    const known = centers.findIndex(each => each.path === source.path && each.text === source.text)
    return known < 0 ? centers.push(source) - 1 : known
  }
  const { origin, scripts } = idle
  return {
    version: origin.version,
    sha256: origin.sha256,
    isBare,
    config: config ?? null,
    idleCenter: indexOf(idle),
    calls: calls.map(each => ({ source: each.call.source, center: indexOf(each), seed: each.call.seed })),
    voices: Object.fromEntries([...voices].map(([key, each]) => [key, Buffer.from(toMuLaw(each)).toString('base64')])),
    pictures: picturesOf(idle.flow),
    scripts: scripts.map(each => each.source),
    centers,
  }
}

/** A picture of each script by itself: the page shows the one in which the call is. */
function picturesOf(flow: Flow): Exhibit['pictures'] {
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
