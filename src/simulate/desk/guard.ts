import type { Deed, DeedOf } from '../../center/call.ts'
import type { Refusal } from '../refusal.ts'
import type { Desks } from './desks.ts'

/** Asks whether rules allow a deed now; the first refusal counts. */
export type Guard<V extends Deed['verb']> = (desks: Desks, deed: DeedOf<V>) => Refusal | undefined | false

/** The guards of each verb, in the order in which they are asked. */
export type Guards = { readonly [V in Deed['verb']]?: readonly Guard<V>[] }
