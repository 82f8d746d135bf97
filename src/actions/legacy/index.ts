import type { ActionType } from '../action.ts'
import { bleeplog } from './bleeplog.ts'
import { logcall } from './logcall.ts'
import { startscrnrecord } from './startscrnrecord.ts'
import { stoplog } from './stoplog.ts'
import { stopscrnrecord } from './stopscrnrecord.ts'

/** Recorders of old, known by name so that their scripts can be read. */
export const legacyActions: readonly ActionType[] = [logcall, stoplog, bleeplog, startscrnrecord, stopscrnrecord]
