import { displayWidth } from '../text/display-width.ts'
import { safeText } from './safe-text.ts'
import type { Style } from './style.ts'

/** The name of a script and its file, in one line where both fit; the file is never broken: somebody may copy it. */
export function heading(name: string, file: string, { paint, columns }: Style): readonly string[] {
  const [title, path] = [safeText(name), safeText(file)]
  const fits = displayWidth(title) + 3 + displayWidth(path) <= columns
  return fits ? [`${paint.strong(title)}   ${paint.faint(path)}`] : [paint.strong(title), paint.faint(path)]
}
