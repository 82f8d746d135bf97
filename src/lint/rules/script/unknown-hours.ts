import { didYouMean } from '../../../text/suggest.ts'
import { scriptRule } from '../../rule.ts'
import { constantOf, placeOf } from '../../wiring.ts'

export const unknownHours = scriptRule({
  code: 'script/unknown-hours',
  severity: 'error',
  summary: 'Hours asks for a profile that the center does not have.',
  why: 'The call takes the Error branch, or Default where that is not wired: often as if the center were open.',
  rests: 'Studio’s help of HOURS: Profile',
  bad: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: open }
  open: { Hours: { Profile: Mian }, branches: { Open: queue, Default: bye } }
  queue: { Reqagent: { Skill: Sales } }
  bye: { Hangup: }
# file: center.yaml
center: Demo
hours:
  Main: { open: ["Mon-Fri 09:00-18:00"] }`,
  good: `
# file: main.yaml
script: Main
actions:
  begin: { Begin: , next: open }
  open: { Hours: { Profile: Main }, branches: { Open: queue, Default: bye } }
  queue: { Reqagent: { Skill: Sales } }
  bye: { Hangup: }
# file: center.yaml
center: Demo
hours:
  Main: { open: ["Mon-Fri 09:00-18:00"] }`,
  *check({ script, center }) {
    // A center without hours says nothing of them: the calls' stubs do.
    if (!center || center.hours.size === 0) return
    for (const node of script.actions) {
      const profile = node.type.name === 'Hours' ? constantOf(node, 'Profile') : undefined
      if (profile === undefined || profile === '') continue
      if ([...center.hours.keys()].some(each => each.toLowerCase() === profile.toLowerCase())) continue
      yield {
        at: placeOf(node, 'Profile'),
        message: `"${center.name}" has no hours called "${profile}"`,
        hint: didYouMean(profile, center.hours.keys()),
      }
    }
  },
})
