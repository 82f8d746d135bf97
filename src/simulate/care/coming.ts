import type { Surface } from '../../center/surface.ts'
import type { Platform } from '../platform.ts'
import type { Coming } from './open.ts'

/** How the consumer of this call comes in; by telephone menu or from the web where the call does not say. */
export function comingOf({ stage }: Platform): Coming {
  const { arrival } = stage.call.caller
  const isCall = stage.flow.main.media === 'phone' || stage.flow.main.media === 'generic'
  const isSms = stage.call.caller.channel === 'sms'
  const usual: Surface = isCall ? 'ivr' : isSms ? 'sms' : 'web'
  return {
    surface: arrival?.surface ?? usual,
    medium: isCall ? 'calls' : 'chats',
    language: arrival?.language ?? '',
  }
}

/** The local moment of the call, in ms as if local time were UTC. */
export function localNow({ ground, now }: Platform): number {
  return ground.startMs + now
}
