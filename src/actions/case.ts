import { leaveBy } from '../behavior/outcome.ts'
import type { Turn } from '../behavior/turn.ts'
import { isOpen } from '../snippet/anything.ts'
import { printValue } from '../snippet/value.ts'
import { action, expression } from './action.ts'

export const caseAction = action({
  name: 'Case',
  summary: 'Leaves by the branch whose label is the value of its variable; labels match exactly.',
  library: '22050500-6dc0-4949-af9c-1e52975f141d',
  media: ['phone', 'digital', 'generic'],
  properties: [expression('Variable', '', 'A variable or an expression.', { required: true })],
  branches: [],
  hasDefault: true,
  customBranches: true,
  source: 'help page CASE; real exports',
  behavior: { enter: turn => leaveBy(labelOf(turn)) },
})

function labelOf(turn: Turn): string {
  const value = turn.value('Variable')
  if (!isOpen(value)) return printValue(value)
  const labels = [...turn.station.exits.keys()].filter(each => each !== 'Default')
  return labels.find(each => turn.isText(value, each)) ?? printValue(value)
}
