import type { Move } from './book.ts'
import { ignore, inOrder, refuse } from './book.ts'
import { endRecording, nextRecording, openEntry } from './entry.ts'
import { isVoiceCall } from './recordable.ts'
import { doer, inWords } from './results.ts'
import { standNew } from './settle.ts'
import type { LogFact } from './statements.ts'

/** R10: records the IVR segment and decides nothing else; at the answer it ends, and the policies are asked. */
export function startIvr(fact: LogFact): Move {
  return ledger => {
    const { segment, standing } = ledger
    if (ledger.refusal)
      return refuse('LogRecordingPro', 'R1', 'the caller refused: the IVR is not recorded (R1)')(ledger)
    if (!isVoiceCall(ledger.contact))
      return refuse('LogRecordingPro', 'R2', 'only a phone call can be recorded (R2)')(ledger)
    if (segment?.kind !== 'ivr')
      return ignore('R10', 'the caller is not in the IVR: Start/IVR does nothing (R10)')(ledger)
    if (standing) return ignore('R10', `${standing.id} stands already (R10)`)(ledger)
    const recording = nextRecording(ledger)
    const startedBy = doer(fact.by)
    return inOrder(
      standNew('ivr'),
      openEntry({
        id: recording,
        segment: segment.id,
        from: fact.at,
        sides: ['caller', 'ivr'],
        startedBy,
        rule: 'R10',
        flags: [],
        screens: [],
      }),
      later => ({
        ledger: later,
        decisions: [
          {
            kind: 'started',
            recording,
            rule: 'R10',
            sides: ['caller', 'ivr'],
            startedBy,
            text: `${recording} begins: caller and IVR, by ${inWords(fact.by)} (R10)`,
          },
        ],
      }),
    )(ledger)
  }
}

/** R12: a Stop/IVR ends an IVR recording, and neither touches the call's recording nor binds later segments. */
export function stopIvr(fact: LogFact): Move {
  return ledger =>
    ledger.standing?.owner === 'ivr'
      ? endRecording({ at: fact.at, rule: 'R12', endedBy: doer(fact.by), why: `${inWords(fact.by)} stops it (R12)` })(
          ledger,
        )
      : ignore('R12', 'the IVR is not being recorded: Stop/IVR does nothing (R12)')(ledger)
}
