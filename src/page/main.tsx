import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.tsx'
import { language, theme, useTexts, ViewerProvider } from './context.ts'
import type { PageData } from './page-data.ts'
import { type Project, readProject, Unreadable } from './project.ts'
import { SideBySide } from './side-by-side.tsx'
import './styles/ground.css'
import './styles/controls.css'
import './styles/top.css'
import './styles/ribbon.css'
import './styles/panels.css'
import './styles/tables.css'
import './styles/code.css'
import './styles/answers.css'
import './styles/dialogs.css'
import './styles/screens.css'
import './styles/flow.css'
import './styles/timeline.css'
import './styles/bench.css'
import './styles/people.css'
import './styles/print.css'
import { Viewer } from './viewer.ts'

const place = document.getElementById('page')
const data: PageData | null = JSON.parse(document.getElementById('data')?.textContent ?? 'null')

effect(() => {
  document.documentElement.lang = language.value
})
effect(() => {
  document.documentElement.dataset.theme = theme.value
})

if (place && data) start(place, data)

function start(root: HTMLElement, given: PageData): void {
  let project: Project
  try {
    project = readProject(given)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    render(<Problem text={error.message} />, root)
    return
  }
  document.title = `${project.flow.main.name} – Callwright`
  const { against } = project
  if (against) {
    render(<SideBySide before={new Viewer(project)} after={new Viewer(against)} />, root)
    return
  }
  render(
    <ViewerProvider value={new Viewer(project)}>
      <App />
    </ViewerProvider>,
    root,
  )
}

function Problem({ text }: { readonly text: string }) {
  return (
    <main class="problem">
      <h1>{useTexts().problem}</h1>
      <p>{text}</p>
    </main>
  )
}
