import type { CallRecord } from '../record/call-record.ts'
import type { Difference } from '../record/compare.ts'
import type { Coverage } from './coverage.ts'

/** A sample call that was played, or a file that could not be. Paths are relative to the working directory. */
export type TestedCall =
  | {
      readonly kind: 'played'
      readonly name: string
      readonly file: string
      readonly differences: readonly Difference[]
      /** The step that could not happen, with its line in the call's file. */
      readonly impossible?: { readonly message: string; readonly line: number }
      /** The script's line behind the first difference, where one is known. */
      readonly code?: CodeLine
      readonly record: CallRecord
    }
  | { readonly kind: 'unreadable'; readonly name: string; readonly file: string; readonly problem: string }

/** A line of a script. */
export interface CodeLine {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** What `test` found. */
export interface TestRun {
  readonly calls: readonly TestedCall[]
  readonly coverage?: Coverage
  /** A person wants to read of failures only; everything is counted. */
  readonly onlyFailed?: boolean
}

/** Whether a call came out as it must. */
export function isOk(call: TestedCall): boolean {
  return call.kind === 'played' && call.differences.length === 0 && call.impossible === undefined
}

/** Why a call failed, a line each: what a reader of any report needs. */
export function reasons(call: TestedCall, differenceText: (difference: Difference) => string): readonly string[] {
  if (call.kind === 'unreadable') return [call.problem]
  const impossible = call.impossible ? [`line ${call.impossible.line}: ${call.impossible.message}`] : []
  return [...impossible, ...call.differences.map(differenceText)]
}
