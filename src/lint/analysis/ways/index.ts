import { namesOfStation } from '../followed.ts'
import { statementId } from '../names.ts'
import type { Way } from '../point.ts'
import { type Here, sleep, withFacts } from '../step.ts'
import { blindTransfer, end, reqagent, transfer, unlink } from './caller.ts'
import { anyBranch, cases, condition, forLoop, keys, loop, prompt } from './choices.ts'
import { assign, begin, filling, snippet } from './data.ts'
import { doNotRecord, indicate, logRecordingPro, recordAgentOnly } from './orders.ts'
import { back, runscript, runsub } from './subscripts.ts'

/** What an action leads to, by its type; any other leaves by each of its branches. */
const byType: Readonly<Record<string, (here: Here) => readonly Way[]>> = {
  Menu: keys,
  Capture: keys,
  Play: prompt,
  Music: prompt,
  Record: prompt,
  If: condition,
  Case: cases,
  Loop: loop,
  For: forLoop,
  Begin: begin,
  Assign: assign,
  Snippet: snippet,
  DoNotRecord: doNotRecord,
  RecordAgentOnly: recordAgentOnly,
  LogRecordingPro: logRecordingPro,
  Indicate: indicate,
  Reqagent: reqagent,
  Unlink: unlink,
  Transfer: transfer,
  Blindxfer: blindTransfer,
  End: end,
  Hangup: end,
  Stop: here => [sleep(here)],
  Runsub: runsub,
  Runscript: runscript,
  Return: back,
}

/** All ways from an action to the next places. */
export function waysOf(here: Here): readonly Way[] {
  const ways = byType[here.station.type]
  const kept = keeping(here)
  return ways ? ways(kept) : anyBranch(filling(kept))
}

/** An action that reads the statement's id puts it somewhere: a variable, a message, a web service. */
function keeping(here: Here): Here {
  if (here.facts.id !== 'fresh') return here
  return namesOfStation(here.script, here.station).reads.has(statementId) ? withFacts(here, { id: 'kept' }) : here
}
