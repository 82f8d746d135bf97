import { stepsJson } from '../simulate/call-file.ts'
import { positionAt, type Span } from '../text/source.ts'
import type { Verdict } from '../verify/verify.ts'
import { type VerifiedScript, type VerifyRun, whyBroken } from './verify-run.ts'

/** Verdicts for machines, `callwright/verdicts@1`: of one script the object, of several a list of them. */
export function verifyJson({ scripts }: VerifyRun): string {
  const [first, second] = scripts
  const format = 'callwright/verdicts@1'
  const all = first && !second ? { format, ...scriptJson(first) } : { format, scripts: scripts.map(scriptJson) }
  return `${JSON.stringify(all, undefined, 2)}\n`
}

function scriptJson({ name, file, sha256, verdicts, space, speed, assumptions }: VerifiedScript) {
  return {
    script: { name, file, sha256 },
    verdicts: verdicts.map(verdictJson),
    space: {
      states: space.states,
      transitions: space.transitions,
      depth: space.depth,
      complete: space.isComplete,
      ...(speed ? { statesPerSecond: Math.round(speed.statesPerSecond) } : {}),
      bytesPerState: Math.round(space.bytes / Math.max(1, space.states)),
      limits: space.limits,
    },
    ...(assumptions.size === 0 ? {} : { assumptions: Object.fromEntries(assumptions) }),
  }
}

function verdictJson(verdict: Verdict) {
  const { code, rule, says } = verdict.property
  const head = { property: code, verdict: verdict.verdict, ...(rule === undefined ? {} : { rule }), says }
  switch (verdict.verdict) {
    case 'bounded':
      return { ...head, why: verdict.why }
    case 'broken':
      return 'counterexample' in verdict
        ? {
            ...head,
            why: whyBroken(verdict),
            call: { ...callJson(verdict.counterexample), expect: { holds: [code] } },
            trace: verdict.counterexample.record.trace,
          }
        : {
            ...head,
            why: whyBroken(verdict),
            call: { steps: [] },
            trace: [],
            unreached: verdict.unreached.map(({ script, action, at }) => ({ script, action, ...place(at) })),
          }
    default:
      return head
  }
}

function callJson({ call, deeds }: Extract<Verdict, { counterexample: unknown }>['counterexample']) {
  return {
    seed: call.seed,
    ...(call.caller.data.size === 0 ? {} : { caller: { data: Object.fromEntries(call.caller.data) } }),
    steps: stepsJson(deeds),
  }
}

function place(at: Span) {
  const { line, column } = positionAt(at.source, at.start)
  return { file: at.source.path, line, column }
}
