/** Who or what brought something about; `line` is the line of the main file that says it. */
export type Cause =
  | { readonly kind: 'script'; readonly action: string; readonly line: number; readonly file?: string }
  | { readonly kind: 'agent'; readonly agent: string }
  | { readonly kind: 'supervisor'; readonly agent: string }
  | { readonly kind: 'caller' }
  | { readonly kind: 'platform' }

/** Somebody who can be heard in a segment. */
export type Party = 'caller' | 'ivr' | 'external' | string

export type SegmentKind = 'ivr' | 'agent' | 'consult' | 'conference' | 'external'

/** What happened on a contact, as far as recording cares; in order, `at` in ms since the call began. */
export type Fact = { readonly at: number } & (
  | {
      readonly kind: 'began'
      readonly masterId: string
      readonly media: string
      readonly direction: 'inbound' | 'outbound'
      readonly ani: string
      readonly dnis: string
    }
  /** A new stage between two sides; the former segment, if any, ends here (R15). */
  | {
      readonly kind: 'segment'
      readonly id: string
      readonly segment: SegmentKind
      readonly parties: readonly Party[]
      /** Ids of the agents among the parties. */
      readonly agents: readonly string[]
      /** Why it began: `began`, or the deed that made it. */
      readonly because: 'began' | 'answer' | 'transfer' | 'consult' | 'consult-over' | 'join' | 'leave' | 'external'
      /** The skill through which it was routed, if any. */
      readonly skill?: string
    }
  /** The present segment ends and none follows at once (waiting for the next agent). */
  | { readonly kind: 'segment-over'; readonly because: 'transfer' | 'release' | 'blind' | 'unlink' | 'callback' }
  | { readonly kind: 'do-not-record'; readonly by: Cause }
  | {
      readonly kind: 'log-recording'
      readonly record: 'Start' | 'Stop'
      readonly type: 'IVR' | 'Call'
      /** UseRecordingStatementId. */
      readonly statement: boolean
      readonly by: Cause
    }
  | { readonly kind: 'record-agent-only'; readonly by: Cause }
  | { readonly kind: 'record-on-demand'; readonly by: Cause; readonly agent: string }
  | { readonly kind: 'stop-on-demand'; readonly by: Cause; readonly agent: string }
  /** The caller is put on hold or taken off it; it begins no segment, unless the center knows better (R15). */
  | { readonly kind: 'hold' | 'resume'; readonly by: Cause; readonly agent: string }
  | { readonly kind: 'mask' | 'unmask'; readonly by: Cause; readonly agent: string }
  /** A disposition is applied while the call goes on (R18). */
  | { readonly kind: 'disposition'; readonly by: Cause; readonly agent: string; readonly code: string }
  /** The platform loses sight of the call: a blind transfer out (R17). */
  | { readonly kind: 'blind'; readonly by: Cause }
  | { readonly kind: 'release'; readonly by: Cause }
)
