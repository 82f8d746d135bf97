import type { Station } from '../../behavior/station.ts'
import type { Flow } from '../../flow/flow.ts'
import { constantsOf } from '../../lint/analysis/followed.ts'
import type { Platform } from '../../simulate/platform.ts'
import type { Slice } from '../slice.ts'

/** The keys that are worth pressing. */
export interface Alphabet {
  readonly keysAt: (platform: Platform) => readonly string[]
  readonly hearsSpeech: (platform: Platform) => boolean
}

/** The keys that a listening action tells apart, or one of another flow, and one that stands for all the others. */
export function alphabetOf(flow: Flow, slice: Slice, keysAhead: number, besides?: Flow): Alphabet {
  const stations = stationsOf(flow)
  const everywhere = distinct([
    ...[...stations, ...(besides ? stationsOf(besides) : [])].flatMap(ownKeys),
    ...slice.constants.filter(each => /^[0-9*#]+$/.test(each)),
  ])
  const keysOf = new Map(
    stations
      .filter(({ behavior }) => behavior.awaits?.includes('key'))
      .filter(({ type }) => slice.hearsAhead || (type !== 'Play' && type !== 'Music'))
      .map(station => [station, slice.hearsAhead ? everywhere : distinct([...ownKeys(station), ...everywhere])]),
  )
  return {
    keysAt: platform => {
      if (platform.contact.isReleased) return []
      const station = platform.waitingStation
      const heard = station && keysOf.get(station)
      if (heard && platform.contact.isListening) return heard
      if (!heard && !slice.hearsAhead) return []
      return platform.executor.state.keys.length < keysAhead ? (heard ?? everywhere) : []
    },
    hearsSpeech: platform => platform.waitingStation?.behavior.awaits?.includes('speech') ?? false,
  }
}

const stationsOf = ({ scripts }: Flow): readonly Station[] =>
  [...scripts.values()].flatMap(script => [...script.stations.values()])

/** Keys in the labels and the terminators of one action. */
function ownKeys(station: Station): readonly string[] {
  const labels = station.type === 'Menu' ? [...station.exits.keys()].filter(each => /^[0-9*#]+$/.test(each)) : []
  return [...labels, ...constantsOf(station, 'Terminator').map(each => each.replace(/-$/, ''))]
}

/** Every key in the texts once, and the first other one. */
function distinct(texts: readonly string[]): readonly string[] {
  const keys = [...new Set(texts.flatMap(text => [...text]))].filter(key => /^[0-9*#]$/.test(key)).sort()
  const other = [...'0123456789*#'].find(key => !keys.includes(key))
  return other === undefined ? keys : [...keys, other]
}
