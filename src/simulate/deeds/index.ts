import type { Deed } from '../../center/call.ts'
import { atTheDesk } from '../desk/at-the-desk.ts'
import { refusalAtDesk } from '../desk/guards.ts'
import type { Platform } from '../platform.ts'
import { access } from './access.ts'
import { choose, listTargets, voicemail } from './after-hours.ts'
import { answer } from './answer.ts'
import { arrive, depart } from './arrive.ts'
import { click } from './click.ts'
import { confirmConsult } from './confirm-consult.ts'
import { conference, consult, leave } from './consult.ts'
import { mergeTickets, reinstall, signIn } from './consumer.ts'
import type { DeedKind } from './deed.ts'
import { disposition } from './disposition.ts'
import { end, endConsult } from './end.ts'
import { attributes, verify } from './flags.ts'
import { handOver } from './hand-over.ts'
import { hangup } from './hangup.ts'
import { hold, resume } from './hold.ts'
import { message } from './message.ts'
import { monitor } from './monitor.ts'
import { optIn, optOut } from './opt.ts'
import { outdial } from './outdial.ts'
import { pauseRecording, resumeRecording } from './pause-recording.ts'
import { presence } from './presence.ts'
import { press } from './press.ts'
import { approve, flag } from './provider.ts'
import { mask, record, stopRecording, unmask } from './recording.ts'
import { redact, stopRedacting } from './redact.ts'
import { decline, ignore } from './refuse.ts'
import { resolve } from './resolve.ts'
import { say } from './say.ts'
import { setVariable } from './set-variable.ts'
import { signal } from './signal.ts'
import { attach, declineAction, fulfil, smartAction } from './smart-action.ts'
import { state } from './state.ts'
import { stopMonitoring } from './stop-monitoring.ts'
import { barge, endContact, view } from './supervise.ts'
import { transfer } from './transfer.ts'
import { silence, wait } from './wait.ts'
import { extendWrapup, wrapup } from './wrapup.ts'

/** Everything that people can do on a call. Adding a verb is adding a line. */
const deeds = [
  press,
  wait,
  silence,
  say,
  answer,
  decline,
  ignore,
  click,
  signal,
  record,
  stopRecording,
  mask,
  unmask,
  hold,
  resume,
  transfer,
  consult,
  conference,
  leave,
  disposition,
  hangup,
  message,
  monitor,
  stopMonitoring,
  presence,
  optIn,
  optOut,
  resolve,
  approve,
  flag,
  choose,
  voicemail,
  listTargets,
  redact,
  stopRedacting,
  attributes,
  verify,
  handOver,
  endContact,
  barge,
  view,
  signIn,
  reinstall,
  mergeTickets,
  smartAction,
  fulfil,
  declineAction,
  attach,
  access,
  state,
  pauseRecording,
  resumeRecording,
  setVariable,
  outdial,
  wrapup,
  extendWrapup,
  end,
  endConsult,
  confirmConsult,
  arrive,
  depart,
] as const

/** A deed whose verb fits its kind: what the list above makes sure of, verb by verb. */
type AnyDeedKind = DeedKind<Deed['verb']>

const byVerb = mapOf(deeds)
const byVerbAtDesk = mapOf(atTheDesk)

function mapOf(kinds: readonly { readonly verb: string }[]): ReadonlyMap<string, AnyDeedKind> {
  return new Map(kinds.map(kind => [kind.verb, kind as unknown as AnyDeedKind]))
}

function kindOf({ desks }: Platform, { verb }: Deed): AnyDeedKind | undefined {
  return (desks && byVerbAtDesk.get(verb)) ?? byVerb.get(verb)
}

/**
 * What the call waits for instead of this deed; undefined when it can be done now. That a rule of the desk refuses it is an
 * answer: it waits only where it has no time of its own and could not happen at all yet.
 */
export function obstacleTo(platform: Platform, deed: Deed, isTimed: boolean): string | undefined {
  const obstacle = kindOf(platform, deed)?.obstacle(platform, deed as never, isTimed)
  const isRefused = obstacle !== undefined && isTimed && platform.desks && refusalAtDesk(platform.desks, deed)
  return isRefused ? undefined : obstacle
}

/** Does it, unless a rule of the desk refuses it; whoever calls has asked `obstacleTo` first. */
export function perform(platform: Platform, deed: Deed): void {
  const { desks } = platform
  const refusal = desks && refusalAtDesk(desks, deed)
  if (refusal) desks.refuse(deed.verb, doerOf(deed), refusal)
  else kindOf(platform, deed)?.perform(platform, deed as never)
  platform.look()
}

function doerOf(deed: Deed): string {
  return 'agent' in deed ? deed.agent : 'from' in deed ? deed.from : ''
}
