import type { Platform } from '../platform.ts'
import { callOver, deed, mustBeOnCall } from './deed.ts'
import { refused } from './refused.ts'

function mustHaveActions({ care, contact }: Platform): string | undefined {
  if (contact.isReleased) return callOver
  return care.settings?.smartActions ? undefined : 'the center has no setting "smartActions"'
}

export const smartAction = deed({
  verb: 'smartAction',
  obstacle: (platform, { agent }) => mustHaveActions(platform) ?? mustBeOnCall(platform, agent),
  perform: (platform, { agent, action }) =>
    refused(platform, { event: 'smartAction', agent }, platform.care.actions.ask(agent, action)),
})

export const fulfil = deed({
  verb: 'fulfil',
  obstacle: platform => mustHaveActions(platform),
  perform: (platform, { action, files }) =>
    refused(platform, { event: 'fulfil' }, platform.care.actions.fulfil(action, files)),
})

export const declineAction = deed({
  verb: 'declineAction',
  obstacle: platform => mustHaveActions(platform),
  perform: (platform, { action }) =>
    refused(platform, { event: 'declineAction' }, platform.care.actions.decline(action)),
})

export const attach = deed({
  verb: 'attach',
  obstacle: platform => mustHaveActions(platform),
  perform: (platform, { file }) => refused(platform, { event: 'attach' }, platform.care.actions.attach(file)),
})
