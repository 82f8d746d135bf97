import { asksForConsent, isCapture, type Property, runningAfter, starterInKorean, starterInWords } from './property.ts'

/** Remembers what runs (`r` the recording, `s` a statement), and `!` before it once the caller has refused. */
export const refusalIsFinal: Property = {
  code: 'consent/refusal-is-final',
  says: 'After a refusing branch nothing is ever recorded.',
  korean: '거부 분기 이후에는 아무것도 녹음되지 않습니다.',
  rule: 'R1',
  why: "A caller who refused must find nothing recorded: not by a later Start, not by a policy when an agent answers, not by an agent's button, not the agent's own side, and not by a recording that runs on. Only DoNotRecord makes sure of it, because everything else can be overruled.",
  watches: 'recordings',
  applies: asksForConsent,
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      const isRefused = remembered.includes('!')
      if (seen.kind === 'consent') return seen.word === 'refused' && !isRefused ? `!${remembered}` : remembered
      if (!isRefused) return runningAfter(remembered, seen)
      if (isCapture(seen))
        return {
          why: `the caller refused, and ${starterInWords(seen)} records all the same`,
          korean: `고객이 거부했는데도 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
        }
      if (seen.kind === 'settled' && /[rs]/.test(remembered))
        return {
          why: 'the caller refused, and what was being recorded before is recorded on',
          korean: '고객이 거부했는데도 그 전부터 하던 녹음이 계속됩니다',
        }
      return runningAfter(remembered, seen)
    },
  }),
}
