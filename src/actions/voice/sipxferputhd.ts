import { action } from '../action.ts'
import { unsimulated } from '../passing.ts'

export const sipxferputhd = action({
  name: 'Sipxferputhd',
  summary: 'Puts a header into the SIP transfer that follows. A call record does not show it.',
  library: 'd583a89d-145c-44ac-b476-a15045180000',
  media: ['phone'],
  properties: [],
  branches: [],
  hasDefault: true,
  isOpen: true,
  source: 'real exports, by name; its properties were not seen',
  behavior: unsimulated('SIP headers are not sent'),
})
