import { signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en } from './texts/en.ts'
import { digital, languageOf, languages, type Texts } from './texts/index.ts'
import type { Viewer } from './viewer.ts'

const Context = createContext<Viewer | undefined>(undefined)

export const ViewerProvider = Context.Provider

/** What is looked at, for every part of the page. */
export function useViewer(): Viewer {
  const viewer = useContext(Context)
  if (!viewer) throw new Error('a part of the page stands outside of it')
  return viewer
}

const digitalTexts = Object.fromEntries(Object.entries(languages).map(([code, texts]) => [code, digital(texts)]))

/** The language of the page: the browser's first that it speaks, until somebody chooses. */
export const language = signal(languageOf(navigator.languages))

/** The texts of the page in its language, as they are for a call or for a contact of messages. */
export function useTexts(): Texts {
  const texts = languages[language.value] ?? en
  return useContext(Context)?.isDigital ? (digitalTexts[language.value] ?? texts) : texts
}

/** Which of two calls that are seen side by side a part of the page belongs to, by its name. */
const Side = createContext<string | undefined>(undefined)

export const SideProvider = Side.Provider

/** The name of a part of the page for who does not see it; side by side there are two of each. */
export function useLabel(title: string): string {
  const side = useContext(Side)
  return side === undefined ? title : `${title}: ${side}`
}

/** The rule whose explanation is open. */
export const openRule = signal<string | undefined>(undefined)

/** Colors: as the device has them, until somebody chooses. */
export const theme = signal<'auto' | 'light' | 'dark'>('auto')
