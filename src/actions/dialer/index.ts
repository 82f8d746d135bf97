import type { ActionType } from '../action.ts'
import { checkcallsup } from './checkcallsup.ts'
import { onpreview } from './onpreview.ts'
import { permitcall } from './permitcall.ts'
import { suppresscall } from './suppresscall.ts'

/** What scripts of the outbound dialer decide. */
export const dialerActions: readonly ActionType[] = [onpreview, checkcallsup, permitcall, suppresscall]
