import type { SmartActionKind } from '../../center/care-deed.ts'
import type { SmartActionEntry } from '../../record/care-entries.ts'
import { seconds } from '../../text/duration.ts'
import type { Platform } from '../platform.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { comingOf } from './coming.ts'
import type { Coming } from './open.ts'

/** CC-63: what can be asked of a consumer's device; nowhere else is anything. */
const matrix: Readonly<Record<string, readonly SmartActionKind[]>> = {
  'mobile calls': ['verify', 'photo', 'screenshot', 'video', 'text'],
  'mobile chats': ['verify', 'photo', 'screenshot', 'video'],
}

/** Whether a SmartAction exists on a surface; lint asks it too. */
export function hasSmartAction(
  { surface, medium }: Pick<Coming, 'surface' | 'medium'>,
  action: SmartActionKind,
): boolean {
  return matrix[`${surface} ${medium}`]?.includes(action) ?? false
}

const mostPhotos = 4

const timer = (action: string): string => `smart action ${action}`

/** What agents ask of a consumer's device, and what comes back (CC-63 to CC-66). */
export class SmartActions {
  readonly #platform: Platform
  #entries: readonly SmartActionEntry[] = []

  constructor(platform: Platform) {
    this.#platform = platform
  }

  ask(agent: string, action: SmartActionKind): Refusal | undefined {
    const coming = comingOf(this.#platform)
    if (!hasSmartAction(coming, action))
      return refuse('CC-63', 'NOT_ON_SURFACE', `${action} does not exist for ${coming.medium} from ${coming.surface}`)
    const { now, agenda, stage } = this.#platform
    this.#platform.scribe.happened(now, { event: 'smartAction', agent, text: action })
    this.#entries = [...this.#entries, { t: seconds(now), agent, action, ended: 'open' }]
    agenda.put(timer(action), now + (stage.center.calls?.smartActions?.expireMs ?? 0), () =>
      this.#end(action, 'expired', []),
    )
    return undefined
  }

  /** The consumer does what was asked. A verification on the device sets no flag by itself (CC-66). */
  fulfil(action: SmartActionKind, files: readonly string[]): Refusal | undefined {
    if (!this.#isOpen(action)) return refuse('CC-65', 'NOT_ASKED', `${action} is not asked for`)
    const permissions = this.#platform.stage.call.caller.arrival?.permissions ?? []
    if (action === 'photo') {
      if (!permissions.includes('camera') && !permissions.includes('photos'))
        return refuse('CC-64', 'NO_PERMISSION', 'the app may use neither the camera nor the photos')
      if (files.length > mostPhotos) return refuse('CC-63', 'TOO_MANY_PHOTOS', `${files.length} photos are more than 4`)
    }
    this.#end(action, 'fulfilled', files)
    return undefined
  }

  decline(action: SmartActionKind): Refusal | undefined {
    if (!this.#isOpen(action)) return refuse('CC-65', 'NOT_ASKED', `${action} is not asked for`)
    this.#end(action, 'declined', [])
    return undefined
  }

  /** CC-63: the paper-clip of a web chat takes .png, .jpg and .mp4, as they are written. */
  attach(file: string): Refusal | undefined {
    const { surface, medium } = comingOf(this.#platform)
    if (surface !== 'web' || medium !== 'chats')
      return refuse('CC-63', 'NOT_ON_SURFACE', `there is no paper-clip for ${medium} from ${surface}`)
    if (!/\.(?:png|jpg|mp4)$/i.test(file)) return refuse('CC-63', 'FILE_TYPE', `${file} is none of .png, .jpg and .mp4`)
    this.#platform.scribe.happened(this.#platform.now, { event: 'attach', text: file })
    return undefined
  }

  /** What is still open does not expire any more. */
  release(): void {
    for (const { action } of this.#entries) this.#platform.agenda.callOff(timer(action))
  }

  entries(): readonly SmartActionEntry[] {
    return this.#entries
  }

  #isOpen(action: string): boolean {
    return this.#entries.some(each => each.action === action && each.ended === 'open')
  }

  #end(action: string, ended: SmartActionEntry['ended'], files: readonly string[]): void {
    const { now, agenda, scribe } = this.#platform
    agenda.callOff(timer(action))
    const at = seconds(now)
    this.#entries = this.#entries.map(each =>
      each.action === action && each.ended === 'open'
        ? { ...each, ended, at, ...(files.length === 0 ? {} : { files }) }
        : each,
    )
    scribe.happened(now, { event: `action ${ended}`, text: [action, ...files].join(' ') })
  }
}
