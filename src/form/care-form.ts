import { arrivalKeys, callsAndChatsKeys, careExpectations } from '../center/care-keys.ts'
import { careVerbs } from '../center/care-verbs.ts'
import { namesOf } from '../yaml/fields.ts'
import { anything, type Shape } from './shape.ts'

/** Anything behind each key: the readers say what is wrong there. */
const open = <K extends string>(table: Readonly<Record<K, unknown>>): Readonly<Record<K, Shape>> =>
  Object.fromEntries(namesOf(table).map(key => [key, anything])) as Record<K, Shape>

export const callsAndChatsForm = open(callsAndChatsKeys)
export const arrivalForm = open(arrivalKeys)
export const careExpectationForm = open(careExpectations)

/** What stands behind the verbs of settings of calls and chats. */
export const careTaken = Object.fromEntries(
  namesOf(careVerbs).map(verb => [verb, { alone: anything }]),
) as unknown as Readonly<Record<keyof typeof careVerbs, { readonly alone: Shape }>>
