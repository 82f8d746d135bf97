import { isCapture, nodeAt, nodesOf, type Property, starterInKorean, starterInWords } from './property.ts'

export const disclosureHeard: Property = {
  code: 'consent/disclosure-heard',
  says: 'A disclosure prompt was played to its end before the first recording.',
  korean: '첫 녹음 전에 녹음 고지 안내가 끝까지 재생됩니다.',
  why: 'The prompt marked `disclosure: true` has to come to its end before anything records; a key that stops it, or a recording that starts beside it, leaves callers who have not heard it.',
  watches: 'recordings',
  applies: flow => nodesOf(flow).some(({ node }) => node.disclosure === true),
  monitor: flow => ({
    start: '',
    step: (remembered, seen) => {
      if (remembered === 'heard') return remembered
      if (seen.kind === 'played' && nodeAt(flow, seen.script, seen.action)?.disclosure) return 'heard'
      if (!isCapture(seen)) return remembered
      return {
        why: `the caller has not heard that the call is recorded, and ${starterInWords(seen)} records`,
        korean: `고객이 녹음 고지를 끝까지 듣지 못했는데 녹음됩니다. 녹음을 시작한 쪽: ${starterInKorean(seen)}`,
      }
    },
  }),
}
