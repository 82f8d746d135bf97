import type { Question } from '../behavior/effect.ts'
import type { Setting } from '../behavior/event.ts'
import { without } from './contact.ts'
import { inquire } from './inquiries.ts'
import { openingBranch } from './opening-hours.ts'
import type { Platform } from './platform.ts'
import { stubValue } from './stub-value.ts'

/** What the platform, or the call's stubs for the outside, answer to a script's question. */
export function reply(platform: Platform, question: Question): void {
  const present = platform.present
  const stub = present && platform.fate.answer(present, question, platform.asks(present.id))
  const set: readonly Setting[] = [...(stub?.set ?? [])].map(([name, value]) => [name, stubValue(value)])
  switch (question.kind) {
    case 'log-recording':
      return platform.tell({ kind: 'reply', set: platform.book.logRecording(question) })
    case 'hours':
      return platform.tell({ kind: 'reply', branch: stub?.branch ?? openingNow(platform, question.profile), set })
    case 'dial':
      return dial(platform, question, stub?.branch ?? 'Default', set)
    case 'inquiry': {
      const answer = inquire(platform, question.inquiry)
      const branch = stub?.branch ?? answer.branch
      return platform.tell({
        kind: 'reply',
        set,
        ...(branch === undefined ? {} : { branch }),
        ...(answer.values === undefined ? {} : { values: answer.values }),
      })
    }
    case 'outside': {
      const otherwise = question.otherwise ?? 'Default'
      platform.book.send(present?.id ?? '', question.sent)
      if (!stub)
        platform.scribe.note({
          code: 'run/no-stub',
          text: `nothing answers for "${present?.id ?? ''}" (${question.type}): its ${otherwise} branch was taken; a stub in the call says otherwise`,
          ...platform.place(),
        })
      return platform.tell({ kind: 'reply', branch: stub?.branch ?? otherwise, set })
    }
  }
}

function openingNow(platform: Platform, profile: string): string {
  const { hours } = platform.stage.center
  const named = [...hours].find(([name]) => name.toLowerCase() === profile.toLowerCase())?.[1]
  if (named) return openingBranch(named, platform.ground.startMs + platform.now)
  platform.scribe.note({
    code: 'run/no-hours',
    text: `the center has no hours "${profile}": taken as open`,
    ...platform.place(),
  })
  return 'Open'
}

function dial(
  platform: Platform,
  { number }: Extract<Question, { kind: 'dial' }>,
  branch: string,
  set: readonly Setting[],
): void {
  const isAnswered = branch === 'Default'
  platform.scribe.happened(platform.now, {
    event: 'dial',
    text: isAnswered ? `${number} answers` : `${number}: ${branch}`,
    ...platform.place(),
  })
  if (isAnswered) {
    platform.contact = {
      ...without(platform.contact, 'request'),
      agents: [],
      external: number,
      isHeld: false,
      wentOut: true,
    }
    platform.segment('external', ['caller', 'external'], 'external')
  }
  platform.tell({ kind: 'reply', branch, set })
}
