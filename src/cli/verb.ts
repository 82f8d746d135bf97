import type { ColorChoice } from './color.ts'
import type { Io } from './io.ts'
import type { Target } from './targets.ts'

/** One thing that the program can do: what help says about it, and how it is done. What it needs it imports in `run`. */
export interface Verb {
  readonly name: string
  readonly summary: string
  /** In commander's form: `<script>`, `[paths...]`. */
  readonly arguments: readonly { readonly form: string; readonly summary: string }[]
  /** `many`: can be given several times. */
  readonly options: readonly { readonly flags: string; readonly summary: string; readonly many?: true }[]
  /** Command lines that work, each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[]
  /** The names of `--format`; the first is what comes without it. */
  readonly formats: readonly string[]
  readonly run: (task: Task) => Promise<number>
}

/** What the command line asks of a verb. */
export interface Task {
  readonly io: Io
  readonly arguments: readonly string[]
  readonly targets: readonly Target[]
  readonly color: ColorChoice
  /** Only results and errors. */
  readonly isQuiet: boolean
  /** The value of an option that takes one. */
  readonly text: (option: string) => string | undefined
  /** The values of an option that can be given several times. */
  readonly texts: (option: string) => readonly string[]
  readonly has: (option: string) => boolean
}
