import { secondsOption } from '../seconds.ts'
import type { Verb } from '../verb.ts'

/** How much will be recorded. */
export const forecast: Verb = {
  name: 'forecast',
  summary: 'Says exactly what share of calls and minutes will be recorded, and what policy would meet a target.',
  arguments: [{ form: '<script>', summary: 'a script; - is standard input' }],
  options: [
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the file or above' },
    { flags: '--call <file>', summary: 'whose caller, start, data and stubs every call has' },
    secondsOption,
    {
      flags: '--target <share>',
      summary: 'the share of calls that is to be recorded: 0.5 or 50%; exit 1 if no policy meets it',
    },
    { flags: '--policy <name>', summary: 'move this policy alone to meet the target' },
    { flags: '--check <calls>', summary: 'play so many calls too, and compare' },
  ],
  examples: [
    ['callwright forecast scripts/consent/consent.yaml', 'what will be recorded'],
    ['callwright forecast scripts/consent/consent.yaml --target 0.5', 'the policy for 50 % in all'],
  ],
  formats: ['text', 'json'],
  run: async task => {
    const { forecastScript } = await import('../forecast-script.ts')
    return forecastScript(task)
  },
}
