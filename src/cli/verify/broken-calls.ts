import type { SampleCall } from '../../center/call.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Verified } from '../../verify/verdict.ts'

/** A call that breaks a property, and says of itself that it must not. */
export interface BrokenCall {
  readonly code: string
  /** What its file is called. */
  readonly file: string
  readonly call: SampleCall
}

/** The calls that were found to break a property, in the order of the properties. */
export function brokenCalls({ verdicts }: Verified, flow: Flow, script: string): readonly BrokenCall[] {
  const stem = script.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return verdicts.flatMap((verdict): readonly BrokenCall[] => {
    if (verdict.kind !== 'broken' || !verdict.example) return []
    const { code } = verdict.property
    const file = `${stem}-${code.replace(/[^\w-]+/g, '-')}.call.yaml`
    const expect = { at: flow.main.at, holds: [code] }
    return [{ code, file, call: { ...verdict.example.call, name: `Breaks ${code}`, expect } }]
  })
}
