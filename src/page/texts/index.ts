import { en, type Texts } from './en.ts'
import { ko } from './ko.ts'

export type { Texts } from './en.ts'

/** Every language of the page. Adding one is adding a line. */
export const languages: Readonly<Record<string, Texts>> = { en, ko }

export type Language = keyof typeof languages & string

/** The same texts for a contact of messages: what is said of a phone is said otherwise. */
export function digital(texts: Texts): Texts {
  const { events, states, lanes, outcomes, over, who, end } = texts.digital
  return {
    ...texts,
    who: { ...texts.who, ...who },
    events: { ...texts.events, ...events },
    reason: { ...texts.reason, over },
    timeline: {
      ...texts.timeline,
      lanes: { ...texts.timeline.lanes, ...lanes },
      states: { ...texts.timeline.states, Engaged: states.talks, Ringing: states.rings },
      segments: { ...texts.timeline.segments, agent: states.talks },
    },
    phone: { ...texts.phone, hangup: end },
    desk: { ...texts.desk, states: { ...texts.desk.states, ...states }, hangup: end },
    verdict: { ...texts.verdict, outcomes: { ...texts.verdict.outcomes, ...outcomes } },
    live: { ...texts.live, over: `${over}.` },
  }
}

/** The first language of the browser that the page speaks, English if it speaks none of them. */
export function languageOf(preferred: readonly string[]): string {
  const known = preferred.map(each => each.toLowerCase().split('-')[0] ?? '').find(each => each in languages)
  return known ?? 'en'
}
