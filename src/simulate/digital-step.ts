import type { Customer, DigitalDeed } from '../center/digital-deeds.ts'

type Json = Readonly<Record<string, unknown>>

/** A step of messages as a call file says it. */
export function digitalStep(deed: DigitalDeed): Json {
  switch (deed.verb) {
    case 'message': {
      const { from, to, text, template, parameters, attachment } = deed
      return {
        message: present({
          from,
          to,
          text: template === undefined && (text !== '' || attachment === undefined) ? text : undefined,
          template,
          parameters: parameters && Object.fromEntries(parameters),
          attachment,
        }),
      }
    }
    case 'optIn':
    case 'optOut':
      return { [deed.verb]: deed.customer }
    case 'resolve':
      return { resolve: deed.agent }
    case 'approve':
    case 'flag':
      return { [deed.verb]: deed.name }
  }
}

/** The customers of a call as its file says what is known of them. */
export function customersJson(customers: ReadonlyMap<string, Customer>): Json {
  return Object.fromEntries(
    [...customers].map(([id, { optedIn, wroteBeforeMs, lastAgent, caseAgent }]) => [
      id,
      present({
        optIn: optedIn,
        wrote: wroteBeforeMs === undefined ? undefined : `${wroteBeforeMs}ms`,
        lastAgent: lastAgent === '' ? undefined : lastAgent,
        caseAgent: caseAgent === '' ? undefined : caseAgent,
      }),
    ]),
  )
}

function present(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
