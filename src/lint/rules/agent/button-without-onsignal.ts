import { isSubscript, visited } from '../../analysis/actions-of.ts'
import { analysisOf } from '../../analysis/analysis.ts'
import { isWaiting, takerOf } from '../../analysis/events.ts'
import { flowNames } from '../../analysis/followed.ts'
import { buttonName } from '../../analysis/ways/orders.ts'
import { scriptRule } from '../../rule.ts'

export const buttonWithoutOnsignal = scriptRule({
  code: 'agent/button-without-onsignal',
  severity: 'warning',
  summary: 'A button is shown whose click nothing hears.',
  why: 'A click raises Onsignal in the script that is running; without one it does nothing.',
  rests: 'E6',
  bad: `script: Bad
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: show
  show:
    Indicate: { Name: Start, State: "On", ActionValue: '"{ContactID}" "start"' }
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Start, State: "Off" }
`,
  good: `script: Good
actions:
  begin:
    Begin:
    next: queue
  queue:
    Reqagent: { Skill: Sales }
  answered:
    Onanswer:
    next: show
  show:
    Indicate: { Name: Start, State: "On", ActionValue: '"{ContactID}" "start"' }
  clicked:
    Onsignal:
    next: done
  done:
    Stop:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Start, State: "Off" }
`,
  *check(subject) {
    const { flow } = subject
    if (isSubscript(flow.main)) return
    const { points } = analysisOf(flow)
    const look = { flow, followed: flowNames(flow).followed }
    for (const { node } of visited(subject, 'Indicate')) {
      const [name, state, kind, value] = ['Name', 'State', 'ActionType', 'ActionValue'].map(each => {
        const text = node.properties.get(each)
        return text && 'value' in text ? text.value.trim() : ''
      })
      const isButton = /^(on|)$/i.test(state ?? '') && /^(signalscript|)$/i.test(kind ?? '')
      // A signal to another contact is heard there.
      if (!isButton || !name || !/^\s*["']?\{(global:)?_*contactid\}/i.test(value ?? '')) continue
      const shown = points.filter(
        point =>
          point.facts.buttons.includes(buttonName(name)) && point.facts.line !== 'released' && isWaiting(look, point),
      )
      if (shown.length === 0 || shown.some(point => point.facts.unseen || takerOf(look, point, 'signal') !== undefined))
        continue
      yield {
        at: node.typeAt,
        message: `no Onsignal hears a click on the button "${name}"`,
        hint: 'add an Onsignal to this script, or to the one that runs when the button is clicked',
      }
    }
  },
})
