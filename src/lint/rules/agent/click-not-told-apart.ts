import type { ActionNode } from '../../../script/tree.ts'
import { allActions, flowScriptOf } from '../../analysis/actions-of.ts'
import { namesOfStation } from '../../analysis/followed.ts'
import { named } from '../../analysis/named.ts'
import { scriptRule } from '../../rule.ts'

export const clickNotToldApart = scriptRule({
  code: 'agent/click-not-told-apart',
  severity: 'warning',
  summary: 'Several buttons send different signals, and nothing tells them apart.',
  why: 'There is one Onsignal for all buttons: which was clicked stands only in its parameters.',
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
    next: showStop
  showStop:
    Indicate: { Name: Stop, State: "On", ActionValue: '"{ContactID}" "stop"' }
  clicked:
    Onsignal: { Parameters: [verb] }
    next: stop
  stop:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
  done:
    Stop:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Start, State: "Off" }
    next: hideStop
  hideStop:
    Indicate: { Name: Stop, State: "Off" }
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
    next: showStop
  showStop:
    Indicate: { Name: Stop, State: "On", ActionValue: '"{ContactID}" "stop"' }
  clicked:
    Onsignal: { Parameters: [verb] }
    next: which
  which:
    Case: { Variable: verb }
    branches: { start: record, stop: stop, Default: done }
  record:
    LogRecordingPro: { Record: Start, RecordingType: Call }
  stop:
    LogRecordingPro: { Record: Stop, RecordingType: Call }
  done:
    Stop:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Start, State: "Off" }
    next: hideStop
  hideStop:
    Indicate: { Name: Stop, State: "Off" }
`,
  *check(subject) {
    const actions = allActions(subject)
    const handler = actions.find(({ node }) => node.type.name === 'Onsignal')
    const script = flowScriptOf(subject)
    if (!handler || !script) return
    const signals = new Set(actions.flatMap(({ node, points }) => (points.length > 0 ? signalOf(node) : [])))
    if (signals.size < 2) return
    const given = handler.node.properties.get('Parameters')
    const names = Array.isArray(given) ? given.map(each => each.value.trim().toLowerCase()) : []
    const parameters = new Set([...names, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(each => [`p${each}`, `sp${each}`])])
    // A subscript may look at global:p1 as well.
    const isRead = [...subject.flow.scripts.values()].some(each =>
      [...each.stations.values()].some(station =>
        [...namesOfStation(each, station).reads].some(name => parameters.has(name)),
      ),
    )
    if (isRead || actions.some(({ points }) => points.some(({ facts }) => facts.unseen))) return
    yield {
      at: handler.node.typeAt,
      message: `${named(handler.node)} hears ${signals.size} buttons, and nothing looks at which was clicked`,
      hint: 'name the parameter in Parameters, and branch on it with Case',
    }
  },
})

/** What a button sends. */
function signalOf(node: ActionNode): readonly string[] {
  const [state, kind, value] = ['State', 'ActionType', 'ActionValue'].map(each => {
    const text = node.properties.get(each)
    return text && 'value' in text ? text.value.trim() : ''
  })
  const isButton =
    node.type.name === 'Indicate' && /^(on|)$/i.test(state ?? '') && /^(signalscript|)$/i.test(kind ?? '')
  return isButton && value ? [value] : []
}
