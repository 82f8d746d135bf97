import { en, type Texts } from './en.ts'
import { ko } from './ko.ts'

export type { Texts } from './en.ts'

/** Every language of the page. Adding one is adding a line. */
export const languages: Readonly<Record<string, Texts>> = { en, ko }

export type Language = keyof typeof languages & string

/** The first language of the browser that the page speaks, English if it speaks none of them. */
export function languageOf(preferred: readonly string[]): string {
  const known = preferred.map(each => each.toLowerCase().split('-')[0] ?? '').find(each => each in languages)
  return known ?? 'en'
}
