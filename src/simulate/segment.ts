import type { Platform } from './platform.ts'

/** A stretch of the call with the same parties. */
export interface Begun {
  readonly kind: 'ivr' | 'agent' | 'consult' | 'conference' | 'external'
  readonly parties: readonly string[]
  readonly because: 'began' | 'answer' | 'transfer' | 'consult' | 'consult-over' | 'join' | 'leave' | 'external'
  /** Empty where no skill was asked for. */
  readonly skill: string
}

/** A new segment begins; the present one ends. */
export function beginSegment(platform: Platform, { kind, parties, because, skill }: Begun): void {
  const segments = platform.contact.segments + 1
  platform.contact = { ...platform.contact, segments }
  const agents = parties.filter(each => platform.stage.center.agents.has(each))
  platform.book.fact({
    kind: 'segment',
    id: String(segments),
    segment: kind,
    parties,
    agents,
    because,
    ...(skill === '' ? {} : { skill }),
  })
}
