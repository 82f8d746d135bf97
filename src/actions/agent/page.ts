import { action, template } from '../action.ts'
import { outside } from '../asking.ts'
import { show } from '../showing.ts'

const form = outside([])

export const page = action({
  name: 'Page',
  summary: 'Shows a page of an agent script. In a simulation a stub of the call fills it in.',
  library: '90c568aa-be5c-4537-86bd-ae5920e90d69',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Title', '', 'The page’s title.'),
    template('RawXML', '', 'What is on it.'),
    template('ShowNext', '', 'Whether it has a button to go on.'),
    template('ShowBack', '', 'Whether it has a button to go back.'),
    template('StyleSheet', '', 'Its style.'),
    template('BranchKey', '', 'The field that decides where it leads.'),
    template('BranchOptions', '', 'The values of that field.'),
  ],
  branches: [],
  hasDefault: true,
  customBranches: true,
  source: 'real exports',
  behavior: {
    ...form,
    enter: turn => {
      show(turn, 'page', turn.text('Title'))
      return form.enter(turn)
    },
  },
})
