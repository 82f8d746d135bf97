import type { Rule } from '../../rule.ts'
import { afterReturn } from './after-return.ts'
import { constantCondition } from './constant-condition.ts'
import { duplicateCase } from './duplicate-case.ts'
import { halfADay } from './half-a-day.ts'
import { indexZero } from './index-zero.ts'
import { loopOverEmptyArray } from './loop-over-empty-array.ts'
import { minutesForMonths } from './minutes-for-months.ts'
import { misspelt } from './misspelt.ts'
import { mixedLogic } from './mixed-logic.ts'
import { neverRead } from './never-read.ts'
import { neverSet } from './never-set.ts'
import { reservedName } from './reserved-name.ts'
import { selfComparison } from './self-comparison.ts'
import { textPlus } from './text-plus.ts'

/** Rules about code. */
export const snippetRules: readonly Rule[] = [
  afterReturn,
  constantCondition,
  duplicateCase,
  halfADay,
  indexZero,
  loopOverEmptyArray,
  minutesForMonths,
  misspelt,
  mixedLogic,
  neverRead,
  neverSet,
  reservedName,
  selfComparison,
  textPlus,
]
