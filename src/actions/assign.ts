import { onward } from '../behavior/outcome.ts'
import { action, choice, flag, template, variable } from './action.ts'
import { maxStringSizes, sizeOf } from './string-size.ts'

export const assign = action({
  name: 'Assign',
  summary: 'Gives a variable a value: text as it stands, or the result of a numeric expression.',
  library: '9015c095-98d9-441f-bf92-e90f5c5ed8c8',
  media: ['phone', 'digital', 'generic'],
  properties: [
    variable('Variable', '', 'The variable’s name, without braces.', { required: true }),
    template('Value', '', 'Text; an expression when Type is Numeric.'),
    choice('Type', ['String', 'Numeric', 'Datetime'], 'String', 'How Value is understood.'),
    flag('Publish', '', 'Shown to the agent.'),
    flag('ScreenPop', 'False', 'Passed to the screen pop.'),
    flag('SaveToDB', 'False', 'Kept with the contact.'),
    choice('MaxStringSize', maxStringSizes, 'Limit2K', 'Longer text is cut.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page ASSIGN; real exports',
  behavior: {
    enter: turn => {
      const name = turn.text('Variable').trim()
      const value = turn.value('Value')
      turn.set(name, typeof value === 'string' ? value.slice(0, sizeOf(turn.text('MaxStringSize'))) : value)
      return onward
    },
  },
})
