import type { Agent, Policy } from '../center/center.ts'
import type { Contact, Decision, Ledger, LedgerSettings, Move, Verdict } from './book.ts'
import { inOrder, nothing, refuse, restsOn, say, write } from './book.ts'
import { agentOf, hasRecordableVoice, isVoiceCall } from './recordable.ts'

/** R5: asks the policies for each agent who has just come onto the call, unless somebody on demand has decided already. */
export function askPolicies(settings: LedgerSettings): Move {
  return ledger => {
    const { segment, demand, contact } = ledger
    if (!segment || demand.kind !== 'none' || !isVoiceCall(contact)) return { ledger, decisions: [] }
    const newcomers = segment.agents.filter(agent => ledger.verdicts.every(verdict => verdict.agent !== agent))
    const counted = settings.assumptions.R5 === 'each-answer' ? ledger.answerCount + 1 : 0
    return inOrder(
      ...newcomers.map(agent => askFor(agentOf(settings, agent), settings)),
      write({ answerCount: newcomers.length > 0 ? counted : ledger.answerCount }),
    )(ledger)
  }
}

/** Puts an end to what the policies said for the agents on the call, until they are asked again (R18). */
export const forgetRecordingVerdicts: Move = ledger => ({
  ledger: {
    ...ledger,
    verdicts: ledger.verdicts.map(verdict =>
      verdict.answer === 'record' ? { ...verdict, answer: 'nothing' as const } : verdict,
    ),
  },
  decisions: [],
})

function askFor(agent: Agent, settings: LedgerSettings): Move {
  return ledger => {
    const fitting = settings.policies.flatMap((policy, index) => (fits(policy, agent, ledger, settings) ? [index] : []))
    const ban = fitting.find(index => settings.policies[index]?.kind === 'doNotRecord')
    const first = fitting.find(index => settings.policies[index]?.kind === 'record')
    const decisive = ban ?? first
    const policy = decisive === undefined ? undefined : settings.policies[decisive]
    if (decisive === undefined || !policy)
      return { ledger: heard(ledger, { agent: agent.id, policy: -1, answer: 'nothing' }), decisions: [] }
    if (ban !== undefined) return banned({ agent, ban, first, settings })(ledger)
    return drawn({ agent, index: decisive, policy, settings })(ledger)
  }
}

/** R4: a Do-Not-Record policy that fits beats every recording policy, whatever their order. */
function banned(asked: {
  readonly agent: Agent
  readonly ban: number
  readonly first: number | undefined
  readonly settings: LedgerSettings
}): Move {
  const { agent, ban, first, settings } = asked
  const name = settings.policies[ban]?.name ?? ''
  return ledger => {
    const loser = first === undefined || !hits(first, settings, ledger) ? undefined : settings.policies[first]?.name
    const text = `policy "${name}" forbids recording ${agent.id} (R4)`
    const decisions: Decision[] = [
      { kind: 'asked', agent: agent.id, policy: name, answer: 'do-not-record', rule: 'R4', text },
    ]
    if (loser !== undefined)
      decisions.push({ kind: 'refused', what: 'policy', rule: 'R4', text: `policy "${loser}" loses: ${text}` })
    return { ledger: heard(ledger, { agent: agent.id, policy: ban, answer: 'do-not-record' }), decisions }
  }
}

/** R5: the first recording policy that fits decides alone, by its one draw. R1 and R6 are stronger than its word. */
function drawn(asked: {
  readonly agent: Agent
  readonly index: number
  readonly policy: Policy
  readonly settings: LedgerSettings
}): Move {
  const { agent, index, policy, settings } = asked
  return ledger => {
    const isHit = hits(index, settings, ledger)
    const isRefused = isHit && (ledger.refusal !== undefined || !hasRecordableVoice(settings, agent.id))
    const answer = isHit && !isRefused ? 'record' : 'nothing'
    const outcome = isHit ? 'is to be recorded' : 'is not drawn for recording'
    const text = `${agent.id} answered; policy "${policy.name}" (${policy.percent} %): the call ${outcome} (R5)`
    return inOrder(
      first => ({ ledger: heard(first, { agent: agent.id, policy: index, answer }), decisions: [] }),
      say({ kind: 'asked', agent: agent.id, policy: policy.name, answer, rule: 'R5', text }),
      isRefused ? refuseHit(agent, policy, ledger) : nothing,
      policy.percent > 0 && policy.percent < 100 ? restsOn('R5', percentageText(policy), {}) : nothing,
    )(ledger)
  }
}

function refuseHit(agent: Agent, policy: Policy, { refusal }: Ledger): Move {
  return refusal
    ? refuse('policy', 'R1', `policy "${policy.name}" would record; the caller refused (R1)`)
    : refuse('policy', 'R6', `policy "${policy.name}" would record; ${agent.id} may not be recorded (R6)`)
}

function percentageText(policy: Policy): string {
  return `policy "${policy.name}" draws its ${policy.percent} % once a call, from the call's seed: another seed may record otherwise (R5)`
}

/** Whether the draw falls within the percentage: never at 0 %, always at 100 %. */
function hits(index: number, settings: LedgerSettings, ledger: Ledger): boolean {
  const policy = settings.policies[index]
  return policy !== undefined && settings.draw(index, ledger.answerCount) < policy.percent
}

function heard(ledger: Ledger, verdict: Verdict): Ledger {
  return { ...ledger, verdicts: [...ledger.verdicts, verdict] }
}

/** A policy applies when each filter that it names fits; any value of a list will do, and an empty one fits everything. */
function fits(policy: Policy, agent: Agent, { contact, skill }: Ledger, { directionOf }: LedgerSettings): boolean {
  return (
    contact !== undefined &&
    namesOne(policy.agents, [agent.id]) &&
    namesOne(policy.teams, [agent.team]) &&
    namesOne(policy.skills, skill === undefined ? [] : [skill]) &&
    namesOne(policy.directions, [directionOf?.(skill ?? '') ?? contact.direction]) &&
    namesOne(policy.numbers.map(plainNumber), numbersOf(contact).map(plainNumber))
  )
}

function namesOne(filter: readonly string[], values: readonly string[]): boolean {
  return filter.length === 0 || values.some(value => filter.includes(value))
}

/** `numbers` means who called as well as who was called. */
function numbersOf({ ani, dnis }: Contact): readonly string[] {
  return [ani, dnis]
}

/** `+82 2-555-0100` and `8225550100` are one number. */
function plainNumber(number: string): string {
  const digits = number.replace(/\D/g, '')
  return digits === '' ? number : digits
}
