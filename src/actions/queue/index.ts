import type { ActionType } from '../action.ts'
import { callback } from './callback.ts'
import { commitment } from './commitment.ts'
import { contacttakeover } from './contacttakeover.ts'
import { countagents } from './countagents.ts'
import { ewtestimate } from './ewtestimate.ts'
import { getqueue } from './getqueue.ts'
import { querycallback } from './querycallback.ts'
import { queuecallback } from './queuecallback.ts'
import { queuevm } from './queuevm.ts'
import { updatecontact } from './updatecontact.ts'

/** What scripts ask of the queue, and put into it. */
export const queueActions: readonly ActionType[] = [
  countagents,
  getqueue,
  ewtestimate,
  queuevm,
  callback,
  queuecallback,
  querycallback,
  contacttakeover,
  updatecontact,
  commitment,
]
