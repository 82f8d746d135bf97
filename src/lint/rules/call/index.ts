import type { Rule } from '../../rule.ts'
import { contradiction } from './contradiction.ts'
import { impossibleStep } from './impossible-step.ts'
import { messageRefused } from './message-refused.ts'
import { noExpectation } from './no-expectation.ts'
import { numberCannotBeDialled } from './number-cannot-be-dialled.ts'
import { skillOfNobody } from './skill-of-nobody.ts'
import { smartActionElsewhere } from './smart-action-elsewhere.ts'
import { unknownExpectedAction } from './unknown-expected-action.ts'
import { unknownStub } from './unknown-stub.ts'

/** Rules about sample calls. */
export const callRules: readonly Rule[] = [
  impossibleStep,
  unknownExpectedAction,
  unknownStub,
  skillOfNobody,
  contradiction,
  noExpectation,
  messageRefused,
  smartActionElsewhere,
  numberCannotBeDialled,
]
