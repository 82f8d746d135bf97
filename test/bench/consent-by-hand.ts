import type { SampleCall } from '../../src/center/call.ts'
import type { CallRecord } from '../../src/record/call-record.ts'
import type { Outcome } from '../../src/simulate/outcome.ts'

/** How long the sample's question and its answer to silence are spoken, in ms. */
const questionMs = 7_214
const goodbyeMs = 2_071
const timeoutMs = 5_000
const shortestMs = 4_000

type Recording = CallRecord['recordings'][number]

/**
 * The consent sample as a plain `switch`, for the calls of `consent-calls.ts` and nothing else: how fast such a thing can be. It says
 * what a batch says, which the bench checks before it measures.
 */
export function playConsentByHand({ steps }: SampleCall): Outcome {
  let at: 'asking' | 'waiting' | 'talking' = 'asking'
  let now = 0
  let listensAt = questionMs
  let queuedAt = 0
  let attempts = 0
  let isRefused = false
  let isOnFile = false
  let answeredAt = 0
  let agent = ''
  for (const { deed, after = 0 } of steps) {
    const earliest = now + after
    switch (at) {
      case 'asking': {
        now = Math.max(earliest, listensAt)
        const key = deed.verb === 'press' ? deed.keys : ''
        switch (key) {
          case '1':
          case '2':
          case '3':
            isRefused = key === '2'
            isOnFile = key === '3'
            queuedAt = now
            at = 'waiting'
            break
          case '':
            isRefused = true
            queuedAt = now + timeoutMs + goodbyeMs
            now += timeoutMs
            at = 'waiting'
            break
          default:
            if (attempts++ < 2) listensAt = now + questionMs
            else {
              isRefused = true
              queuedAt = now + goodbyeMs
              at = 'waiting'
            }
        }
        break
      }
      case 'waiting':
        if (deed.verb === 'answer') {
          now = Math.max(earliest, queuedAt)
          answeredAt = now
          agent = deed.agent
          at = 'talking'
        } else return { outcome: 'abandoned', duration: earliest / 1_000, recordings: [], statements: [] }
        break
      case 'talking':
        now = earliest
        return {
          outcome: 'released',
          duration: now / 1_000,
          recordings:
            isRefused || (agent === 'park' && !isOnFile) || now - answeredAt < shortestMs
              ? []
              : [recorded(answeredAt / 1_000, now / 1_000, isOnFile)],
          statements: [],
        }
    }
  }
  return { outcome: 'abandoned', duration: now / 1_000, recordings: [], statements: [] }
}

function recorded(from: number, to: number, isOnFile: boolean): Recording {
  return {
    id: 'rec-1',
    segment: '2',
    from,
    to,
    sides: ['caller', 'agent'],
    media: 'voice',
    startedBy: isOnFile
      ? { kind: 'script', action: 'record', line: 28 }
      : { kind: 'policy', policy: 'Every sales call' },
    endedBy: { kind: 'release' },
    rule: isOnFile ? 'R11' : 'R5',
    masked: [],
    format: 'mp4',
    flags: [],
  }
}
