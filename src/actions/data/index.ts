import type { ActionType } from '../action.ts'
import { deleteAction } from './delete.ts'
import { fileexist } from './fileexist.ts'
import { getvalue } from './getvalue.ts'
import { info } from './info.ts'
import { ivrlog } from './ivrlog.ts'
import { mcrmetadata } from './mcrmetadata.ts'
import { putvalue } from './putvalue.ts'
import { remvalue } from './remvalue.ts'
import { setsecurityuser } from './setsecurityuser.ts'
import { timezone } from './timezone.ts'

/** What scripts keep, count and log. */
export const dataActions: readonly ActionType[] = [
  getvalue,
  putvalue,
  remvalue,
  fileexist,
  deleteAction,
  setsecurityuser,
  timezone,
  info,
  ivrlog,
  mcrmetadata,
]
