import { asksForConsent, hasType, type Property } from './property.ts'

export const refusedBeforeQueue: Property = {
  code: 'consent/refused-before-queue',
  says: 'DoNotRecord runs before Reqagent on every refusing path.',
  korean: '거부한 모든 경로에서 Reqagent 전에 DoNotRecord가 실행됩니다.',
  rule: 'R14',
  why: 'After the answer DoNotRecord comes late: policies are asked at the answer, and an agent may be recorded for a moment. On every refusing path it has to stand before Reqagent.',
  watches: 'script',
  applies: flow => asksForConsent(flow) && hasType(flow, 'Reqagent'),
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      if (remembered === 'safe') return remembered
      if (seen.kind === 'consent' && seen.word !== 'asked') return seen.word === 'refused' ? 'refused' : ''
      if (seen.kind !== 'order') return remembered
      if (seen.order === 'do-not-record') return 'safe'
      if (remembered !== 'refused' || seen.order !== 'request-agent') return remembered
      return {
        why: 'the caller refused and is put into the queue, and DoNotRecord has not run',
        korean: '거부한 고객이 대기열에 들어가는데 DoNotRecord가 실행되지 않았습니다',
      }
    },
  }),
}
