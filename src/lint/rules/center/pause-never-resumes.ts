import { centerRule } from '../../rule.ts'

export const pauseNeverResumes = centerRule({
  code: 'center/pause-never-resumes',
  severity: 'warning',
  summary: 'Agents may pause the recording, and it never resumes by itself.',
  why: 'An agent who forgets to resume loses the rest of the recording.',
  rests: 'WX-10 (WX-L2)',
  bad: `
center: Demo
agents:
  kim: { skills: [Sales] }
desk: { rona: 18s, pause: true }`,
  good: `
center: Demo
agents:
  kim: { skills: [Sales] }
desk: { rona: 18s, pause: true, autoResume: 30s }`,
  *check({ center: { desk, placeOf } }) {
    if (!desk || !placeOf || desk.autoResumeMs !== undefined) return
    if (desk.pause || [...desk.pauseBySkill.values()].includes(true))
      yield {
        at: placeOf('desk', desk.pause ? 'pause' : 'pauseBySkill'),
        message: 'a paused recording never resumes by itself',
        hint: 'give the desk "autoResume", or "pause: false"',
      }
  },
})
