import type { Rule } from '../../rule.ts'
import { agentWithoutSkill } from './agent-without-skill.ts'
import { cannotReply } from './cannot-reply.ts'
import { channelWithoutDefault } from './channel-without-default.ts'
import { deflectionQueueAndOptions } from './deflection-queue-and-options.ts'
import { deflectionToClosedQueue } from './deflection-to-closed-queue.ts'
import { deflectionWithoutEffect } from './deflection-without-effect.ts'
import { deflectionWithoutTarget } from './deflection-without-target.ts'
import { duplicatePolicy } from './duplicate-policy.ts'
import { fallbackBeyondTarget } from './fallback-beyond-target.ts'
import { monitorLacksPermission } from './monitor-lacks-permission.ts'
import { neverOpen } from './never-open.ts'
import { outboundDigitalSkill } from './outbound-digital-skill.ts'
import { partLargerThanCrm } from './part-larger-than-crm.ts'
import { pauseNeverResumes } from './pause-never-resumes.ts'
import { policyFitsNobody } from './policy-fits-nobody.ts'
import { policyForUnrecordable } from './policy-for-unrecordable.ts'
import { recordsNothing } from './records-nothing.ts'
import { shadowedPolicy } from './shadowed-policy.ts'
import { shareBelowOne } from './share-below-one.ts'
import { skillWithoutAgent } from './skill-without-agent.ts'
import { unknownPolicySkill } from './unknown-policy-skill.ts'
import { unknownTeam } from './unknown-team.ts'
import { waitEatenByWhisper } from './wait-eaten-by-whisper.ts'
import { wrapupWithoutDefault } from './wrapup-without-default.ts'

/** Rules about a center: who works there, and what its policies can do. */
export const centerRules: readonly Rule[] = [
  unknownTeam,
  unknownPolicySkill,
  policyFitsNobody,
  policyForUnrecordable,
  shadowedPolicy,
  recordsNothing,
  shareBelowOne,
  duplicatePolicy,
  agentWithoutSkill,
  skillWithoutAgent,
  neverOpen,
  monitorLacksPermission,
  channelWithoutDefault,
  cannotReply,
  fallbackBeyondTarget,
  outboundDigitalSkill,
  deflectionWithoutTarget,
  deflectionToClosedQueue,
  deflectionWithoutEffect,
  deflectionQueueAndOptions,
  partLargerThanCrm,
  waitEatenByWhisper,
  pauseNeverResumes,
  wrapupWithoutDefault,
]
