import { onward } from '../behavior/outcome.ts'
import { action, list, template } from './action.ts'

export const signal = action({
  name: 'Signal',
  summary: 'Sends a signal to a script, which receives it in its Onsignal.',
  library: '',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('ContactID', '', 'The contact whose script is meant.', { required: true }),
    list('Parameters', '', 'Values to send, at most nine.'),
  ],
  branches: [],
  hasDefault: true,
  source: 'help page SIGNAL',
  behavior: {
    enter: turn => {
      turn.order({ kind: 'signal', contact: turn.text('ContactID').trim(), parameters: turn.list('Parameters') })
      return onward
    },
  },
})
