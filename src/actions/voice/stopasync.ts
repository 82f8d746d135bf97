import { action } from '../action.ts'
import { passing } from '../passing.ts'

export const stopasync = action({
  name: 'Stopasync',
  summary: 'Stops what plays beside the script. In a simulation nothing does.',
  library: '77192c66-8992-4ae5-9629-9e9651f891f1',
  media: ['phone', 'digital', 'generic'],
  properties: [],
  branches: [],
  hasDefault: true,
  source: 'real exports',
  behavior: passing,
})
