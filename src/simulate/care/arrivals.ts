import { speechMs } from '../../behavior/prompt.ts'
import { noAfterHours, type Way } from '../../center/after-hours.ts'
import type { Center } from '../../center/center.ts'
import type { DeflectionEntry, VoicemailEntry } from '../../record/care-entries.ts'
import { seconds } from '../../text/duration.ts'
import { without } from '../contact.ts'
import { goBlind } from '../ending.ts'
import { openingBranch, utcOffsetMinutes } from '../opening-hours.ts'
import type { Platform } from '../platform.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { comingOf, localNow } from './coming.ts'
import { type Deflection, deflectionOf } from './deflection.ts'
import { hoursOf, isOpen, nextOpening, queueOf } from './open.ts'

/** Contacts that come to a closed queue: where they go, what they are offered, what they leave behind (CC-01 to CC-15). */
export class Arrivals {
  readonly #platform: Platform
  #entry: DeflectionEntry | undefined
  #voicemail: VoicemailEntry | undefined
  #offered: readonly Way[] = []
  #mailbox: 'shut' | 'asks-number' | 'open' = 'shut'
  #number = ''

  constructor(platform: Platform) {
    this.#platform = platform
  }

  get entry(): DeflectionEntry | undefined {
    return this.#entry
  }

  get voicemail(): VoicemailEntry | undefined {
    return this.#voicemail
  }

  /** Whether the platform has taken the consumer: what the script plays, she does not hear. */
  get hasTaken(): boolean {
    return this.#entry !== undefined && this.#entry.way !== 'queue'
  }

  /** Whether a deflection did for the consumer what it was for. */
  get isServed(): boolean {
    if (!this.#entry) return false
    const { way, chosen } = this.#entry
    const last = chosen ?? way
    return last === 'voicemail' ? this.#voicemail !== undefined : last !== 'offer' && last !== 'queue'
  }

  /** Somebody is asked for in a queue; its hours may say otherwise. */
  arrive(name: string, isTransfer: boolean): void {
    const { center } = this.#platform.stage
    const queue = queueOf(center.calls, name)
    if (!queue || this.hasTaken) return
    const coming = comingOf(this.#platform)
    const deflection = deflectionOf(center, queue, coming, localNow(this.#platform), isTransfer)
    if (!deflection) return
    const base = { t: seconds(this.#platform.now), queue: queue.name, surface: coming.surface, by: deflection.by }
    this.#entry = { ...base, ...entryOf(deflection) }
    this.#tell('deflect', wordsOf(deflection, queue.name))
    if (deflection.kind !== 'way' || deflection.way.kind !== 'queue')
      this.#platform.contact = without(this.#platform.contact, 'request')
    this.#follow(deflection)
  }

  #follow(deflection: Deflection): void {
    switch (deflection.kind) {
      case 'way':
        return this.#go(deflection.way)
      case 'offer': {
        this.#offered = deflection.ways
        const { surface } = comingOf(this.#platform)
        const { email } = this.#afterHours
        for (const { kind } of deflection.ways) {
          const address = kind === 'email' && surface === 'web' ? `: ${email}` : ''
          this.#tell('option', `${kind}${address}`)
        }
        return
      }
      case 'sms':
        this.#tell('sms', deflection.text)
        return this.#platform.release({ kind: 'platform' })
      case 'fault':
        this.#note('fault/deflection', deflection.text)
        return this.#platform.release({ kind: 'platform' })
    }
  }

  #go({ kind, to }: Way): void {
    const platform = this.#platform
    switch (kind) {
      case 'queue':
        platform.contact = { ...platform.contact, request: { skill: to, agent: '' } }
        return
      case 'phone':
        return this.#leaveFor(to)
      case 'message':
        this.#play(this.#afterHours.message)
        return platform.agenda.put('deflection', platform.now + speechMs(this.#afterHours.message), () =>
          platform.release({ kind: 'platform' }),
        )
      case 'voicemail':
        return this.#openMailbox()
      case 'email':
      case 'scheduledCall':
        return platform.release({ kind: 'platform' })
    }
  }

  /** What would have ended the contact has no more to end. */
  release(): void {
    this.#platform.agenda.callOff('deflection')
  }

  /** CC-06: the caller is gone for the platform. */
  #leaveFor(number: string): void {
    if (this.#entry) this.#entry = { ...this.#entry, leftPlatform: true }
    goBlind(this.#platform, number, { kind: 'platform' })
  }

  /** CC-08: a caller whose number is blocked is asked for one first. */
  #openMailbox(): void {
    const { ani } = this.#platform.stage.call.caller
    const isBlocked = ani === '' || /^(?:anonymous|blocked|private|unknown)$/i.test(ani)
    if (isBlocked && comingOf(this.#platform).surface === 'ivr') {
      this.#mailbox = 'asks-number'
      return this.#play('Your number is blocked. Please enter a number and press #.')
    }
    this.#mailbox = 'open'
    this.#play('Please leave a message.')
  }

  /** A key that the mailbox takes; false when it is the script's. */
  takesKey(key: string): boolean {
    if (!this.hasTaken) return false
    if (this.#mailbox !== 'asks-number') return true
    if (key !== '#') {
      this.#number += key
      return true
    }
    if (this.#number.length < 3) {
      this.#number = ''
      this.#play('Please enter a number and press #.')
      return true
    }
    this.#mailbox = 'open'
    this.#play('Your number is accepted. Please leave a message.')
    return true
  }

  /** Why nobody can leave a voicemail now. */
  get mailboxObstacle(): string | undefined {
    if (this.#mailbox === 'open') return undefined
    return this.#mailbox === 'asks-number' ? 'the voicemail asks for a number first' : 'no voicemail takes a message'
  }

  /** A message of so many ms; it begins now. CC-07: it is announced when hours begin. */
  leave(ms: number): void {
    const { center } = this.#platform.stage
    const queue = queueOf(center.calls, this.#entry?.queue ?? '')
    if (!queue) return
    const hours = hoursOf(center, queue, comingOf(this.#platform))
    const end = localNow(this.#platform) + ms
    const opening = hours && openingBranch(hours, end) !== 'Open' ? nextOpening(hours, end) : end
    const to = assigned(center, queue.name)
    this.#tell('voicemail', `${seconds(ms)} s`)
    this.#voicemail = {
      queue: queue.name,
      from: seconds(this.#platform.now),
      seconds: seconds(ms),
      ...(this.#number === '' ? {} : { number: this.#number }),
      ...(to.length === 0 || opening === undefined ? {} : { announcedAt: withOffset(center.timezone, opening) }),
      to: to.length === 0 ? 'crm' : to,
    }
  }

  /** The consumer takes what is offered; returns why she cannot. */
  choose(option: Way['kind'], slot: string | undefined): Refusal | undefined {
    const way = this.#offered.find(each => each.kind === option)
    if (!way) return refuse('CC-09', 'NOT_OFFERED', `${option} is not offered`)
    if (option === 'scheduledCall') {
      if (slot === undefined) return refuse('CC-11', 'NO_SLOT', 'a scheduled call needs a time')
      if (!this.#isSlot(slot)) return refuse('CC-11', 'SLOT_CLOSED', `${slot} is no time within opening hours to come`)
    }
    if (option === 'email' && this.#afterHours.email === '')
      return refuse('CC-12', 'NO_ADDRESS', 'the Support Center Details have no e-mail address')
    this.#offered = []
    this.#tell('choose', slot === undefined ? option : `${option} ${slot}`)
    if (this.#entry) this.#entry = { ...this.#entry, chosen: option, ...(slot === undefined ? {} : { slot }) }
    if (option === 'email') this.#openMail()
    this.#go(way)
    return undefined
  }

  /** CC-12: the app of a phone opens with the address and says what device it is. */
  #openMail(): void {
    const { arrival } = this.#platform.stage.call.caller
    if (comingOf(this.#platform).surface !== 'mobile') return
    const device = [arrival?.device, arrival?.app].filter(each => each !== undefined).join(', ')
    this.#tell('mail', `to ${this.#afterHours.email}${device === '' ? '' : `; the body ends with "${device}"`}`)
  }

  #isSlot(slot: string): boolean {
    const { center } = this.#platform.stage
    const queue = queueOf(center.calls, this.#entry?.queue ?? '')
    const at = Date.parse(`${slot.length === 16 ? `${slot}:00` : slot}Z`)
    return queue !== undefined && at > localNow(this.#platform) && isOpen(center, queue, comingOf(this.#platform), at)
  }

  get #afterHours() {
    return this.#platform.stage.center.calls?.afterHours ?? noAfterHours
  }

  #play(text: string): void {
    this.#tell('play', text)
  }

  #tell(event: string, text: string): void {
    this.#platform.scribe.happened(this.#platform.now, { event, text })
  }

  #note(code: string, text: string): void {
    this.#platform.scribe.note({ code, text })
  }
}

function entryOf(deflection: Deflection): Pick<DeflectionEntry, 'way' | 'to' | 'offered' | 'normalOptions'> {
  switch (deflection.kind) {
    case 'way':
      return { way: deflection.way.kind, ...(deflection.way.to === '' ? {} : { to: deflection.way.to }) }
    case 'offer':
      return { way: 'offer', offered: deflection.ways.map(each => each.kind), normalOptions: 'hidden' }
    case 'sms':
    case 'fault':
      return { way: deflection.kind }
  }
}

function wordsOf(deflection: Deflection, queue: string): string {
  const entry = entryOf(deflection)
  const what =
    deflection.kind === 'offer' ? (entry.offered ?? []).join(', ') : [entry.way, entry.to ?? ''].join(' ').trim()
  return `${queue} is closed: ${what === '' ? 'nothing is offered' : what}`
}

/** Agents who are assigned to a queue by name; whoever has every skill is assigned to none. */
function assigned({ agents }: Center, queue: string): readonly string[] {
  const wanted = queue.toLowerCase()
  return [...agents.values()]
    .filter(each => each.skills.some(skill => skill.toLowerCase() === wanted))
    .map(each => each.id)
}

/** `2025-03-17T09:00:00+09:00`. */
function withOffset(timezone: string, localMs: number): string {
  const offset = utcOffsetMinutes(timezone, localMs)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(offset)
  return `${new Date(localMs).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}
