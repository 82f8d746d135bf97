import { pathTo } from '../replay/path.ts'
import { useTexts, useViewer } from './context.ts'
import { cardKey } from './picture.ts'

/** The flow in words: every action, where its branches lead, and whether the call has been there. */
export function FlowTable({ found }: { readonly found: ReadonlySet<string> | undefined }) {
  const viewer = useViewer()
  const { flow: texts } = useTexts()
  const { flow } = viewer.project
  const path = pathTo(viewer.story.value.moments, viewer.index.value, flow)
  const visit = viewer.moment.value?.visit
  const actions = [...flow.scripts.values()].flatMap(({ key, script, stations }) =>
    script.actions.map(node => ({ key, script, node, line: stations.get(node.id)?.line ?? 0 })),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <div class="scroll flow-table" tabIndex={0} role="group" aria-label={texts.title} data-own-arrows>
      <table>
        <thead>
          <tr>
            {flow.scripts.size > 1 && <th scope="col">{texts.script}</th>}
            <th scope="col">{texts.action}</th>
            <th scope="col">{texts.type}</th>
            <th scope="col">{texts.leadsTo}</th>
            <th scope="col">{texts.line}</th>
          </tr>
        </thead>
        <tbody>
          {actions
            .filter(({ key, node }) => !found || found.has(cardKey(key, node.id)))
            .map(({ key, script, node, line }) => {
              const isHere = visit?.script === key && visit.action === node.id
              const wasVisited = path.actions.has(`${key}\0${node.id}`)
              return (
                <tr key={`${key}/${node.id}`} aria-current={isHere ? 'step' : undefined}>
                  {flow.scripts.size > 1 && <td>{script.name}</td>}
                  <th scope="row">
                    {node.caption ?? node.id}
                    {(isHere || wasVisited) && <span class="tag">{isHere ? texts.here : texts.visited}</span>}
                  </th>
                  <td>{node.typeName}</td>
                  <td>{node.branches.map(({ label, target }) => `${label} → ${target}`).join(', ')}</td>
                  <td>{line}</td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </div>
  )
}
