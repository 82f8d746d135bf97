import type { Verb } from '../verb.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { exportVerb } from './export.ts'
import { forecast } from './forecast.ts'
import { generate } from './generate.ts'
import { graph } from './graph.ts'
import { importVerb } from './import.ts'
import { init } from './init.ts'
import { lint } from './lint.ts'
import { lsp } from './lsp.ts'
import { mergeReports } from './merge-reports.ts'
import { replay } from './replay.ts'
import { run } from './run.ts'
import { schema } from './schema.ts'
import { test } from './test.ts'
import { verify } from './verify.ts'

/** Everything that the program can do, in the order in which help shows it. Adding a verb is adding a line. */
export const verbs: readonly Verb[] = [
  run,
  test,
  lint,
  verify,
  generate,
  diff,
  forecast,
  replay,
  graph,
  importVerb,
  exportVerb,
  mergeReports,
  explain,
  init,
  schema,
  lsp,
]
