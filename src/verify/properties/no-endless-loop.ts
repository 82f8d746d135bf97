import type { Property } from './property.ts'

export const noEndlessLoop: Property = {
  code: 'flow/no-endless-loop',
  says: 'No loop runs without a person or time in it.',
  korean: '사람이나 시간이 개입하지 않는 무한 반복이 없습니다.',
  why: 'Actions that lead to one another without a prompt, a wait or a person in between run until the platform ends the script.',
  watches: 'script',
  applies: () => true,
  monitor: () => ({
    start: '',
    step: (remembered, seen) =>
      seen.kind === 'endless'
        ? {
            why: 'actions run on and on without any time passing',
            korean: '시간이 흐르지 않은 채 액션이 끝없이 이어집니다',
          }
        : remembered,
  }),
}
