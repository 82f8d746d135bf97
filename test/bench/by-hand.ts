import { and, assign, createActor, emit, not, SimulatedClock, setup } from 'xstate'

/** What can happen to the call. */
type Happening =
  | { type: 'press'; key: string }
  | { type: 'answer'; agent: string }
  | { type: 'signal'; parameters: readonly string[] }
  | { type: 'hangup' }

interface Context {
  readonly doNotRecord: boolean
  readonly agent: string
  readonly verb: string
  readonly statement1: string
  readonly recordings: number
}

/** What the call does, as a listener hears it. */
interface Effect {
  type: 'effect'
  readonly what: string
}

/**
 * The consent sample as somebody who knows XState would write it, without Callwright: the caller's way in one region, the
 * recorder in another. It takes the same events and says the same effects as the compiled machine.
 */
export const consentByHand = setup({
  types: { context: {} as Context, events: {} as Happening, emitted: {} as Effect },
  delays: { prompt: 4_500, timeout: 5_000, music: 30_000, wait: 1_000 },
  guards: {
    agrees: ({ event }) => event.type === 'press' && event.key === '1',
    refuses: ({ event }) => event.type === 'press' && event.key === '2',
    asksStart: ({ context }) => context.verb === 'start',
    asksStop: ({ context }) => context.verb === 'stop',
    mayRecord: ({ context }) => !context.doNotRecord,
  },
  actions: {
    says: emit((_, { what }: { what: string }) => ({ type: 'effect' as const, what })),
    forbids: assign({ doNotRecord: true }),
    hears: assign({ verb: ({ event }) => (event.type === 'signal' ? (event.parameters[0] ?? '') : '') }),
    connects: assign({ agent: ({ event }) => (event.type === 'answer' ? event.agent : '') }),
    counts: assign({
      recordings: ({ context }) => context.recordings + 1,
      statement1: ({ context }) => `statement-${context.recordings + 1}`,
    }),
  },
}).createMachine({
  id: 'consent',
  type: 'parallel',
  context: { doNotRecord: false, agent: '', verb: '', statement1: '', recordings: 0 },
  states: {
    flow: {
      initial: 'consent',
      on: {
        answer: { target: '.answered', actions: 'connects' },
        signal: { target: '.clicked', actions: 'hears' },
        hangup: { target: '.released' },
      },
      states: {
        consent: {
          entry: { type: 'says', params: { what: 'prompt' } },
          initial: 'prompting',
          on: {
            press: [
              { guard: 'agrees', target: 'queue' },
              { guard: 'refuses', target: 'refused' },
              { target: 'consent', reenter: true },
            ],
          },
          states: {
            prompting: { after: { prompt: 'listening' } },
            listening: { after: { timeout: { target: '#consent.flow.consent', reenter: true } } },
          },
        },
        refused: {
          entry: ['forbids', { type: 'says', params: { what: 'do not record' } }],
          always: 'queue',
        },
        queue: {
          entry: { type: 'says', params: { what: 'request agent Sales' } },
          always: 'music',
        },
        music: {
          entry: { type: 'says', params: { what: 'music hold.wav' } },
          after: { music: 'pause' },
        },
        pause: { after: { wait: 'music' } },
        answered: {
          entry: { type: 'says', params: { what: 'indicate statement-start on' } },
          always: 'showStop',
        },
        showStop: {
          entry: { type: 'says', params: { what: 'indicate statement-stop on' } },
          always: 'asleep',
        },
        clicked: {
          always: [
            { guard: 'asksStart', target: 'startStatement' },
            { guard: 'asksStop', target: 'stopStatement' },
            { target: 'asleep' },
          ],
        },
        startStatement: {
          entry: { type: 'says', params: { what: 'log recording start' } },
          always: [{ guard: 'mayRecord', target: 'keep' }, { target: 'asleep' }],
        },
        keep: { entry: 'counts', always: 'asleep' },
        stopStatement: {
          entry: { type: 'says', params: { what: 'log recording stop' } },
          always: 'asleep',
        },
        asleep: {},
        released: {
          entry: { type: 'says', params: { what: 'indicate statement-start off' } },
          always: 'hideStop',
        },
        hideStop: {
          entry: { type: 'says', params: { what: 'indicate statement-stop off' } },
          always: 'over',
        },
        over: { type: 'final' },
      },
    },
    recorder: {
      initial: 'idle',
      on: { hangup: '.over' },
      states: {
        idle: {
          on: {
            signal: {
              guard: and(['mayRecord', ({ event }) => event.parameters[0] === 'start']),
              target: 'recording',
              actions: { type: 'says', params: { what: 'recording begins' } },
            },
          },
        },
        recording: {
          exit: { type: 'says', params: { what: 'recording ends' } },
          on: { signal: { guard: ({ event }) => event.parameters[0] === 'stop', target: 'idle' } },
          always: { guard: not('mayRecord'), target: 'idle' },
        },
        over: { type: 'final' },
      },
    },
  },
})

/** One call: the caller presses a key, an agent answers during the second music, starts and stops a statement. */
export function playByHand(key: '1' | '2'): readonly string[] {
  const clock = new SimulatedClock()
  const actor = createActor(consentByHand, { clock })
  const effects: string[] = []
  actor.on('effect', ({ what }) => effects.push(what))
  actor.start()
  clock.increment(4_500)
  actor.send({ type: 'press', key })
  clock.increment(30_000)
  clock.increment(1_000)
  clock.increment(2_000)
  actor.send({ type: 'answer', agent: 'kim' })
  clock.increment(4_000)
  actor.send({ type: 'signal', parameters: ['start'] })
  clock.increment(4_000)
  actor.send({ type: 'signal', parameters: ['stop'] })
  clock.increment(1_000)
  actor.send({ type: 'hangup' })
  return effects
}
