import { inspect } from 'node:util'
import { type Paint, plain, type Style } from '../report/style.ts'
import type { Io, Output } from './io.ts'

/** What the command line says about colors; undefined if nothing. */
export type ColorChoice = boolean | undefined

/** 0: no colors. The flag goes before FORCE_COLOR, that before NO_COLOR, TERM=dumb, and whether it is a terminal. */
export function colorLevel(stream: Output, env: Io['env'], choice: ColorChoice): 0 | 1 | 2 | 3 {
  if (choice !== undefined) return choice ? 1 : 0
  const forced = env.FORCE_COLOR
  if (forced !== undefined)
    return forced === '0' || forced === 'false' ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1
  if ((env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return 0
  return stream.isTTY === true ? 1 : 0
}

/** How text is laid out on a stream: its width, its colors, and ASCII where a terminal shows nothing else. */
export function styleFor(stream: Output, env: Io['env'], choice: ColorChoice): Style {
  const columns = stream.isTTY === true && (stream.columns ?? 0) >= 40 ? (stream.columns ?? 80) : 80
  return { columns, ascii: env.TERM === 'dumb', paint: paintOf(colorLevel(stream, env, choice)) }
}

/** The style of a file: never colored unless asked for by the flag. */
export function fileStyle(choice: ColorChoice): Style {
  return { columns: 80, ascii: false, paint: paintOf(choice === true ? 1 : 0) }
}

/** The five colors that every terminal has; a package for them costs a tenth of bare Node's start-up. */
function paintOf(level: 0 | 1 | 2 | 3): Paint {
  if (level === 0) return plain.paint
  return {
    good: inColor('green'),
    bad: inColor('red'),
    warn: inColor('yellow'),
    strong: inColor('bold'),
    faint: inColor('dim'),
  }
}

/** By Node's own table of escape codes; each line for itself, as pagers want it. */
function inColor(name: string): (text: string) => string {
  const [open, close] = inspect.colors[name] ?? [0, 0]
  return text => text.replace(/[^\n]+/g, line => `\u001b[${open}m${line}\u001b[${close}m`)
}
