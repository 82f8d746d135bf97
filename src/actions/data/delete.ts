import { onward } from '../../behavior/outcome.ts'
import { action, template } from '../action.ts'

export const deleteAction = action({
  name: 'Delete',
  summary: 'Deletes a file that this call wrote.',
  library: '81ddc140-f1ea-47c6-9041-918c8952a725',
  media: ['phone', 'digital', 'generic'],
  properties: [template('FileName', '', 'The file.', { required: true })],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: {
    enter: turn => {
      turn.order({ kind: 'file', deed: 'delete', file: turn.text('FileName') })
      return onward
    },
  },
})
