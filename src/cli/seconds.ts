/** How long work may take in all if nobody says otherwise, s: a minute with what it takes to begin and to end. */
const usualSeconds = 50

/** The option of every verb that looks at all calls. */
export const secondsOption = {
  flags: '--seconds <number>',
  summary: `the longest that a script may take in all (${usualSeconds}); what is known then is said`,
}

/** What `--seconds` says; or what is wrong with it, in one line. */
export function secondsOf(text: string | undefined): number | string {
  if (text === undefined) return usualSeconds
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : `--seconds must be a whole number from 1 on, not "${text}"`
}
