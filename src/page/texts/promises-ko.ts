import type { promisesEn } from './promises-en.ts'

/** Words for what must hold on a call, and for what tells two versions apart. */
export const promisesKo: typeof promisesEn = {
  title: '이 통화에서 지켜져야 할 것',
  broken: '위반',
  kept: '지켜짐',
  at: (when, what, stands) => `${when}에 깨집니다: ${what}. ${stands}.`,
  mark: code => `${code} 위반`,
  show: '이 순간 보기',
  differ: kinds => `두 버전이 다른 점: ${kinds}.`,
  kinds: {
    recordings: '녹음되는 내용',
    statements: '녹음된 진술',
    outcome: '통화의 끝',
    variables: '끝났을 때의 변수',
  },
}
