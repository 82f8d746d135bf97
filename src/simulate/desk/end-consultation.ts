import { without } from '../contact.ts'
import { meet } from '../deeds/consult.ts'
import type { Platform } from '../platform.ts'

/** A consultation ends, and the agent is with the customer alone, who stays on hold until she is taken off it (WX-24, WX-27). */
export function endConsultation(platform: Platform): void {
  const { contact } = platform
  const wasTalking = contact.consultation?.isAnswered && platform.desks?.line.leg !== 'consult'
  platform.contact = without(contact, 'consultation')
  if (wasTalking) meet(platform, 'consult-over')
}
