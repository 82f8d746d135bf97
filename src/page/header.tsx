import { language, theme, useTexts, useViewer } from './context.ts'
import { languages } from './texts/index.ts'
import type { Mode } from './viewer.ts'

/** What is shown, and how: the script, the call, the mode, language and colors. */
export function Header() {
  const viewer = useViewer()
  const texts = useTexts()
  const { flow, calls } = viewer.project
  const modes: readonly Mode[] = calls.length > 0 ? ['replay', 'train', 'live'] : ['live']
  return (
    <header class="top">
      <Brand name={flow.main.name} />
      {calls.length > 1 ? (
        <label class="pick">
          <span>{texts.call}</span>
          <select value={viewer.chosen.value} onChange={event => viewer.choose(Number(event.currentTarget.value))}>
            {calls.map(({ call }, index) => (
              <option key={call.source.path} value={index}>
                {call.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class="call-name">{calls[0]?.call.name}</p>
      )}
      {modes.length > 1 && (
        <div class="modes" role="group" aria-label={texts.call}>
          {modes.map(mode => (
            <button
              key={mode}
              type="button"
              aria-pressed={viewer.mode.value === mode}
              onClick={() => viewer.setMode(mode)}
            >
              {texts.modes[mode]}
            </button>
          ))}
        </div>
      )}
      <Settings />
    </header>
  )
}

/** The mark and what the page is about. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <h1>
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 5h9v5H9v4h11v5H8v-5H4z" />
      </svg>
      {name}
    </h1>
  )
}

/** Language, colors, paper. */
export function Settings() {
  const texts = useTexts()
  return (
    <div class="settings">
      <label>
        <span class="unseen">{texts.language}</span>
        <select value={language.value} onChange={event => setLanguage(event.currentTarget.value)}>
          {Object.entries(languages).map(([code, each]) => (
            <option key={code} value={code} lang={code}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="unseen">{texts.theme}</span>
        <select value={theme.value} onChange={event => setTheme(event.currentTarget.value)}>
          {(['auto', 'light', 'dark'] as const).map(each => (
            <option key={each} value={each}>
              {texts.themes[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" onClick={() => window.print()}>
        {texts.print}
      </button>
    </div>
  )
}

function setLanguage(code: string): void {
  language.value = code
}

function setTheme(name: string): void {
  theme.value = name === 'light' || name === 'dark' ? name : 'auto'
}
