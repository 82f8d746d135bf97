import { makesStatements, type Property } from './property.ts'

export const statementClosed: Property = {
  code: 'statement/closed',
  says: 'Every statement started by a button can be stopped, and is not left to the end.',
  korean: '버튼으로 시작한 모든 진술은 멈출 수 있으며 통화 끝까지 방치되지 않습니다.',
  rule: 'R21',
  why: 'From every moment in which a statement runs some call must lead to a Stop by the script; else only the end of the call, or of the segment, ends it.',
  watches: 'statements',
  applies: makesStatements,
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      if (seen.kind !== 'statement') return remembered
      if (seen.endedBy?.kind === 'script' && seen.now === null) return 'stopped'
      return seen.now === null ? '' : 'runs'
    },
    possible: {
      from: 'runs',
      to: 'stopped',
      breach: {
        why: 'a statement runs, and from here on nothing can stop it but the end',
        korean: '진술 녹음이 진행 중인데 여기서부터는 통화가 끝나야만 멈춥니다',
      },
    },
  }),
}
