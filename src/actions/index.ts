import type { ActionType } from './action.ts'
import { agentActions } from './agent/index.ts'
import { annotation } from './annotation.ts'
import { apiActions } from './api/index.ts'
import { assign } from './assign.ts'
import { begin } from './begin.ts'
import { blindxfer } from './blindxfer.ts'
import { capture } from './capture.ts'
import { caseAction } from './case.ts'
import { dataActions } from './data/index.ts'
import { dialerActions } from './dialer/index.ts'
import { digitalActions } from './digital/index.ts'
import { doNotRecord } from './do-not-record.ts'
import { end } from './end.ts'
import { forAction } from './for.ts'
import { hangup } from './hangup.ts'
import { hours } from './hours.ts'
import { ifAction } from './if.ts'
import { indicate } from './indicate.ts'
import { legacyActions } from './legacy/index.ts'
import { logRecordingPro } from './log-recording-pro.ts'
import { loop } from './loop.ts'
import { menu } from './menu.ts'
import { messageActions } from './message/index.ts'
import { music } from './music.ts'
import { note } from './note.ts'
import { onanswer } from './onanswer.ts'
import { ondata } from './ondata.ts'
import { ondisposition } from './ondisposition.ts'
import { onhold } from './onhold.ts'
import { onrelease } from './onrelease.ts'
import { onreskill } from './onreskill.ts'
import { onsignal } from './onsignal.ts'
import { ontransfer } from './ontransfer.ts'
import { play } from './play.ts'
import { queueActions } from './queue/index.ts'
import { record } from './record.ts'
import { recordAgentOnly } from './record-agent-only.ts'
import { reqagent } from './reqagent.ts'
import { returnAction } from './return.ts'
import { runscript } from './runscript.ts'
import { runsub } from './runsub.ts'
import { signal } from './signal.ts'
import { snippet } from './snippet.ts'
import { stop } from './stop.ts'
import { transfer } from './transfer.ts'
import { unknown } from './unknown.ts'
import { unlink } from './unlink.ts'
import { voiceActions } from './voice/index.ts'
import { wait } from './wait.ts'
import { whisper } from './whisper.ts'

/** Every word of the script language, in the order the manual shows them. Adding one is adding a line. */
export const actionTypes: readonly ActionType[] = [
  menu,
  doNotRecord,
  logRecordingPro,
  recordAgentOnly,
  snippet,
  indicate,
  onsignal,
  reqagent,
  begin,
  end,
  stop,
  hangup,
  returnAction,
  runsub,
  runscript,
  ifAction,
  caseAction,
  loop,
  forAction,
  wait,
  assign,
  note,
  annotation,
  play,
  music,
  capture,
  whisper,
  record,
  hours,
  transfer,
  blindxfer,
  unlink,
  signal,
  onanswer,
  onrelease,
  onhold,
  ontransfer,
  onreskill,
  ondata,
  ondisposition,
  ...voiceActions,
  ...queueActions,
  ...agentActions,
  ...dataActions,
  ...messageActions,
  ...apiActions,
  ...digitalActions,
  ...dialerActions,
  ...legacyActions,
  unknown,
]

const byName = new Map(
  actionTypes.flatMap(type =>
    [type.name, exportNameOf(type), ...(type.aliases ?? [])].map(name => [matching(name), type] as const),
  ),
)

/** The letters by which names of actions, properties and branches match: without regard to case and blanks. */
export function matching(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

/** The name of an action type in Studio's exports: `MENU`, `AB_GET_ENTRYV12`. */
export function exportNameOf(type: ActionType): string {
  return type.exportName ?? type.name.toUpperCase()
}

/** The action type of a name as an author or an export writes it: `MENU`, `DO NOT RECORD`, `onAnswer`. */
export function actionNamed(name: string): ActionType | undefined {
  return byName.get(matching(name))
}

const byLibrary = new Map(actionTypes.map(type => [type.library, type]))

/** The action type of a library GUID as exports have it, in any case. */
export function actionOfLibrary(guid: string): ActionType | undefined {
  return guid === '' ? undefined : byLibrary.get(guid.trim().toLowerCase())
}

/** The names of all action types. */
export const actionNames: readonly string[] = actionTypes.map(type => type.name)
