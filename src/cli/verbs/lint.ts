import type { Task, Verb } from '../verb.ts'

/** The static rules over scripts, calls and centers. */
export const lint: Verb = {
  name: 'lint',
  summary: 'Checks scripts, sample calls and centers by rules, without playing a call.',
  arguments: [
    { form: '[paths...]', summary: 'files, folders and patterns; without one, the project; - is standard input' },
  ],
  options: [
    { flags: '--fix', summary: 'mends what alters no call; comments are kept' },
    { flags: '--max-warnings <number>', summary: 'fails if there are more warnings; else warnings fail nothing' },
    { flags: '--rule <code:severity>', summary: 'weighs a rule: off, info, warning or error', many: true },
    { flags: '--center <file>', summary: 'the center; else a center.yaml beside the files or above' },
    { flags: '--stdin-filename <name>', summary: 'what standard input is called, and where it lies' },
    { flags: '--update-baseline', summary: 'writes down what is found: from then on only what is new is' },
    { flags: '--today <day>', summary: 'the day on which waivers are judged, as 2026-12-31; else today' },
    { flags: '--watch', summary: 'checks again whenever a file changes' },
  ],
  examples: [
    ['callwright lint', 'the whole project'],
    ['callwright lint scripts/consent.yaml --rule flow/unreachable:off', 'one file, without one rule'],
    ['callwright lint --max-warnings 0', 'for a CI: any warning fails'],
    ['callwright lint --format text --format sarif:lint.sarif', 'for people and for a code scanner'],
    ['callwright lint - --stdin-filename scripts/consent.yaml < draft.yaml', 'a text that is not saved yet'],
  ],
  formats: ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'tap'],
  run: async (task: Task) => {
    const { lintTask } = await import('../lint/task.ts')
    return lintTask(task)
  },
}
