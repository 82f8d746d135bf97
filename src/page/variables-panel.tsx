import { variablesAt } from '../replay/changes.ts'
import { useTexts, useViewer } from './context.ts'

/** The variables at this moment; those that just changed are marked, in words too. */
export function VariablesPanel() {
  const viewer = useViewer()
  const { variables: texts } = useTexts()
  const variables = variablesAt(viewer.story.value.moments, viewer.index.value)
  return (
    <section class="panel variables" aria-labelledby="variables-title">
      <h2 id="variables-title">{texts.title}</h2>
      {variables.length === 0 ? (
        <p class="faint">{texts.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.value}</th>
            </tr>
          </thead>
          <tbody>
            {variables.map(({ name, value, isNew }) => (
              <tr key={name} class={isNew ? 'changed' : ''}>
                <th scope="row">{name}</th>
                <td>
                  <code>{value}</code>
                  {isNew && <span class="tag">{texts.changed}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
