import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Story } from '../replay/story.ts'
import { kindsOfDifference } from '../verify/diff/differences.ts'
import { Differences } from './comparison.tsx'
import { SideProvider, useTexts, ViewerProvider } from './context.ts'
import { FlowPanel } from './flow-panel.tsx'
import { Brand, Settings } from './header.tsx'
import { useKeyboard } from './keyboard.ts'
import { usePlayback } from './playback.ts'
import { Ribbon } from './ribbon.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { SourcePanel } from './source-panel.tsx'
import { StepsTable } from './steps-table.tsx'
import type { Texts } from './texts/index.ts'
import { Timeline } from './timeline.tsx'
import { Transport } from './transport.tsx'
import { Verdict } from './verdict.tsx'
import type { Viewer } from './viewer.ts'

interface SideBySideProps {
  readonly before: Viewer
  readonly after: Viewer
}

/** Two calls, or one call on two scripts, moment by moment beside one another; both are moved by one control. */
export function SideBySide({ before, after }: SideBySideProps) {
  const texts = useTexts()
  useKeyboard(before)
  usePlayback(before)
  useTogether(before, after)
  const names = namesOf(before, after)
  const length = Math.max(1, before.length / 1_000)
  const sides = [before, after] as const
  return (
    <>
      <a class="skip" href="#call">
        {texts.skip}
      </a>
      <header class="top">
        <Brand name={names.join(' ⇄ ')} />
        <PickPair before={before} after={after} />
        <Settings />
      </header>
      <main id="call" tabIndex={-1} class="side-by-side">
        <section class="panel comparison" aria-labelledby="comparison-title">
          <h2 id="comparison-title">{texts.compare.title}</h2>
          <p class="differ">{differingWords(before.story.value, after.story.value, texts)}</p>
          <Differences before={before.story.value} after={after.story.value} names={names} />
        </section>
        <ViewerProvider value={before}>
          <section class="panel time" aria-label={texts.timeline.title}>
            <Transport />
            {sides.map((viewer, index) => (
              <div key={index}>
                <h2>{names[index]}</h2>
                <Timeline story={viewer.story.value} length={length} cursor={viewer === before ? 'control' : 'mark'} />
              </div>
            ))}
          </section>
        </ViewerProvider>
        <div class="pair">
          {sides.map((viewer, index) => (
            <ViewerProvider key={index} value={viewer}>
              <SideProvider value={names[index]}>
                <div class="half">
                  <h2 class="side-name">{names[index]}</h2>
                  <Ribbon />
                  <FlowPanel />
                  <StepsTable />
                  <SourcePanel />
                  <Verdict />
                </div>
              </SideProvider>
            </ViewerProvider>
          ))}
        </div>
      </main>
      <ViewerProvider value={before}>
        <RuleDialog />
      </ViewerProvider>
    </>
  )
}

/** Where the page has several pairs of calls: which of them. */
function PickPair({ before, after }: SideBySideProps) {
  const texts = useTexts()
  const { calls } = before.project
  if (calls.length < 2) return null
  return (
    <label class="pick">
      <span>{texts.call}</span>
      <select
        value={before.chosen.value}
        onChange={event => {
          const index = Number(event.currentTarget.value)
          before.choose(index)
          after.choose(index)
        }}
      >
        {calls.map(({ call }, index) => (
          <option key={call.source.path} value={index}>
            {call.name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** In what the two calls differ, in a sentence. */
function differingWords(before: Story, after: Story, { promises, compare }: Texts): string {
  const kinds = kindsOfDifference(before.record, after.record)
  if (kinds.length === 0) return compare.never
  return promises.differ(kinds.map(each => promises.kinds[each] ?? each).join(', '))
}

/** The second call is always seen at the moment of the first; the longer one decides how far they go. */
function useTogether(before: Viewer, after: Viewer): void {
  useEffect(() => {
    const stretch = effect(() => {
      before.atLeast.value = after.length
    })
    const follow = effect(() => after.seek(before.now.value))
    return () => {
      stretch()
      follow()
    }
  }, [before, after])
}

/** What tells the two apart: the call's name, else the script's, else the script's file. */
function namesOf(before: Viewer, after: Viewer): readonly [string, string] {
  const ways: readonly ((viewer: Viewer) => string)[] = [
    ({ stage }) => stage.value.call.name,
    ({ project }) => project.flow.main.name,
    ({ project }) => project.flow.main.source.path.split('/').at(-1) ?? '',
    ({ project }) => project.flow.main.source.path,
  ]
  const tells = ways.find(name => name(before) !== name(after))
  return tells ? [tells(before), tells(after)] : ['1', '2']
}
