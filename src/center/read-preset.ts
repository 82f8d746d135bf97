import type { MapNode } from '../yaml/node.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { underlay } from '../yaml/underlay.ts'
import { wordOf } from './fields.ts'
import { presets } from './presets/index.ts'

/** A center's file with what its `preset:` fills in; nothing of the preset stays behind but these settings. */
export function withPreset(map: MapNode, faults: Faults): MapNode {
  const named = map.entries.find(({ key }) => key.text.value === 'preset')?.value
  const name = named && wordOf(named, Object.keys(presets), '"preset"', faults)
  const filling = name === undefined ? undefined : presetMap(name)
  return filling ? underlay(map, filling) : map
}

function presetMap(name: string): MapNode | undefined {
  const { value } = readYaml({ path: `<preset ${name}>`, text: presets[name] ?? '' })
  return value?.kind === 'map' ? value : undefined
}
