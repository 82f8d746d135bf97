import { hasType, type Property } from './property.ts'

export const noDeadEnd: Property = {
  code: 'flow/no-dead-end',
  says: 'No caller is left stuck.',
  korean: '어떤 고객도 갇히지 않습니다.',
  rule: 'E8',
  why: 'A Menu or Capture with neither the branch that it takes nor Default leaves the caller where nothing leads on.',
  watches: 'script',
  applies: flow => hasType(flow, 'Menu', 'Capture'),
  monitor: () => ({
    start: '',
    step: (remembered, seen) =>
      seen.kind === 'stuck'
        ? {
            why: 'the caller is stuck: no branch leads on from here',
            korean: '고객이 갇혔습니다: 여기서 이어지는 분기가 없습니다',
          }
        : remembered,
  }),
}
