import type { ActionType } from '../action.ts'
import { email } from './email.ts'
import { getrichmessage } from './getrichmessage.ts'
import { sendsessiontext } from './sendsessiontext.ts'
import { smssendv2 } from './smssendv2.ts'
import { textmsg } from './textmsg.ts'

/** What scripts send. */
export const messageActions: readonly ActionType[] = [email, smssendv2, sendsessiontext, textmsg, getrichmessage]
