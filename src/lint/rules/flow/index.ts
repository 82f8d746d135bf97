import type { Rule } from '../../rule.ts'
import { deadEnd } from './dead-end.ts'
import { endAfterRelease } from './end-after-release.ts'
import { labelNeverPressed } from './label-never-pressed.ts'
import { loopWithoutWait } from './loop-without-wait.ts'
import { musicToItself } from './music-to-itself.ts'
import { oneWay } from './one-way.ts'
import { promptAfterRelease } from './prompt-after-release.ts'
import { releaseCodeInP1 } from './release-code-in-p1.ts'
import { requestAfterRelease } from './request-after-release.ts'
import { sharedCounter } from './shared-counter.ts'
import { unreachable } from './unreachable.ts'
import { unwiredDefault } from './unwired-default.ts'

/** Rules about how actions are wired. */
export const flowRules: readonly Rule[] = [
  unreachable,
  deadEnd,
  unwiredDefault,
  oneWay,
  labelNeverPressed,
  musicToItself,
  loopWithoutWait,
  sharedCounter,
  promptAfterRelease,
  requestAfterRelease,
  endAfterRelease,
  releaseCodeInP1,
]
