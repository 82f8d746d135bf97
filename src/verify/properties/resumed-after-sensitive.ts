import { hasType, nodeAt, nodesOf, type Property } from './property.ts'

/**
 * Remembers: `on` while something is recorded, `stopped` by the script, `sensitive` while what it was stopped for is present,
 * `due` behind it; and a `!` once an agent has answered, with which a recording of the IVR is over (R10).
 */
export const resumedAfterSensitive: Property = {
  code: 'recording/resumed-after-sensitive',
  says: 'What was stopped for something sensitive starts again behind it.',
  korean: '민감한 정보 때문에 중지된 녹음은 그 뒤에 다시 시작됩니다.',
  rule: 'R11',
  why: 'A recording that the script stopped for something sensitive has to run again behind it, also where a transfer, a hold or another click ended the path in the middle: event actions take over and nothing returns (E1).',
  watches: 'recordings',
  applies: flow => hasType(flow, 'LogRecordingPro') && nodesOf(flow).some(({ node }) => node.sensitive !== undefined),
  monitor: flow => ({
    start: '',
    step: (remembered, seen) => {
      const isAnswered = remembered.endsWith('!')
      const state = isAnswered ? remembered.slice(0, -1) : remembered
      const next = (word: string) => `${word}${isAnswered ? '!' : ''}`
      switch (seen.kind) {
        case 'recording':
          if (seen.now) return next('on')
          if (state !== 'on') return remembered
          return next(seen.endedBy?.kind === 'script' ? 'stopped' : '')
        case 'enter':
          if (nodeAt(flow, seen.script, seen.action)?.sensitive === undefined) return remembered
          return state === 'stopped' || state === 'due' ? next('sensitive') : remembered
        case 'leave':
          return state === 'sensitive' ? next('due') : remembered
        case 'by-hand':
          return next('')
        case 'order':
          return seen.order === 'do-not-record' ? next('') : remembered
        case 'changed':
          if (isAnswered || !seen.talks) return remembered
          return state === 'on' ? 'on!' : '!'
        case 'settled':
          if (state !== 'due' || seen.isReleased || seen.withAgent !== isAnswered) return remembered
          return {
            why: `the sensitive part is over, the ${isAnswered ? 'agent talks' : 'caller is led'} on, and nothing has started the recording again`,
            korean: `민감한 구간이 끝나고 ${isAnswered ? '상담원과의 통화가' : '고객 안내가'} 이어지는데 녹음이 다시 시작되지 않았습니다`,
          }
        default:
          return remembered
      }
    },
  }),
}
