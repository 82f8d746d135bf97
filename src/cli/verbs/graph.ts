import type { Verb } from '../verb.ts'

/** Shows a script as a graph. */
export const graph: Verb = {
  name: 'graph',
  summary: 'Draws a script: its actions, its branches, its events apart.',
  arguments: [{ form: '<script>', summary: 'a script; - is standard input' }],
  options: [
    {
      flags: '--layout <name>',
      summary: 'of svg: layered (from top to bottom) or studio (where Studio has the actions)',
    },
    { flags: '--all', summary: 'with the scripts that it may run' },
  ],
  examples: [
    ['callwright graph scripts/consent.yaml -o consent.svg', 'a picture, for any browser'],
    ['callwright graph scripts/consent.yaml --format mermaid', 'text that GitHub and GitLab draw'],
    ['callwright graph scripts/consent.yaml --format dot | dot -Tpdf > consent.pdf', 'for Graphviz'],
    ['callwright graph scripts/consent.yaml --format xstate', 'a machine for the editors of XState'],
  ],
  formats: ['svg', 'mermaid', 'dot', 'xstate', 'json'],
  run: async task => {
    const [
      { loadFlow },
      { mainGraphOf, graphOf },
      { layoutNames, layoutOf },
      { graphReports },
      talk,
      { writeResult },
      { didYouMean },
    ] = await Promise.all([
      import('../load-flow.ts'),
      import('../../graph/graph-of.ts'),
      import('../../graph/layout.ts'),
      import('../../report/graph/index.ts'),
      import('../talk.ts'),
      import('../targets.ts'),
      import('../../text/suggest.ts'),
    ])
    const wanted = task.text('layout') ?? 'layered'
    const layout = layoutNames.find(each => each === wanted)
    if (layout === undefined) {
      await talk.complain(task, `unknown layout "${wanted}": ${didYouMean(wanted, layoutNames)}`)
      return 2
    }
    const [path = '-'] = task.arguments
    const { flow, findings } = await loadFlow(path, task.io)
    await talk.showFindings(task, findings)
    if (!flow) return 2
    const shown = task.has('all') ? graphOf(flow) : mainGraphOf(flow)
    let drawn: ReturnType<typeof layoutOf> | undefined
    const drawing = () => (drawn ??= layoutOf(shown, layout))
    const failed = await writeResult(
      task.targets,
      format => graphReports.find(each => each.name === format)?.write({ flow, graph: shown, drawing }) ?? '',
      task,
    )
    for (const note of drawn?.notes ?? []) await talk.remark(task, note)
    if (failed !== undefined) await talk.complain(task, failed)
    return failed === undefined ? 0 : 2
  },
}
