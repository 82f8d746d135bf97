import type { ActionType } from '../action.ts'
import { asrmenu } from './asrmenu.ts'
import { asryesno } from './asryesno.ts'
import { conference } from './conference.ts'
import { join } from './join.ts'
import { link } from './link.ts'
import { locate } from './locate.ts'
import { playlog } from './playlog.ts'
import { sipxferputhd } from './sipxferputhd.ts'
import { spawn } from './spawn.ts'
import { stopasync } from './stopasync.ts'
import { voiceparams } from './voiceparams.ts'

/** What plays to the caller, listens to her, and joins calls. */
export const voiceActions: readonly ActionType[] = [
  playlog,
  voiceparams,
  stopasync,
  asrmenu,
  asryesno,
  link,
  conference,
  join,
  locate,
  sipxferputhd,
  spawn,
]
