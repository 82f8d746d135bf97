import type { Flow } from '../../flow/flow.ts'
import type { ActionNode } from '../../script/tree.ts'
import type { Seen } from '../seen.ts'

/** Where and why a call broke a property. */
export interface Breach {
  /** In words, from the point of view of the call: `the caller refused, and kim records all the same`. */
  readonly why: string
  /** The same in Korean, for those who train agents. */
  readonly korean: string
  readonly script?: string
  readonly action?: string
}

/** What a property remembers of a call: one of few words. */
export type Remembered = string

/** Watches one call for one property. Remembers as little as it can: each word that it remembers multiplies the search. */
export interface Monitor {
  readonly start: Remembered
  readonly step: (remembered: Remembered, seen: Seen) => Remembered | Breach
  /** Where it remembers `from`, the call must be able to come to `to`; if it cannot, the property is broken there. */
  readonly possible?: { readonly from: Remembered; readonly to: Remembered; readonly breach: Breach }
}

/** Something that must hold on every call. */
export interface Property {
  readonly code: string
  /** Holds when, in one plain sentence. */
  readonly says: string
  /** The same in Korean, for those who train agents. */
  readonly korean: string
  /** Why it matters, and what to do, for its page. */
  readonly why: string
  /** The recording or event rule behind it. */
  readonly rule?: string
  /** How it weighs where it is broken; an error unless a project says that it only warns. */
  readonly severity?: 'error' | 'warning'
  /** As a project wrote it in its configuration; none that comes with the tool has this. */
  readonly written?: string
  /** Whether a script has anything that it speaks of. */
  readonly applies: (flow: Flow) => boolean
  /** What of a call it looks at beside the script: the less, the smaller the search. */
  readonly watches: 'recordings' | 'statements' | 'script'
  /** What has to be tried besides, though nothing in the script asks for it. */
  readonly asks?: 'masks'
  /** Of a call that is watched; a property of the script as a whole has none. */
  readonly monitor?: (flow: Flow) => Monitor
}

/** Every action of a flow, with the script that holds it. */
export function nodesOf(flow: Flow): readonly { readonly script: string; readonly node: ActionNode }[] {
  return [...flow.scripts.values()].flatMap(({ key, nodes }) =>
    [...nodes.values()].map(node => ({ script: key, node })),
  )
}

export function nodeAt(flow: Flow, script: string, action: string): ActionNode | undefined {
  return flow.scripts.get(script)?.nodes.get(action)
}

/** Whether a script has an action of one of these types. */
export function hasType(flow: Flow, ...types: readonly string[]): boolean {
  return nodesOf(flow).some(({ node }) => types.includes(node.type.name))
}

export const asksForConsent = (flow: Flow): boolean =>
  flow.main.consentVariable !== undefined || nodesOf(flow).some(({ node }) => node.consent !== undefined)

/** Who started what is captured, in words. */
export function starterInWords(seen: Extract<Seen, { kind: 'recording' | 'statement' }>): string {
  const by = seen.kind === 'recording' ? seen.now?.startedBy : (seen.now ?? undefined)
  switch (by?.kind) {
    case 'script':
      return `"${by.action ?? ''}" (line ${by.line ?? 0})`
    case 'agent':
      return by.agent ?? 'an agent'
    case 'policy':
      return `policy "${by.policy ?? ''}"`
    default:
      return 'a supervisor'
  }
}

/** Who started what is captured, in Korean: to stand behind a colon, where no particle is needed. */
export function starterInKorean(seen: Extract<Seen, { kind: 'recording' | 'statement' }>): string {
  const by = seen.kind === 'recording' ? seen.now?.startedBy : (seen.now ?? undefined)
  switch (by?.kind) {
    case 'script':
      return `"${by.action ?? ''}" (${by.line ?? 0}행)`
    case 'agent':
      return by.agent ?? '상담원'
    case 'policy':
      return `정책 "${by.policy ?? ''}"`
    default:
      return '관리자'
  }
}

/** Whether something begins to be captured, or is from now on in another way. */
export function isCapture(
  seen: Seen,
): seen is Extract<Seen, { kind: 'recording' }> | Extract<Seen, { kind: 'statement' }> {
  return (seen.kind === 'recording' || seen.kind === 'statement') && seen.now !== null
}

/** What runs after something was seen, in letters: `r` the recording, `s` a statement. */
export function runningAfter(letters: string, seen: Seen): string {
  if (seen.kind !== 'recording' && seen.kind !== 'statement') return letters
  const letter = seen.kind === 'recording' ? 'r' : 's'
  const others = letters.replace(letter, '')
  return seen.now === null ? others : [...others, letter].sort().join('')
}

/** Whether a script can begin a recorded statement. */
export function makesStatements(flow: Flow): boolean {
  return nodesOf(flow).some(({ node }) => {
    const flag = node.properties.get('UseRecordingStatementId')
    return node.type.name === 'LogRecordingPro' && flag !== undefined && 'value' in flag && !/^false$/i.test(flag.value)
  })
}
