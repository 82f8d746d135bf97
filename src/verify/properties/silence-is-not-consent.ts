import { asksForConsent, isCapture, nodeAt, type Property, starterInKorean, starterInWords } from './property.ts'

/** Remembers how the latest question stands, and a `*` while something is captured. */
export const silenceIsNotConsent: Property = {
  code: 'consent/silence-is-not-consent',
  says: 'Nothing records while the latest consent question was left without a granting answer.',
  korean: '마지막 동의 질문에 동의 응답이 없었다면 그동안 아무것도 녹음되지 않습니다.',
  rule: 'R1',
  why: 'Who says nothing, presses a wrong key or hangs up has not agreed. Until a granting branch is taken nothing may run, and a question that is put again takes an earlier answer back.',
  watches: 'recordings',
  applies: asksForConsent,
  monitor: flow => ({
    start: '-',
    step: (remembered, seen) => {
      const captures = remembered.endsWith('*')
      const answer = remembered.replace('*', '')
      const now = (next: string, isOn: boolean) => `${next}${isOn ? '*' : ''}`
      switch (seen.kind) {
        case 'consent':
          return now(seen.word === 'asked' ? 'open' : seen.word === 'granted' ? 'granted' : 'none', captures)
        case 'leave': {
          if (answer !== 'open' || !nodeAt(flow, seen.script, seen.action)?.consent) return remembered
          if (captures)
            return {
              why: 'the question was left without an answer, and the recording runs on',
              korean: '동의 질문에 답이 없었는데 녹음이 계속됩니다',
            }
          return now('none', false)
        }
        case 'recording':
        case 'statement':
          if (isCapture(seen) && answer === 'none')
            return {
              why: `the caller did not agree, and ${starterInWords(seen)} records`,
              korean: `고객이 동의하지 않았는데 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
            }
          return now(answer, seen.now !== null)
        default:
          return remembered
      }
    },
  }),
}
