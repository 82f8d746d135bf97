import type { Question } from '../behavior/effect.ts'
import type { Setting } from '../behavior/event.ts'
import type { Fact } from '../recording/fact.ts'
import type { LedgerResult } from '../recording/finish.ts'
import {
  type Decision,
  emptyLedger,
  finish,
  type LedgerSettings,
  type Present,
  present,
  record,
} from '../recording/ledger.ts'
import type { Moment } from './moment.ts'
import type { Platform } from './platform.ts'
import type { Scribe } from './scribe.ts'

type Undated<F> = F extends unknown ? Omit<F, 'at'> : never

/** What went outside: which action sent it, and the text. */
export interface Sent {
  readonly action: string
  readonly text: string
}

/** What the recorder decided, and when (ms since the call began). */
export interface Decided {
  readonly at: number
  readonly decision: Decision
}

/** Hands facts to the recording ledger and its decisions to whoever must know. */
export class Book {
  readonly #platform: Platform
  readonly #settings: LedgerSettings
  sent: Sent[] = []
  decisions: Decided[] = []
  #ledger = emptyLedger

  constructor(platform: Platform) {
    this.#platform = platform
    this.#settings = { ...platform.ground.recorder, draw: platform.fate.draw }
  }

  /** Enters a fact at the present moment; what is refused or ignored goes into the trace. */
  fact(undated: Undated<Fact>): readonly Decision[] {
    const fact = { at: this.#platform.now, ...undated } as Fact
    const before = this.#ledger
    const { ledger, decisions } = (this.#platform.stage.record ?? record)(before, fact, this.#settings)
    this.#ledger = ledger
    for (const decision of decisions) {
      this.decisions.push({ at: fact.at, decision })
      writeDecision(this.#platform.scribe, fact.at, fact, decision)
      if (decision.kind === 'statement-ended' && decision.clears) this.#clears = true
      if (decision.kind === 'statement-id-cleared') this.#clears = true
    }
    this.#platform.stage.witness?.fact?.(fact, decisions, ledger, before)
    return decisions
  }

  keep(): Pick<Moment, 'ledger' | 'sent'> {
    return { ledger: this.#ledger, sent: this.sent }
  }

  standAt({ ledger, sent }: Moment): void {
    this.#ledger = ledger
    this.sent = [...sent]
    this.decisions = []
  }

  #clears = false

  /** LogRecordingPro: what it does to `_recordingStatementId` (R20, R22). */
  logRecording({ record: what, type, statement }: Extract<Question, { kind: 'log-recording' }>): readonly Setting[] {
    this.#clears = false
    const decisions = this.fact({
      kind: 'log-recording',
      record: what,
      type,
      statement,
      by: this.#platform.scriptCause(),
    })
    const started = decisions.find(each => each.kind === 'statement-started')
    if (started) return [['global:_recordingStatementId', started.id]]
    return this.#clears && what === 'Stop' ? [['global:_recordingStatementId', '']] : []
  }

  /** What an action sent outside, for the statements' `sentTo`. */
  send(action: string, texts: readonly string[]): void {
    for (const text of texts) this.sent.push({ action, text })
  }

  /** What is being captured at this moment. */
  get present(): Present {
    return present(this.#ledger)
  }

  result(): LedgerResult {
    return finish(this.#ledger, this.#platform.releasedAt ?? this.#platform.now, this.#settings)
  }
}

/** What is refused or ignored goes into the trace, and what rests on an assumption into the notes. */
export function writeDecision(scribe: Scribe, now: number, fact: Fact, decision: Decision): void {
  const by = 'by' in fact ? fact.by : undefined
  const line = by?.kind === 'script' ? { line: by.line } : {}
  const agent = 'agent' in fact ? { agent: fact.agent } : {}
  switch (decision.kind) {
    case 'refused':
      return scribe.happened(now, {
        event: eventOf(fact, decision.what),
        ...agent,
        refusedBy: decision.rule,
        text: decision.text,
        ...line,
      })
    case 'ignored':
      return scribe.happened(now, {
        event: eventOf(fact, ''),
        ...agent,
        text: `${decision.text}`,
        rule: decision.rule,
        ...line,
      })
    case 'note':
      return scribe.note({
        code: decision.code,
        text: decision.text,
        ...(decision.line === undefined ? {} : { line: decision.line }),
      })
    default:
      return
  }
}

/** The trace's word for what was tried: the step's verb, or the action's type. */
function eventOf(fact: Fact, what: string): string {
  switch (fact.kind) {
    case 'record-on-demand':
      return 'record'
    case 'stop-on-demand':
      return 'stopRecording'
    case 'log-recording':
      return 'LogRecordingPro'
    case 'record-agent-only':
      return 'RecordAgentOnly'
    case 'do-not-record':
      return 'DoNotRecord'
    case 'segment':
      return what === 'policy' ? 'policy' : what === '' ? 'segment' : what
    default:
      return fact.kind
  }
}
