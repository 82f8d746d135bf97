import type { Script } from '../script/tree.ts'
import type { Span } from '../text/source.ts'
import { type Faults, quoted } from '../yaml/reading-faults.ts'

/** Tells each word of an author for which Studio has no place. */
export function tellLost(script: Script, faults: Faults): void {
  const start: Span = { ...script.at, end: Math.min(script.at.start + 1, script.at.end) }
  const tell = (what: string, at: Span, where: string) =>
    faults.warning(
      'studio/lost',
      at,
      `Studio has no place for "${what}"${where}`,
      'keep the YAML: the export is without it',
    )
  if (script.description !== undefined) tell('description', start, '')
  if (script.consentVariable !== undefined) tell('consentVariable', start, '')
  for (const { id, typeAt, consent, disclosure, sensitive } of script.actions) {
    const where = ` of the action ${quoted(id)}`
    if (consent !== undefined) tell('consent', consent.at, where)
    if (disclosure !== undefined) tell('disclosure', typeAt, where)
    if (sensitive !== undefined) tell('sensitive', typeAt, where)
  }
}
