import type { Property } from './property.ts'

/** A property of the script as a whole: some call must come to each action. */
export const reachable: Property = {
  code: 'flow/reachable',
  says: 'Every action can be reached by some call.',
  korean: '모든 액션은 어떤 통화로든 도달할 수 있습니다.',
  why: 'An action that no call comes to is forgotten code, or a way that was wired to the wrong place.',
  watches: 'script',
  applies: () => true,
}
