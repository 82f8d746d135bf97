import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Deed, Step } from '../center/call.ts'
import type { Moment } from '../replay/chronicle.ts'
import { LiveCall, type Opening, openingBefore } from '../replay/live-call.ts'
import { type Promised, promisesOf } from '../replay/promises.ts'
import { type RecordingState, recordingStates } from '../replay/recording-state.ts'
import { type Scene, type Story, storyOf } from '../replay/story.ts'
import type { Done } from '../simulate/session.ts'
import { type Situation, situationOf } from '../simulate/situation.ts'
import type { Project } from './project.ts'

export type Mode = 'replay' | 'live' | 'train'

/** A call that a person plays, and the one it was taken over from. */
interface Hand {
  readonly call: LiveCall
  readonly stage: Scene
  readonly from?: { readonly story: Story; readonly at: number; readonly opening: Opening }
}

/** What is looked at: which call, which moment, who plays. Everything that the page shows follows from these signals. */
export class Viewer {
  readonly project: Project
  readonly mode: Signal<Mode>
  /** Which of the sample calls. */
  readonly chosen = signal(0)
  readonly index = signal(0)
  /** Milliseconds since the call began. */
  readonly now = signal(0)
  readonly isPlaying = signal(false)
  readonly speed = signal(1)
  /** Why the rest of a call could not happen, after a what-if. */
  readonly impossible = signal<string | undefined>(undefined)
  readonly hand = signal<Hand | undefined>(undefined)
  /** Milliseconds that can be gone to, also when this call is shorter: another is seen beside it. */
  readonly atLeast = signal(0)
  readonly #played = signal(0)

  readonly stage: ReadonlySignal<Scene>
  readonly sample: ReadonlySignal<Story>
  readonly story: ReadonlySignal<Story>
  readonly states: ReadonlySignal<readonly RecordingState[]>
  readonly moment: ReadonlySignal<Moment | undefined>
  readonly state: ReadonlySignal<RecordingState | undefined>
  readonly situation: ReadonlySignal<Situation | undefined>
  /** What must hold on the call; of one that a person plays it is said when it is over. */
  readonly promises: ReadonlySignal<readonly Promised[]>

  constructor(project: Project) {
    this.project = project
    this.mode = signal<Mode>(project.calls.length > 0 ? 'replay' : 'live')
    this.stage = computed(() => this.hand.value?.stage ?? project.calls[this.chosen.value] ?? project.idle)
    this.sample = computed(() => storyOf(project.calls[this.chosen.value] ?? project.idle))
    this.story = computed(() => {
      this.#played.value
      return this.hand.value?.call.story() ?? this.sample.value
    })
    this.states = computed(() => recordingStates(this.story.value.moments))
    this.moment = computed(() => this.story.value.moments[this.index.value])
    this.state = computed(() => this.states.value[this.index.value])
    this.situation = computed(() => {
      const { value: moment } = this.moment
      return moment && situationOf({ ...moment, capture: moment.recording, stage: this.stage.value })
    })
    this.promises = computed(() => {
      const { value: story } = this.story
      return this.hand.value?.call.isReleased === false ? [] : promisesOf(this.stage.value, story, project.own)
    })
    if (this.mode.value === 'live') this.playByHand()
  }

  /** Whether customer and agent write to one another; else they are on the phone. */
  get isDigital(): boolean {
    return this.project.flow.main.media !== 'phone'
  }

  /** Milliseconds of the whole call, as far as it is known. */
  get length(): number {
    const { record, moments } = this.story.value
    return Math.max(Math.round(record.duration * 1_000), moments.at(-1)?.at ?? 0, this.atLeast.value)
  }

  goTo(index: number): void {
    const { moments } = this.story.value
    const next = Math.max(0, Math.min(index, moments.length - 1))
    batch(() => {
      this.index.value = next
      // Behind the last moment there may be more to see in a call beside this one.
      this.now.value = index >= moments.length ? this.length : (moments[next]?.at ?? 0)
    })
  }

  step(by: number): void {
    this.isPlaying.value = false
    this.goTo(this.index.value + by)
  }

  /** Goes to a moment in time; what happened last by then is shown. */
  seek(at: number): void {
    const { moments } = this.story.value
    batch(() => {
      this.now.value = Math.max(0, Math.min(at, this.length))
      this.index.value = Math.max(0, lastBy(moments, this.now.value))
    })
  }

  choose(index: number): void {
    batch(() => {
      this.chosen.value = index
      if (this.mode.value === 'live') this.mode.value = 'replay'
      this.#letGo()
    })
  }

  setMode(mode: Mode): void {
    batch(() => {
      this.mode.value = mode
      this.#letGo()
      if (mode === 'live') this.playByHand()
    })
  }

  /** Back to the sample call. */
  #letGo(): void {
    this.hand.value = undefined
    this.impossible.value = undefined
    this.isPlaying.value = false
    this.goTo(0)
  }

  /** A new call, from its beginning, with the caller and the outside of the chosen sample. */
  playByHand(): void {
    const sample = this.project.calls[this.chosen.value] ?? this.project.idle
    const stage = { ...sample, call: { ...sample.call, name: 'played by hand' } }
    this.#take({ call: new LiveCall(stage), stage })
  }

  /** What if: the call is taken over at the moment that is looked at. */
  takeOver(): void {
    const { value: story } = this.sample
    const { value: moment } = this.moment
    const sample = this.project.calls[this.chosen.value]
    if (!moment || !sample) return
    const opening = openingBefore(story, moment)
    const at = Math.max(moment.at, this.now.value)
    const hand = { call: new LiveCall(sample, { ...opening, at }), stage: sample, from: { story, at, opening } }
    this.mode.value = 'live'
    this.#take(hand)
  }

  #take(hand: Hand): void {
    batch(() => {
      this.isPlaying.value = false
      this.impossible.value = undefined
      this.hand.value = hand
      this.#toEnd()
    })
  }

  can(deed: Deed): string | undefined {
    this.#played.value
    return this.hand.value ? this.hand.value.call.can(deed) : 'nobody plays'
  }

  do(deed: Deed): void {
    this.hand.value?.call.do(deed)
    this.#toEnd()
  }

  /** Lets time pass in a call that is played by hand, until something happens by itself. */
  skip(): void {
    const { value: hand } = this.hand
    if (hand) this.pass((hand.call.nextDue() ?? hand.call.now + 5_000) - hand.call.now)
  }

  /** Lets so many ms pass: on the clock of a live call, else in what is looked at. */
  pass(ms: number): void {
    const { value: hand } = this.hand
    if (!hand) {
      this.seek(this.now.value + ms)
      if (this.now.value >= this.length) this.isPlaying.value = false
      return
    }
    if (hand.call.isReleased) {
      this.isPlaying.value = false
      return
    }
    hand.call.advanceTo(hand.call.now + ms)
    this.#toEnd()
  }

  /** After a what-if: the steps of the sample call that were still to come happen as well. */
  goOn(): void {
    const { value: hand } = this.hand
    if (!hand?.from) return
    const rest = stepsLeft(hand.stage.call.steps, hand.from.opening.deeds.length, hand.call.story().deeds)
    const impossible = hand.call.goOn(rest)
    this.impossible.value = impossible?.message
    this.#toEnd()
  }

  #toEnd(): void {
    batch(() => {
      this.#played.value += 1
      const { value: hand } = this.hand
      this.index.value = this.story.value.moments.length - 1
      this.now.value = hand ? Math.min(hand.call.now, Math.max(this.length, this.moment.value?.at ?? 0)) : this.length
    })
  }
}

/** The last moment that is not later than `at`. */
function lastBy(moments: readonly Moment[], at: number): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The steps after the first `taken` ones, without those whose place was taken by what the person did instead. */
function stepsLeft(steps: readonly Step[], taken: number, deeds: readonly Done[]): readonly Step[] {
  const left = steps.slice(taken)
  for (const { deed } of deeds.slice(taken)) if (left[0]?.deed.verb === deed.verb) left.shift()
  return left
}
