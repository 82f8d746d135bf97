import { asksForConsent, isCapture, type Property, starterInKorean, starterInWords } from './property.ts'

export const refusalIsFinal: Property = {
  code: 'consent/refusal-is-final',
  says: 'After a refusing branch nothing is ever recorded.',
  korean: '거부 분기 이후에는 아무것도 녹음되지 않습니다.',
  rule: 'R1',
  why: "A caller who refused must find nothing recorded: not by a later Start, not by a policy when an agent answers, not by an agent's button, and not the agent's own side. Only DoNotRecord makes sure of it, because everything else can be overruled.",
  watches: 'recordings',
  applies: asksForConsent,
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      if (seen.kind === 'consent') return seen.word === 'refused' ? 'refused' : remembered
      if (remembered !== 'refused' || !isCapture(seen)) return remembered
      return {
        why: `the caller refused, and ${starterInWords(seen)} records all the same`,
        korean: `고객이 거부했는데도 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
      }
    },
  }),
}
