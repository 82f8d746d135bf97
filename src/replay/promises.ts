import type { SampleCall } from '../center/call.ts'
import { stepper } from '../machine/stepper.ts'
import { tried } from '../verify/example/trial.ts'
import { properties } from '../verify/properties/index.ts'
import type { Property } from '../verify/properties/property.ts'
import type { Scene, Story } from './story.ts'

/** A property that a call's file says must hold on it, and where it does not. */
export interface Promised {
  readonly property: Property
  readonly breach?: {
    /** The index of the moment. */
    readonly moment: number
    readonly why: string
    /** The same in Korean. */
    readonly korean: string
  }
}

/** What becomes on a call of the properties that must hold on it (`expect: { holds: [...] }`); `own` are those of the project. */
export function promisesOf(scene: Scene, story: Story, own: readonly Property[] = []): readonly Promised[] {
  const call = asPlayed(scene.call, story)
  return (call.expect?.holds ?? []).flatMap((code): readonly Promised[] => {
    const property = [...properties, ...own].find(each => each.code === code)
    if (!property?.monitor) return []
    const caught = tried({ ...scene, call, execute: stepper }, property.monitor(scene.flow))
    if (!caught) return [{ property }]
    const moment = story.moments.findLastIndex(each => each.at <= caught.at && each.entryIndex < caught.atEntry)
    return [{ property, breach: { moment: Math.max(0, moment), why: caught.breach.why, korean: caught.breach.korean } }]
  })
}

/** The call with what was done on it for its steps: a person may have played it otherwise than its file says. */
function asPlayed(call: SampleCall, { deeds }: Story): SampleCall {
  const span = { source: call.source, start: 0, end: 0 }
  return { ...call, steps: deeds.map(({ deed, at }) => ({ deed, at, span })) }
}
