import { onward } from '../../behavior/outcome.ts'
import { action, flag, number, template } from '../action.ts'
import { outside } from '../asking.ts'
import { show } from '../showing.ts'

const form = outside([])

export const runapp = action({
  name: 'Runapp',
  summary: 'Opens a form or a page on the agent’s desktop. In a simulation a stub of the call fills the form in.',
  library: 'af08bbcd-6ac0-40f4-852a-20fb86e7a8e8',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('AgentID', '', 'The agent; before the answer none is known.'),
    template('ActionType', 'ShowCustomForm', 'What opens: a form or a page.'),
    template('ActionValue', '', 'The form or the page.'),
    flag('WaitForSubmit', 'False', 'Waits until the form is submitted; otherwise Ondata takes over.'),
    number('WaitTimeout', '120', 'Seconds to wait.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page RUNAPP',
  behavior: {
    ...form,
    enter: turn => {
      show(turn, 'runapp', `${turn.text('ActionType')} ${turn.text('ActionValue')}`)
      return turn.flag('WaitForSubmit') ? form.enter(turn) : onward
    },
  },
})
