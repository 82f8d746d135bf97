import { action } from '../action.ts'
import { showing } from '../showing.ts'

export const pageclose = action({
  name: 'Pageclose',
  summary: 'Closes the page of an agent script.',
  library: '088444df-2789-4cb2-a935-035580cb5003',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  source: 'help page ONPAGEOPEN; real exports',
  behavior: showing('page', () => 'closed'),
})
