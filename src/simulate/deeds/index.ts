import type { Deed } from '../../center/call.ts'
import type { Platform } from '../platform.ts'
import { access } from './access.ts'
import { choose, listTargets, voicemail } from './after-hours.ts'
import { answer } from './answer.ts'
import { click } from './click.ts'
import { conference, consult, leave } from './consult.ts'
import { mergeTickets, reinstall, signIn } from './consumer.ts'
import type { DeedKind } from './deed.ts'
import { disposition } from './disposition.ts'
import { attributes, verify } from './flags.ts'
import { handOver } from './hand-over.ts'
import { hangup } from './hangup.ts'
import { hold, resume } from './hold.ts'
import { message } from './message.ts'
import { monitor } from './monitor.ts'
import { presence } from './presence.ts'
import { press } from './press.ts'
import { mask, record, stopRecording, unmask } from './recording.ts'
import { redact, stopRedacting } from './redact.ts'
import { decline, ignore } from './refuse.ts'
import { say } from './say.ts'
import { signal } from './signal.ts'
import { attach, declineAction, fulfil, smartAction } from './smart-action.ts'
import { stopMonitoring } from './stop-monitoring.ts'
import { barge, endContact, view } from './supervise.ts'
import { transfer } from './transfer.ts'
import { silence, wait } from './wait.ts'

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
] as const

/** A deed whose verb fits its kind: what the list above makes sure of, verb by verb. */
type AnyDeedKind = DeedKind<Deed['verb']>

const byVerb = new Map<string, AnyDeedKind>(deeds.map(kind => [kind.verb, kind as unknown as AnyDeedKind]))

/** What the call waits for instead of this deed; undefined when it can be done now. */
export function obstacleTo(platform: Platform, deed: Deed, isTimed: boolean): string | undefined {
  return byVerb.get(deed.verb)?.obstacle(platform, deed as never, isTimed)
}

/** Does it; whoever calls has asked `obstacleTo` first. */
export function perform(platform: Platform, deed: Deed): void {
  byVerb.get(deed.verb)?.perform(platform, deed as never)
  platform.look()
}
