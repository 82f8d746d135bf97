import { Comparison } from './comparison.tsx'
import { useTexts, useViewer } from './context.ts'
import { Desk } from './desk.tsx'
import { FlowPanel } from './flow-panel.tsx'
import { HandBar } from './hand-bar.tsx'
import { Header } from './header.tsx'
import { useKeyboard } from './keyboard.ts'
import { Phone } from './phone.tsx'
import { usePlayback } from './playback.ts'
import { Ribbon } from './ribbon.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { SourcePanel } from './source-panel.tsx'
import { StepsTable } from './steps-table.tsx'
import { Timeline } from './timeline.tsx'
import { Trainer } from './trainer.tsx'
import { Transport } from './transport.tsx'
import { VariablesPanel } from './variables-panel.tsx'
import { Verdict } from './verdict.tsx'

/** The whole page, from what matters most to what explains it. */
export function App() {
  const viewer = useViewer()
  const texts = useTexts()
  useKeyboard(viewer)
  usePlayback(viewer)
  const mode = viewer.mode.value
  return (
    <>
      <a class="skip" href="#call">
        {texts.skip}
      </a>
      <Header />
      <Ribbon />
      <main id="call" tabIndex={-1}>
        {mode === 'live' && <HandBar />}
        {mode === 'train' && <Trainer />}
        <div class="stage">
          <FlowPanel />
          <div class="people">
            <Phone />
            <Desk />
          </div>
        </div>
        <section class="panel time" aria-label={texts.timeline.title}>
          <Transport />
          <Timeline story={viewer.story.value} withCursor isVeiled={mode === 'train'} />
        </section>
        <Comparison />
        <div class="details">
          <StepsTable />
          <SourcePanel />
          <div class="side">
            <VariablesPanel />
            {mode !== 'train' && <Verdict />}
          </div>
        </div>
      </main>
      <RuleDialog />
    </>
  )
}
