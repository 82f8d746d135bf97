import type { Verb } from '../verb.ts'

/** Begins a project that works at once. */
export const init: Verb = {
  name: 'init',
  summary: 'Begins a project: a script, three sample calls, a center, checks for GitHub and before each commit.',
  arguments: [{ form: '[dir]', summary: 'the folder; without it the one where you are' }],
  options: [],
  examples: [['callwright init reception', 'then: cd reception && callwright lint && callwright test']],
  formats: ['text'],
  run: async task => {
    const { initTask } = await import('../init/task.ts')
    return initTask(task)
  },
}
