import { centerRule } from '../../rule.ts'

export const wrapupWithoutDefault = centerRule({
  code: 'center/wrapup-without-default',
  severity: 'warning',
  summary: 'Wrap-up ends by itself after a time, and there is no default reason to submit then.',
  why: 'Nothing is submitted, and the agent stays in wrap-up, where nobody is offered to her.',
  rests: 'WX-37 (WX-L3)',
  bad: `
center: Demo
agents:
  kim: { skills: [Sales] }
desk: { autoResume: 30s, wrapup: { auto: 60s } }`,
  good: `
center: Demo
agents:
  kim: { skills: [Sales] }
desk: { autoResume: 30s, wrapup: { auto: 60s, default: other } }`,
  *check({ center: { desk, placeOf } }) {
    if (!desk || !placeOf || desk.wrapup.autoMs === undefined || desk.wrapup.default !== undefined) return
    yield {
      at: placeOf('desk', 'wrapup', 'auto'),
      message: 'wrap-up has a time but no default reason',
      hint: 'give "wrapup" a "default"',
    }
  },
})
