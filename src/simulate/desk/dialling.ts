import type { DeskEntry } from '../../record/desk-entry.ts'
import { seconds } from '../../text/duration.ts'
import { take } from '../deeds/answer.ts'
import type { Desks } from './desks.ts'
import { dialled } from './numbers.ts'
import { thisCall } from './offers.ts'

type Result = DeskEntry['outdials'][number]['result']

interface Running {
  readonly agent: string
  readonly to: string
  readonly ani: string
  readonly from: number
  /** The agent's own phone rings first, then the customer's (WX-34). */
  readonly rings: 'agent' | 'customer'
}

/** Calls that agents make (WX-32 to WX-35). */
export class Dialling {
  readonly #desks: Desks
  readonly #past: DeskEntry['outdials'][number][] = []
  #running: Running | undefined

  constructor(desks: Desks) {
    this.#desks = desks
  }

  get running(): Running | undefined {
    return this.#running
  }

  get entries(): DeskEntry['outdials'] {
    return this.#running ? [...this.#past, entryOf(this.#running, 'open')] : this.#past
  }

  start(agent: string, number: string, chosen: string): void {
    const { platform, settings } = this.#desks
    const to = dialled(number)
    const ani = chosen || settings.ani || settings.agents.get(agent)?.outdial?.anis[0] || ''
    this.#running = { agent, to, ani, from: platform.now, rings: 'agent' }
    this.#desks.tell({ event: 'outdial', agent, text: ani === '' ? to : `${to} as ${ani}` })
    this.#desks.become(agent, 'OutdialReserved')
    platform.agenda.put(timer, platform.now + settings.ronaMs, () => this.#fails('agent_no_answer'))
  }

  /** The agent answers her own phone; the customer's rings now. */
  agentAnswers(): void {
    const { platform, settings } = this.#desks
    if (!this.#running) return
    this.#desks.tell({ event: 'answer', agent: this.#running.agent, text: 'her own phone' })
    this.#running = { ...this.#running, rings: 'customer' }
    platform.agenda.put(timer, platform.now + settings.outdialRingMs, () => this.#fails('customer_no_answer'))
  }

  /** The customer answers: the script begins, and the agent is there. */
  customerAnswers(): void {
    const { platform } = this.#desks
    if (!this.#running) return
    const { agent } = this.#running
    this.#over('connected')
    platform.direction = 'outbound'
    this.#desks.tell({ event: 'answer' })
    platform.arrive()
    if (!platform.contact.isReleased) take(platform, agent)
  }

  /** WX-35: nobody answered; only who reached out for a customer wraps up. */
  #fails(result: 'agent_no_answer' | 'customer_no_answer'): void {
    const agent = this.#running?.agent ?? ''
    this.#over(result)
    this.#desks.tell({ event: 'outdialFails', agent, text: result, rule: 'WX-35' })
    if (result === 'agent_no_answer') this.#desks.restore(agent)
    else this.#desks.wrapUps.begin(agent, thisCall)
  }

  /** The call is given up while it rings. */
  giveUp(): void {
    const agent = this.#running?.agent
    if (agent === undefined) return
    this.#over('customer_no_answer')
    this.#desks.restore(agent)
  }

  #over(result: Result): void {
    if (!this.#running) return
    this.#past.push(entryOf(this.#running, result))
    this.#running = undefined
    this.#desks.platform.agenda.callOff(timer)
  }
}

const timer = 'outdial'

function entryOf({ agent, to, ani, from }: Running, result: Result): DeskEntry['outdials'][number] {
  return { agent, to, ani, from: seconds(from), result }
}
