import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Style } from '../report/style.ts'
import { didYouMean } from '../text/suggest.ts'
import { type ColorChoice, fileStyle, styleFor } from './color.ts'
import { cannotWrite } from './files.ts'
import { type Io, writeTo } from './io.ts'

/** Where one format of the result goes: a file, else standard output. */
export interface Target {
  readonly format: string
  readonly file?: string
}

/** The targets of `--format NAME[:FILE]` (else the first known one) and `--output FILE`, or one line that says what is wrong with them. */
export function targetsOf(
  formats: readonly string[],
  output: string | undefined,
  known: readonly string[],
): readonly Target[] | string {
  const targets = (formats.length > 0 ? formats : known.slice(0, 1)).map((each): Target => {
    const colon = each.indexOf(':')
    const file = colon < 0 ? output : each.slice(colon + 1)
    return { format: colon < 0 ? each : each.slice(0, colon), ...(file === undefined ? {} : { file }) }
  })
  const unknown = targets.find(each => !known.includes(each.format))
  if (unknown) return `unknown format "${unknown.format}": ${didYouMean(unknown.format, known)}`
  const nameless = targets.find(each => each.file === '')
  if (nameless) return `--format ${nameless.format}: names no file`
  const places = targets.map(each => each.file)
  const twice = places.find((file, index) => places.indexOf(file) !== index)
  if (new Set(places).size < places.length)
    return `two formats for ${twice ?? 'standard output'}: give one a file of its own, --format NAME:FILE`
  return targets
}

/** Writes a result to all its targets; one line if a file could not be written. */
export async function writeResult(
  targets: readonly Target[],
  render: (format: string, style: Style) => string,
  { io, color }: { readonly io: Io; readonly color: ColorChoice },
): Promise<string | undefined> {
  for (const { format, file } of targets) {
    if (file === undefined || file === '-') {
      await writeTo(io.stdout, render(format, styleFor(io.stdout, io.env, color)))
      continue
    }
    const text = render(format, fileStyle(color))
    try {
      writeFileSync(resolve(io.cwd, file), text)
    } catch (error) {
      return cannotWrite(file, error)
    }
  }
  return undefined
}
