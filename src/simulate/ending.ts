import type { Cause } from '../recording/fact.ts'
import { without } from './contact.ts'
import type { Platform } from './platform.ts'

/** The call is over, whoever ended it; Onrelease may still run. */
export function release(platform: Platform, by: Cause): void {
  platform.isStuck = platform.executor.status === 'stuck'
  platform.releasedAt = platform.now
  platform.releasedBy = by
  platform.contact = {
    ...without(without(without(platform.contact, 'request'), 'consultation'), 'connecting'),
    isReleased: true,
    isHeld: false,
    isListening: false,
  }
  if (!platform.contact.hasBegun) {
    platform.isOver = true
    return
  }
  platform.book.fact({ kind: 'release', by })
  if (platform.error !== undefined || platform.executor.status === 'ended') {
    platform.isOver = true
    return
  }
  platform.tell({
    kind: 'release',
    values: [by.kind, 'released'],
    set: [
      ['_CAUSECODE', '16'],
      ['_CALLRESULT', 'released'],
    ],
  })
}

/** The caller leaves the platform for an outside number (R17): Onrelease runs, Ontransfer does not. */
export function goBlind(platform: Platform, number: string, by: Cause): void {
  platform.contact = { ...platform.contact, wentOut: true }
  platform.scribe.happened(platform.now, {
    event: 'transfer',
    ...(by.kind === 'agent' ? { agent: by.agent } : {}),
    text: `blind to ${number}`,
    ...(by.kind === 'script' ? { line: by.line } : {}),
  })
  platform.book.fact({ kind: 'blind', by })
  platform.release(by)
}
