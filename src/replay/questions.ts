import type { SampleCall } from '../center/call.ts'
import { rules } from '../recording/rules.ts'
import type { Moment } from './chronicle.ts'
import { type RecordingState, recordingStates } from './recording-state.ts'
import type { Story } from './story.ts'

/** What a trainee is asked at a moment. Choices are words of ours (`recorded`, `caller+agent`, `R1`) but for a trainer's own. */
export interface Question {
  /** The index of the moment at which the call is paused. */
  readonly moment: number
  readonly kind: 'recorded' | 'voice' | 'why' | 'verdict' | 'written'
  readonly choices: readonly string[]
  /** The place of the right choice. */
  readonly right: number
  /** The rule that explains the answer. */
  readonly rule?: string
  /** What the ledger said, or the trainer's explanation. */
  readonly because?: string
  /** A trainer's own question. */
  readonly text?: string
}

/** More would tire. */
const atMost = 12

/** The trainer's questions if the call has any, else questions wherever the state of the recording changes. */
export function questionsOf(story: Story, call: SampleCall): readonly Question[] {
  return call.ask.length > 0 ? writtenQuestions(story, call) : foundQuestions(story)
}

function writtenQuestions({ moments }: Story, { ask }: SampleCall): readonly Question[] {
  return ask
    .flatMap(({ at, action, question, choices, answer, explanation }): readonly Question[] => {
      const moment =
        action === undefined
          ? moments.findLastIndex(each => each.at <= (at ?? 0))
          : moments.findIndex(({ entry }) => entry && 'action' in entry && entry.action === action)
      if (moment < 0) return []
      return [{ moment, kind: 'written', choices, right: answer, text: question, because: explanation }]
    })
    .sort((a, b) => a.moment - b.moment)
}

function foundQuestions({ moments, record }: Story): readonly Question[] {
  const states = recordingStates(moments)
  const found: Question[] = []
  let asked: RecordingState | undefined
  for (const [index, moment] of moments.entries()) {
    const state = states[index]
    if (!state || moment.contact.isReleased || !isSettled(moments, index) || !isWorthAsking(state, asked)) continue
    found.push(...questionsAt(index, state, found.length))
    asked = state
  }
  const verdict: Question = {
    moment: moments.length - 1,
    kind: 'verdict',
    choices: ['none', 'some', 'all'],
    right: ['none', 'some', 'all'].indexOf(record.verdict.recorded),
    because: record.verdict.text,
  }
  return [...found.slice(0, atMost - 1), verdict]
}

/** The last moment before time passes: what came and went in no time at all is not asked. */
function isSettled(moments: readonly Moment[], index: number): boolean {
  const next = moments[index + 1]
  return next !== undefined && next.at > (moments[index]?.at ?? 0)
}

function isWorthAsking(state: RecordingState, asked: RecordingState | undefined): boolean {
  if (!asked) return state.rule !== undefined
  return state.kind !== asked.kind || state.rule !== asked.rule || state.because?.at !== asked.because?.at
}

const voices = ['caller+agent', 'agent', 'caller', 'caller+ivr', 'caller+external'] as const

function questionsAt(moment: number, state: RecordingState, turn: number): readonly Question[] {
  const why = {
    ...(state.rule === undefined ? {} : { rule: state.rule }),
    ...(state.because === undefined ? {} : { because: state.because.text }),
  }
  const states = ['recorded', 'masked', 'not']
  const recorded: Question = { moment, kind: 'recorded', choices: states, right: states.indexOf(state.kind), ...why }
  const heard = state.sides.join('+')
  const choices = [...new Set([...voices.slice(0, 4), heard])]
  const voice: Question = { moment, kind: 'voice', choices, right: choices.indexOf(heard), ...why }
  const reason = state.rule === undefined ? [] : [whyQuestion(moment, state.rule, turn, why)]
  return [recorded, ...(state.kind === 'recorded' ? [voice] : []), ...reason]
}

/** The rule among three others; where it stands depends on how many questions came before. */
function whyQuestion(moment: number, rule: string, turn: number, why: Pick<Question, 'rule' | 'because'>): Question {
  const own = rules.findIndex(each => each.id === rule)
  const others = ['R1', 'R2', 'R5', 'R11', 'R4', 'R14', 'R19'].filter(each => each !== rule)
  const start = Math.max(0, own) % others.length
  const wrong = [0, 1, 2].map(step => others[(start + step) % others.length] ?? 'R1')
  const right = turn % 4
  return { moment, kind: 'why', choices: [...wrong.slice(0, right), rule, ...wrong.slice(right)], right, ...why }
}
