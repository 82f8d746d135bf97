import type { Rule } from '../../rule.ts'
import { digitalRequestRange } from './digital-request-range.ts'
import { endInSubscript } from './end-in-subscript.ts'
import { messageAfterWindow } from './message-after-window.ts'
import { nameUnlikeFile } from './name-unlike-file.ts'
import { nothingReturned } from './nothing-returned.ts'
import { otherMedia } from './other-media.ts'
import { runsItself } from './runs-itself.ts'
import { silentPlay } from './silent-play.ts'
import { speechTooLong } from './speech-too-long.ts'
import { spelling } from './spelling.ts'
import { subscriptWithoutReturn } from './subscript-without-return.ts'
import { targetAgentOnly } from './target-agent-only.ts'
import { tooManyParameters } from './too-many-parameters.ts'
import { unknownHours } from './unknown-hours.ts'
import { unknownSkill } from './unknown-skill.ts'
import { unknownTargetAgent } from './unknown-target-agent.ts'

/** Rules about a script as a whole, the scripts that it runs, and the center that it runs in. */
export const scriptRules: readonly Rule[] = [
  subscriptWithoutReturn,
  endInSubscript,
  otherMedia,
  runsItself,
  tooManyParameters,
  nothingReturned,
  silentPlay,
  speechTooLong,
  unknownSkill,
  unknownTargetAgent,
  unknownHours,
  spelling,
  nameUnlikeFile,
  digitalRequestRange,
  targetAgentOnly,
  messageAfterWindow,
]
