import type { ActionType } from '../action.ts'
import { agentstate } from './agentstate.ts'
import { messages } from './messages.ts'
import { onpageopen } from './onpageopen.ts'
import { page } from './page.ts'
import { pageclose } from './pageclose.ts'
import { popurl } from './popurl.ts'
import { runapp } from './runapp.ts'
import { setagentstate } from './setagentstate.ts'

/** What scripts show to agents, and ask about them. */
export const agentActions: readonly ActionType[] = [
  agentstate,
  setagentstate,
  messages,
  popurl,
  runapp,
  page,
  onpageopen,
  pageclose,
]
