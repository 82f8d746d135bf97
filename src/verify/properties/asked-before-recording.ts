import { asksForConsent, isCapture, type Property, starterInKorean, starterInWords } from './property.ts'

export const askedBeforeRecording: Property = {
  code: 'consent/asked-before-recording',
  says: 'Nothing records before the caller was asked.',
  korean: '고객에게 묻기 전에는 아무것도 녹음하지 않습니다.',
  rule: 'R1',
  why: 'A recording that runs before the question was put has no consent behind it. The question is the action that carries `consent:`, or the first value of the consent variable.',
  watches: 'recordings',
  applies: asksForConsent,
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      if (seen.kind === 'consent') return 'asked'
      if (remembered === 'asked' || !isCapture(seen)) return remembered
      return {
        why: `the caller was not asked yet, and ${starterInWords(seen)} records`,
        korean: `고객에게 아직 묻지 않았는데 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
      }
    },
  }),
}
