import { Chalk } from 'chalk'
import type { Paint, Style } from '../report/style.ts'
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

function paintOf(level: 0 | 1 | 2 | 3): Paint {
  // chalk's own detection does not know NO_COLOR.
  const chalk = new Chalk({ level })
  // chalk joins further arguments; a map's index must not be one.
  return {
    good: text => chalk.green(text),
    bad: text => chalk.red(text),
    warn: text => chalk.yellow(text),
    strong: text => chalk.bold(text),
    faint: text => chalk.dim(text),
  }
}
