import type { Rule } from '../../rule.ts'
import { idNotCopied } from './id-not-copied.ts'
import { idOverwritten } from './id-overwritten.ts'
import { idWithoutGlobal } from './id-without-global.ts'
import { statementStopWithoutStart } from './stop-without-start.ts'
import { stoppedWithoutId } from './stopped-without-id.ts'

/** Rules about recorded statements and their ids. */
export const statementRules: readonly Rule[] = [
  idNotCopied,
  idOverwritten,
  idWithoutGlobal,
  statementStopWithoutStart,
  stoppedWithoutId,
]
