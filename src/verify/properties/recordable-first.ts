import { hasType, nodeAt, type Property } from './property.ts'

const redirects = ['Reqagent', 'Transfer', 'Blindxfer', 'Runsub', 'Runscript']
const silent = ['Note', 'Annotation']

export const recordableFirst: Property = {
  code: 'agent/recordable-first',
  says: 'RecordAgentOnly comes right before the redirect.',
  korean: 'RecordAgentOnly는 연결 액션 바로 앞에 옵니다.',
  rule: 'R13',
  why: 'RecordAgentOnly counts for the redirect that follows it. With an action between them the caller can be answered before it has run.',
  watches: 'script',
  applies: flow => hasType(flow, 'RecordAgentOnly'),
  monitor: flow => ({
    start: '',
    step: (remembered, seen) => {
      if (seen.kind === 'order' && seen.order === 'record-agent-only') return 'ordered'
      if (remembered !== 'ordered') return remembered
      if (seen.kind === 'settled') {
        return {
          why: 'RecordAgentOnly ran, and no redirect came right behind it',
          korean: 'RecordAgentOnly가 실행되었는데 바로 뒤에 연결 액션이 없습니다',
        }
      }
      if (seen.kind !== 'enter') return remembered
      const type = nodeAt(flow, seen.script, seen.action)?.type.name ?? ''
      if (silent.includes(type)) return remembered
      if (redirects.includes(type)) return ''
      const why = `RecordAgentOnly ran, and "${seen.action}" (${type}) comes before the redirect`
      const korean = `RecordAgentOnly가 실행되었는데 연결 액션보다 먼저 오는 액션이 있습니다: "${seen.action}" (${type})`
      return { why, korean, script: seen.script, action: seen.action }
    },
  }),
}
