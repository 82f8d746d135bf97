import type { digitalEn } from './digital-en.ts'

/** 전화가 아니라 글로 주고받는 문의에서 다르게 말하는 것. */
export const digitalKo: typeof digitalEn = {
  over: '대화가 끝났습니다',
  who: {},
  lanes: {},
  events: { hangup: '대화를 끝냄', end: '대화를 끝냄' },
  states: { rings: '대화가 배정됨', talks: '대화 중', over: '대화가 끝났습니다' },
  outcomes: {},
  end: '대화 끝내기',
}
