import { onward } from '../behavior/outcome.ts'
import { action, names, template, variable } from './action.ts'

export const onsignal = action({
  name: 'Onsignal',
  summary: 'Takes over when a signal comes: a click on an indicator, a Signal action, an outside system (E6).',
  library: 'de09a7de-6654-4642-a86a-87ffbe75c7d7',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('SrcContactIDVar', 'S1', 'Takes the sender’s contact id, 0 for the outside.'),
    template('ParamCount', '', 'How many parameters are named.'),
    names('Parameters', '', 'Names for the signal’s parameters; without them SP1 … and p1 …'),
  ],
  branches: [],
  hasDefault: true,
  handles: 'signal',
  source: 'help pages ONSIGNAL, INDICATE; that unnamed parameters get both names is assumed',
  behavior: {
    enter: turn => {
      const [sender = '0', ...values] = turn.arrived
      turn.set(turn.text('SrcContactIDVar').trim(), sender)
      const given = turn.list('Parameters')
      values.forEach((value, index) => {
        const name = given[index]?.trim() ?? ''
        for (const each of name === '' ? unnamed(turn.settings.signalNames, index + 1) : [name]) turn.set(each, value)
      })
      return onward
    },
  },
})

/** In a subscript too, real scripts read what they do not name as `global:p1`. */
function unnamed(setting: 'both' | 'SP' | 'p', number: number): readonly string[] {
  const names = setting === 'both' ? [`SP${number}`, `p${number}`] : [`${setting}${number}`]
  return names.flatMap(name => [name, `global:${name}`])
}
