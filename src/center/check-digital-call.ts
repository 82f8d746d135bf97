import type { Span } from '../text/source.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import type { SampleCall, Step } from './call.ts'
import type { Center } from './center.ts'
import { customerOf, pointOf } from './point-of.ts'
import { surplusParameters } from './templates.ts'

/** Names in a call's messages that lead nowhere, and steps whose time has passed when they come. */
export function checkDigitalCall(call: SampleCall, center: Center, faults: Faults): void {
  const { caller, customers = new Map(), placeOf } = call
  const points = center.messaging?.points ?? new Map<string, unknown>()
  const unknown = (code: string, at: Span, message: string, name: string, known: Iterable<string>) =>
    faults.unknown(code, at, `${message} "${name}"`, name, [...known])
  if (caller.point !== undefined && !points.has(caller.point) && placeOf)
    unknown(
      'call/unknown-channel',
      placeOf('caller', 'point'),
      `center "${center.name}" has no channel`,
      caller.point,
      points.keys(),
    )
  if (caller.customer !== undefined && !customers.has(caller.customer) && placeOf)
    unknown(
      'call/unknown-customer',
      placeOf('caller', 'customer'),
      'the call has no customer',
      caller.customer,
      customers.keys(),
    )
  for (const { id, lastAgent, caseAgent } of customers.values())
    for (const [key, agent] of Object.entries({ lastAgent, caseAgent }))
      if (agent !== '' && !center.agents.has(agent) && placeOf)
        unknown(
          'call/unknown-agent',
          placeOf('customers', id, key),
          `customer "${id}" was served by an unknown agent`,
          agent,
          center.agents.keys(),
        )
  if (!pointOf(call, center)) return
  checkSteps(call, center, faults)
}

function checkSteps(call: SampleCall, center: Center, faults: Faults): void {
  const { messaging, agents, supervision } = center
  const templates = new Set(messaging?.templates.keys())
  const points = new Set(messaging?.points.keys())
  const customers = new Set(['caller', customerOf(call), ...(call.customers?.keys() ?? [])])
  const people = new Set([...customers, ...agents.keys(), ...(supervision?.supervisors.keys() ?? [])])
  const place = ({ span, placeOf }: Step, name: string): Span => placeOf?.(name) ?? span
  const check = (step: Step, code: string, message: string, name: string, known: ReadonlySet<string>) => {
    if (!known.has(name)) faults.unknown(code, place(step, name), `${message} "${name}"`, name, [...known])
  }
  let latest = 0
  for (const step of call.steps) {
    const { deed, at } = step
    if (at !== undefined && at < latest)
      faults.error(
        'call/impossible-time',
        step.span,
        'this step comes before the one that is written above it',
        'steps stand in the order of their times',
      )
    latest = Math.max(latest, at ?? 0)
    if (deed.verb === 'message') {
      check(step, 'call/unknown-person', 'nobody here is called', deed.from, people)
      if (deed.to !== undefined) check(step, 'call/unknown-customer', 'the call has no customer', deed.to, customers)
      if (deed.template !== undefined)
        check(step, 'call/unknown-template', 'there is no template', deed.template, templates)
      const template = messaging?.templates.get(deed.template ?? '')
      for (const name of template ? surplusParameters(template, deed.parameters ?? new Map()) : [])
        faults.unknown(
          'call/unknown-parameter',
          place(step, name),
          `template "${deed.template}" has no parameter "${name}"`,
          name,
          template?.parameters ?? [],
        )
    } else if (deed.verb === 'optIn' || deed.verb === 'optOut')
      check(step, 'call/unknown-customer', 'the call has no customer', deed.customer, customers)
    else if (deed.verb === 'flag') check(step, 'call/unknown-channel', 'there is no channel', deed.name, points)
    else if (deed.verb === 'approve')
      check(
        step,
        'call/unknown-template',
        'there is no channel or template',
        deed.name,
        new Set([...points, ...templates]),
      )
  }
}
