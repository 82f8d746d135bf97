import { hasType, type Property } from './property.ts'

export const buttonsRemoved: Property = {
  code: 'agent/buttons-removed',
  says: 'No indicator is left on.',
  korean: '켜진 채 남는 표시 버튼이 없습니다.',
  rule: 'E6',
  why: 'An indicator that is left on stands on the desktop after the contact. Turn it off behind Onrelease, which every end of a call runs through.',
  watches: 'script',
  applies: flow => hasType(flow, 'Indicate'),
  monitor: () => ({
    start: '',
    step: (remembered, seen) => {
      if (seen.kind !== 'over' || seen.leftOn.length === 0) return remembered
      const names = seen.leftOn.map(each => `"${each}"`).join(' and ')
      return {
        why: `the call is over, and ${names} still stand${seen.leftOn.length === 1 ? 's' : ''} on the desktop`,
        korean: `통화가 끝났는데 화면에 남은 표시 버튼이 있습니다: ${seen.leftOn.map(each => `"${each}"`).join(', ')}`,
      }
    },
  }),
}
