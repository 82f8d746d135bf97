import type { Rule } from '../../rule.ts'
import { agentOnlyNotBeforeRequest } from './agent-only-not-before-request.ts'
import { buttonWithoutOnsignal } from './button-without-onsignal.ts'
import { clickNotToldApart } from './click-not-told-apart.ts'
import { deskVariableNeverSet } from './desk-variable-never-set.ts'
import { indicatorBeforeAnswer } from './indicator-before-answer.ts'
import { indicatorLeftOn } from './indicator-left-on.ts'
import { playAfterAnswer } from './play-after-answer.ts'

/** Rules about the agent’s desktop and what the caller hears beside an agent. */
export const agentRules: readonly Rule[] = [
  agentOnlyNotBeforeRequest,
  buttonWithoutOnsignal,
  clickNotToldApart,
  indicatorBeforeAnswer,
  indicatorLeftOn,
  playAfterAnswer,
  deskVariableNeverSet,
]
