import type { Compiled } from '../../../behavior/station.ts'
import type { Text } from '../../../script/tree.ts'
import { nearest } from '../../../text/suggest.ts'
import { allActions, isSubscript } from '../../analysis/actions-of.ts'
import { analysisOf, pathTo, somewhere } from '../../analysis/analysis.ts'
import { buttonName } from '../../analysis/ways/orders.ts'
import { scriptRule } from '../../rule.ts'

export const indicatorLeftOn = scriptRule({
  code: 'agent/indicator-left-on',
  severity: 'warning',
  summary: 'A button stays on the agent’s desktop when the call is over.',
  why: 'It stays there until an Indicate of the same name turns it off, and signals a contact that is gone.',
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
    Indicate: { Name: Statement, State: "On", ActionValue: "\\"{ContactID}\\" \\"start\\"" }
  clicked:
    Onsignal:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: Statements, State: "Off" }
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
    Indicate: { Name: Statement, State: "On", ActionValue: "\\"{ContactID}\\" \\"start\\"" }
  clicked:
    Onsignal:
  released:
    Onrelease:
    next: hide
  hide:
    Indicate: { Name: STATEMENT, State: "Off" }
`,
  *check(subject) {
    const { points } = analysisOf(subject.flow)
    const buttons = allActions(subject).filter(({ node }) => node.type.name === 'Indicate')
    const offs = [...subject.flow.scripts.values()].flatMap(each =>
      [...each.stations.values()]
        .filter(({ type, properties }) => type === 'Indicate' && isOff(properties.get('State')))
        .flatMap(({ id }) => textsOf(each.nodes.get(id)?.properties.get('Name'))),
    )
    const ons = buttons
      .filter(({ station }) => !isOff(station.properties.get('State')))
      .flatMap(({ node }) => textsOf(node.properties.get('Name')).map(buttonName))
    for (const { node, station, points: there } of buttons) {
      const written = node.properties.get('Name')
      if (there.length === 0 || isOff(station.properties.get('State')) || !written || !('value' in written)) continue
      const name = buttonName(written.value)
      const found = somewhere(points, (facts, point) => point.stands === 'over' && facts.buttons.includes(name))
      if (!found) continue
      const strays = offs.filter(each => !ons.includes(buttonName(each)))
      const other = nearest(name, strays) ?? strays[0]
      // Whoever runs a subscript may turn its buttons off, by running it again or by another one.
      if (isSubscript(subject.flow.main) && (other === undefined || offs.some(each => buttonName(each) === name)))
        continue
      yield {
        at: written.at,
        message: `the button "${written.value}" is still on when the call is over`,
        hint:
          other === undefined
            ? 'turn it off behind Onrelease, with an Indicate of the same Name and State Off'
            : `"${other}" is turned off, which is another button: a button is known by its Name`,
        path: pathTo(found),
      }
    }
  },
})

function textsOf(written: Text | readonly Text[] | undefined): readonly string[] {
  return written === undefined ? [] : 'value' in written ? [written.value] : written.map(each => each.value)
}

function isOff(state: Compiled | undefined): boolean {
  return state?.kind === 'text' && state.text.trim().toLowerCase() === 'off'
}
