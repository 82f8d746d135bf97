import { makesStatements, type Property } from './property.ts'

export const idKept: Property = {
  code: 'statement/id-kept',
  says: 'Every statement id is copied before it is overwritten or cleared.',
  korean: '모든 진술 ID는 덮어쓰거나 지워지기 전에 복사됩니다.',
  rule: 'R23',
  why: 'The next Start overwrites the id and the Stop clears it. An id that neither a variable holds nor an action sent outside leads to a statement that nobody finds again.',
  watches: 'statements',
  applies: makesStatements,
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      if (seen.kind !== 'over' || seen.lost === 0) return remembered
      return {
        why: 'a statement was recorded, and nothing holds its id at the end',
        korean: '진술이 녹음되었는데 끝날 때 그 ID가 어디에도 남아 있지 않습니다',
      }
    },
  }),
}
