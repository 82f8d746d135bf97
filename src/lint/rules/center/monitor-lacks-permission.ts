import { monitorPermissions } from '../../../center/supervision.ts'
import { centerRule } from '../../rule.ts'

export const monitorLacksPermission = centerRule({
  code: 'center/monitor-lacks-permission',
  severity: 'error',
  summary: 'A supervisor has some of the permissions that monitoring needs, and lacks another.',
  why: 'All of them are needed: with one missing, every conversation that she wants to watch is refused.',
  rests: 'Genesys Cloud’s help of monitoring digital interactions; GC-02 (GC-L1)',
  bad: `
center: Demo
agents: { kim: { skills: [Messages] } }
supervisors:
  bae: { permissions: [conversation.message.accept, conversation.message.view] }`,
  good: `
center: Demo
agents: { kim: { skills: [Messages] } }
supervisors:
  han: { name: Han Sora }
  bae: { permissions: [barge] }`,
  *check({ center: { supervision, placeOf } }) {
    if (!supervision || !placeOf) return
    for (const { id, permissions } of supervision.supervisors.values()) {
      const missing = monitorPermissions.filter(each => !permissions.includes(each))
      if (missing.length === 0 || missing.length === monitorPermissions.length) continue
      yield {
        at: placeOf('supervisors', id),
        message: `"${id}" can watch nobody: she lacks ${missing.join(', ')}`,
        hint: 'without "permissions" a supervisor has all that are needed',
      }
    }
  },
})
