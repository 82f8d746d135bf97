import type { Node } from '../yaml/node.ts'
import type { Faults } from '../yaml/reading-faults.ts'
import { readText } from '../yaml/texts.ts'
import { channels } from './channel.ts'
import type { DeskDeed, Leg } from './desk-deed.ts'
import { deskFields } from './desk-fields.ts'
import { mapOf, wordOf } from './fields.ts'

type Reader<D> = (node: Node, faults: Faults) => D | undefined

type OneAgent = 'pauseRecording' | 'resumeRecording' | 'end' | 'endConsult' | 'confirmConsult' | 'extendWrapup'

/** A deed of one agent, written as `verb: kim`. */
const ofAgent =
  (verb: OneAgent): Reader<DeskDeed> =>
  (node, faults) => {
    const text = readText(node, `the agent of "${verb}"`, faults)
    return text && { verb, agent: text.value }
  }

/** The texts of a step's map, all of which must be there; what is optional has a value to be taken instead. */
function textsOfStep<K extends string, O extends string>(
  verb: string,
  needed: readonly K[],
  optional: Readonly<Record<O, string>>,
  node: Node,
  faults: Faults,
): Readonly<Record<K | O, string>> | undefined {
  const map = mapOf(node, `"${verb}"`, faults)
  if (!map) return undefined
  const names = [...needed, ...(Object.keys(optional) as O[])]
  const fields = deskFields(map, names, `"${verb}"`, faults)
  for (const each of needed)
    if (!fields.node(each))
      faults.error(
        'call/bad-step',
        node.at,
        `"${verb}" needs "${each}"`,
        `write it as "${verb}: { ${needed.map(name => `${name}: …`).join(', ')} }"`,
      )
  const found = new Map<string, string>(Object.entries(optional))
  for (const each of names) {
    const text = fields.node(each) && fields.text(each)
    if (text !== undefined) found.set(each, text)
  }
  if (needed.some(each => !found.has(each))) return undefined
  return Object.fromEntries(found) as Record<K | O, string>
}

/** `hold: kim`, or `hold: { agent: kim, leg: consult }`. */
export const legged =
  <V extends 'hold' | 'resume'>(
    verb: V,
  ): Reader<{ readonly verb: V; readonly agent: string; readonly leg?: Exclude<Leg, 'customer'> }> =>
  (node, faults) => {
    if (node.kind !== 'map') {
      const text = readText(node, `the agent of "${verb}"`, faults)
      return text && { verb, agent: text.value }
    }
    const fields = deskFields(node, ['agent', 'leg'], `"${verb}"`, faults)
    const found = textsOfStep(verb, ['agent'], { leg: 'customer' }, node, faults)
    const written = fields.node('leg')
    const leg = written ? wordOf(written, ['customer', 'consult'], '"leg"', faults) : 'customer'
    if (!found || leg === undefined) return undefined
    return { verb, agent: found.agent, ...(leg === 'customer' ? {} : { leg }) }
  }

/** The steps of the desk, by verb. */
export const deskReaders: Readonly<Record<DeskDeed['verb'], Reader<DeskDeed>>> = {
  state: (node, faults) => {
    const found = textsOfStep('state', ['agent', 'is'], {}, node, faults)
    return found && { verb: 'state', ...found }
  },
  pauseRecording: ofAgent('pauseRecording'),
  resumeRecording: ofAgent('resumeRecording'),
  end: ofAgent('end'),
  endConsult: ofAgent('endConsult'),
  confirmConsult: ofAgent('confirmConsult'),
  extendWrapup: ofAgent('extendWrapup'),
  setVariable: (node, faults) => {
    const found = textsOfStep('setVariable', ['agent', 'name', 'value'], {}, node, faults)
    return found && { verb: 'setVariable', ...found }
  },
  outdial: (node, faults) => {
    const found = textsOfStep('outdial', ['agent', 'to'], { ani: '' }, node, faults)
    return found && { verb: 'outdial', ...found }
  },
  wrapup: (node, faults) => {
    const found = textsOfStep('wrapup', ['agent', 'reason'], {}, node, faults)
    return found && { verb: 'wrapup', ...found }
  },
  arrive: (node, faults) => {
    const found = textsOfStep('arrive', ['contact', 'skill'], { channel: 'voice' }, node, faults)
    const written = node.kind === 'map' ? node.entries.find(({ key }) => key.text.value === 'channel') : undefined
    const channel = found && (written ? wordOf(written.value, channels, '"channel"', faults) : 'voice')
    return found && channel && { verb: 'arrive', contact: found.contact, skill: found.skill, channel }
  },
  depart: (node, faults) => {
    const text = readText(node, 'the contact of "depart"', faults)
    return text && { verb: 'depart', contact: text.value }
  },
}
