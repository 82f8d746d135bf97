import type { Customer, DigitalDeed } from '../center/digital-deeds.ts'

/** A step of messages as a call file says it. */
export function digitalStep(deed: DigitalDeed): string {
  switch (deed.verb) {
    case 'message': {
      const { from, to, text, template, parameters, attachment } = deed
      const fields = {
        from,
        to,
        text: template === undefined && (text !== '' || attachment === undefined) ? text : undefined,
        template,
        parameters: parameters && Object.fromEntries(parameters),
        attachment,
      }
      return `message: ${flow(fields)}`
    }
    case 'optIn':
    case 'optOut':
      return `${deed.verb}: ${JSON.stringify(deed.customer)}`
    case 'resolve':
      return `resolve: ${JSON.stringify(deed.agent)}`
    case 'state':
      return `state: ${flow({ agent: deed.agent, is: deed.is })}`
    case 'approve':
    case 'flag':
      return `${deed.verb}: ${JSON.stringify(deed.name)}`
  }
}

/** A customer as a call file says what is known of her. */
export function customerLine({ id, optedIn, wroteBeforeMs, lastAgent, caseAgent }: Customer): string {
  const known = {
    optIn: optedIn,
    wrote: wroteBeforeMs === undefined ? undefined : `${wroteBeforeMs}ms`,
    lastAgent: lastAgent === '' ? undefined : lastAgent,
    caseAgent: caseAgent === '' ? undefined : caseAgent,
  }
  return `  ${JSON.stringify(id)}: ${flow(known)}`
}

function flow(fields: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(fields).filter(([, value]) => value !== undefined)
  return `{ ${written.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`
}
