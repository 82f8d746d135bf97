import { Comparison } from './comparison.tsx'
import { useTexts, useViewer } from './context.ts'
import { Desk } from './desk.tsx'
import { FlowPanel } from './flow-panel.tsx'
import { HandBar } from './hand-bar.tsx'
import { Header } from './header.tsx'
import { useKeyboard } from './keyboard.ts'
import { Messages } from './messages.tsx'
import { Phone } from './phone.tsx'
import { usePlayback } from './playback.ts'
import { Promises } from './promises.tsx'
import { Ribbon } from './ribbon.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { useSound } from './sound.ts'
import { SourcePanel } from './source-panel.tsx'
import { StepsTable } from './steps-table.tsx'
import { SupervisorDesk } from './supervisor-desk.tsx'
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
  useSound(viewer)
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
        {mode === 'train' ? <Trainer /> : <Promises />}
        <div class="bench">
          <div class="stage">
            <FlowPanel />
            <div class="people">
              {viewer.isDigital ? <Messages /> : <Phone />}
              <Desk />
              <SupervisorDesk />
            </div>
          </div>
          <section class="panel time" aria-label={texts.timeline.title}>
            <Transport />
            <Timeline story={viewer.story.value} cursor="control" isVeiled={mode === 'train'} />
          </section>
        </div>
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
