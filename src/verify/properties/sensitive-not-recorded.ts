import type { Seen } from '../seen.ts'
import { nodeAt, nodesOf, type Property, starterInKorean, starterInWords } from './property.ts'

/** Remembers what is captured by a script or a policy (`r` the recording, `s` a statement), and `!` at a sensitive action. */
export const sensitiveNotRecorded: Property = {
  code: 'recording/sensitive-not-recorded',
  says: 'Nothing that a script or a policy started records while a sensitive action is the present one.',
  korean: '민감한 액션이 진행되는 동안 스크립트나 정책이 시작한 녹음은 없습니다.',
  rule: 'R3',
  why: "While an action marked `sensitive:` is the present one, nothing that a script or a policy started may record. Masking counts as not recorded. An agent's own button is not the script's doing.",
  watches: 'recordings',
  applies: flow => nodesOf(flow).some(({ node }) => node.sensitive !== undefined),
  monitor: flow => ({
    start: '',
    step: (remembered, seen) => {
      const isSensitive = remembered.includes('!')
      const told = (letter: string, isOn: boolean): string => {
        const letters = new Set([...remembered])
        if (isOn) letters.add(letter)
        else letters.delete(letter)
        return [...letters].sort().join('')
      }
      switch (seen.kind) {
        case 'enter': {
          const { sensitive } = nodeAt(flow, seen.script, seen.action) ?? {}
          if (sensitive === undefined) return told('!', false)
          if (/[rs]/.test(remembered))
            return {
              why: `"${seen.action}" (${sensitive}) is recorded`,
              korean: `민감한 액션이 녹음됩니다: "${seen.action}" (${sensitive})`,
              script: seen.script,
              action: seen.action,
            }
          return told('!', true)
        }
        case 'leave':
          return told('!', false)
        case 'recording':
        case 'statement': {
          const isOn = counts(seen)
          if (isOn && isSensitive)
            return {
              why: `${starterInWords(seen)} records in the middle of what is sensitive`,
              korean: `민감한 구간 한가운데서 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
            }
          return told(seen.kind === 'recording' ? 'r' : 's', isOn)
        }
        default:
          return remembered
      }
    },
  }),
}

/** What an agent's own button started is not the script's doing, and what is masked is not heard. */
function counts(seen: Extract<Seen, { kind: 'recording' | 'statement' }>): boolean {
  if (seen.now === null) return false
  if (seen.kind === 'statement') return true
  const { startedBy, isMasked } = seen.now
  return !isMasked && (startedBy.kind === 'script' || startedBy.kind === 'policy')
}
