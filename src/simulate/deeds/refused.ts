import type { Refusal } from '../guards-of-monitoring.ts'
import type { Platform } from '../platform.ts'

/** Writes down that a rule refused what somebody tried; nothing if none did. */
export function refused(
  { scribe, now }: Platform,
  attempt: { readonly event: string; readonly agent?: string },
  refusal: Refusal | undefined,
): void {
  if (refusal) scribe.happened(now, { ...attempt, ...refusal })
}
