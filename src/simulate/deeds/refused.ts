import type { Platform } from '../platform.ts'
import type { Refusal } from '../refusal.ts'

/** Writes down that a rule refused what somebody tried; nothing if none did. */
export function refused(
  { scribe, now }: Platform,
  attempt: { readonly event: string; readonly agent?: string },
  refusal: Refusal | undefined,
): void {
  if (refusal) scribe.happened(now, { ...attempt, ...refusal })
}
