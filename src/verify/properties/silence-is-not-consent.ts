import {
  asksForConsent,
  isCapture,
  nodeAt,
  type Property,
  runningAfter,
  starterInKorean,
  starterInWords,
} from './property.ts'

/** Remembers how the latest question stands, and behind it what runs (`r` the recording, `s` a statement). */
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
      const [answer = '', running = ''] = remembered.split(' ')
      const now = (next: string, letters = running) => (letters === '' ? next : `${next} ${letters}`)
      const runsOn = {
        why: 'the question was left without a granting answer, and the recording runs on',
        korean: '동의 질문에 동의하는 답이 없었는데 녹음이 계속됩니다',
      }
      switch (seen.kind) {
        case 'consent':
          if (seen.word === 'asked') return answer === 'none' && running !== '' ? runsOn : now('open')
          return now(seen.word === 'granted' ? 'granted' : 'none')
        case 'leave':
          return answer === 'open' && nodeAt(flow, seen.script, seen.action)?.consent ? now('none') : remembered
        case 'recording':
        case 'statement':
          if (isCapture(seen) && answer === 'none')
            return {
              why: `the caller did not agree, and ${starterInWords(seen)} records`,
              korean: `고객이 동의하지 않았는데 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
            }
          return now(answer, runningAfter(running, seen))
        case 'settled':
          return answer === 'none' && running !== '' ? runsOn : remembered
        default:
          return remembered
      }
    },
  }),
}
