import fc from 'fast-check'
import type { SampleCall, Step } from '../../src/center/call.ts'
import { callOf } from './play.ts'

/** What a random script is made of: an action's YAML without its branches, and the branches it can have. */
const pieces: readonly { readonly yaml: string; readonly branches: readonly string[] }[] = [
  { yaml: 'Menu: { Phrase: Press a key. }', branches: ['1', '2', 'Timeout', 'Default'] },
  {
    yaml: 'Menu: { Phrase: Two keys, MaxDigits: 2, ClearDigits: "False" }',
    branches: ['12', 'InterDigitTimeout', 'Default'],
  },
  { yaml: 'Capture: { MaxDigits: 3, Timeout: 2 }', branches: ['Terminator', 'Default'] },
  { yaml: 'Play: { Phrase: A short prompt. }', branches: ['Default'] },
  { yaml: 'Play: { Phrase: A prompt that a key stops., DetectDTMF: "True" }', branches: ['Default'] },
  { yaml: 'Music: { MusicFile: hold.wav, SecondsToPlay: 7 }', branches: ['Default', 'Complete'] },
  { yaml: 'Music: { MusicFile: hold.wav, DetectDTMF: "True" }', branches: ['Digit'] },
  { yaml: 'Wait: { Seconds: 1.5 }', branches: ['Default'] },
  { yaml: 'DoNotRecord:', branches: ['Default'] },
  { yaml: 'RecordAgentOnly:', branches: ['Default'] },
  { yaml: 'LogRecordingPro: { Record: Start, RecordingType: Call }', branches: ['Default'] },
  { yaml: 'LogRecordingPro: { Record: Stop, RecordingType: Call }', branches: ['Default'] },
  { yaml: 'LogRecordingPro: { Record: Start, RecordingType: IVR }', branches: ['Default'] },
  { yaml: 'LogRecordingPro: { Record: Start, UseRecordingStatementId: "True" }', branches: ['Default'] },
  { yaml: 'LogRecordingPro: { Record: Stop, UseRecordingStatementId: "True" }', branches: ['Default'] },
  { yaml: 'Reqagent: { Skill: Sales }', branches: ['Default'] },
  { yaml: 'Reqagent: { Skill: Sales }', branches: ['Default'] },
  { yaml: 'Snippet: count = count + 1', branches: ['Default', 'Error'] },
  { yaml: 'Snippet: "kept = _recordingStatementId"', branches: ['Default'] },
  { yaml: 'If: { Expression: count > 2 }', branches: ['True', 'False'] },
  { yaml: 'Case: { Variable: MRES }', branches: ['1', '2', 'Default'] },
  { yaml: 'Loop: { Repeat: 2, CounterName: turns }', branches: ['Repeat', 'Finished'] },
  { yaml: 'Indicate: { Name: button, State: "On", ActionValue: \'"{ContactID}" "go"\' }', branches: ['Default'] },
  { yaml: 'Indicate: { Name: button, State: "Off" }', branches: ['Default'] },
  { yaml: 'Unlink:', branches: ['Default'] },
  { yaml: 'Transfer: { Destination: "+8215771000" }', branches: ['Default', 'Busy'] },
  { yaml: 'Whisper: { Phrase: A new call. }', branches: ['Default'] },
  { yaml: 'Putvalue: { Name: kept, Value: "{MRES}" }', branches: ['Default'] },
  { yaml: 'Getvalue: { Name: kept, Variable: MRES }', branches: ['NoData', 'Default'] },
  { yaml: 'Remvalue: { Name: kept, Value: "1" }', branches: ['Default'] },
  { yaml: 'Countagents: { Skills: Sales, Available: count }', branches: ['Default'] },
  { yaml: 'Getqueue: { Skills: Sales, LongestWait: count }', branches: ['Default'] },
  { yaml: 'Playlog: { ContactIDorFile: hold.wav, StoponDTMF: "True" }', branches: ['Default'] },
  { yaml: 'Asryesno: { Phrase: Yes or no? }', branches: ['Yes', 'Default'] },
  { yaml: 'Record: { FileName: mail.wav }', branches: ['NoVoice', 'Default'] },
  { yaml: 'Fileexist: { FileName: mail.wav }', branches: ['True', 'False'] },
  { yaml: 'Callback: { CallDelaySec: 1 }', branches: ['Default'] },
  { yaml: 'Querycallback: { Skill: Sales }', branches: ['CallbacksFound', 'NoCallbacksFound'] },
  { yaml: 'Email: { Recipient: a@example.com, Body: "{kept}" }', branches: ['Default'] },
  { yaml: 'Spawn: { ScriptName: Random }', branches: ['Default'] },
  { yaml: 'Stop:', branches: [] },
  { yaml: 'Hangup:', branches: [] },
  { yaml: 'Return:', branches: [] },
  { yaml: 'Runsub: { ScriptName: Random }', branches: ['Default', 'Error'] },
]

const events = ['Onanswer', 'Onrelease', 'Onsignal', 'Onhold', 'Ontransfer', 'Onreskill', 'Ondisposition']

interface Drawn {
  readonly piece: number
  readonly targets: readonly number[]
  readonly wired: readonly boolean[]
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  piece: fc.nat(pieces.length - 1),
  targets: fc.array(fc.nat(999), { minLength: 4, maxLength: 4 }),
  wired: fc.array(
    fc.integer({ min: 0, max: 9 }).map(each => each > 1),
    { minLength: 4, maxLength: 4 },
  ),
})

/** A script of up to a dozen actions, wired at random, with some event actions: YAML text. */
export const randomScript: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(drawn, { minLength: 3, maxLength: 12 }),
    fc.subarray(events),
    fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
  )
  .map(([actions, handlers, entries]) => {
    const id = (number: number) => `a${number % actions.length}`
    const lines = ['script: Random', 'actions:', '  begin:', '    Begin:', `    next: ${id(entries[7] ?? 0)}`]
    actions.forEach(({ piece, targets, wired }, index) => {
      const { yaml, branches } = pieces[piece] ?? { yaml: 'Stop:', branches: [] }
      const ways = branches.flatMap((branch, at) =>
        wired[at] ? [`${JSON.stringify(branch)}: ${id(targets[at] ?? 0)}`] : [],
      )
      lines.push(`  a${index}:`, `    ${yaml}`)
      if (ways.length > 0) lines.push(`    branches: { ${ways.join(', ')} }`)
    })
    for (const [index, handler] of handlers.entries())
      lines.push(`  on${index}:`, `    ${handler}:`, `    next: ${id(entries[index] ?? 0)}`)
    return `${lines.join('\n')}\n`
  })

const steps: readonly string[] = [
  'press: 1',
  'press: 2',
  'press: 12#',
  'answer: kim',
  'answer: lee',
  'decline: kim',
  'click: { agent: kim, indicator: button }',
  'signal: [go, 2]',
  'record: kim',
  'stopRecording: kim',
  'record: { by: supervisor, agent: kim }',
  'mask: kim',
  'unmask: kim',
  'hold: kim',
  'resume: kim',
  'transfer: { from: kim, to: lee }',
  'transfer: { from: kim, to: { skill: Sales } }',
  'transfer: { from: kim, to: { number: "+8215771000" } }',
  'transfer: { from: kim, to: { number: "+8215771000" }, blind: true }',
  'consult: { from: kim, to: lee }',
  'conference: kim',
  'leave: kim',
  'leave: lee',
  'disposition: { agent: kim, code: sold }',
  'say: { who: caller, text: Hello }',
  'wait: 3s',
  'hangup: caller',
  'hangup: kim',
]

interface Chosen {
  readonly seed: number
  /** The places of the steps in the list, with tenths of a second after the step before. */
  readonly steps: readonly (readonly [step: number, after: number | null])[]
}

const chosen: fc.Arbitrary<Chosen> = fc
  .tuple(
    fc.nat(1_000),
    fc.array(fc.tuple(fc.nat(steps.length - 1), fc.option(fc.integer({ min: 0, max: 90 }))), { maxLength: 10 }),
    fc.boolean(),
  )
  .map(([seed, chosen, isAnswered]) => ({
    seed,
    steps: [...(isAnswered ? [[steps.indexOf('answer: kim'), 5] as const] : []), ...chosen],
  }))

/** A call of up to ten steps, some with a time: YAML text. Steps that cannot happen end it early. */
export const randomCall: fc.Arbitrary<string> = chosen.map(textOf)

/** The same calls as they are read, where thousands are played; a failure shows their text. */
export const randomReadCall: fc.Arbitrary<SampleCall> = chosen.map(call => {
  const { seed, steps } = call
  const read = steps.map(([step, after]) => ({ ...stepOf(step), ...(after === null ? {} : { after: after * 100 }) }))
  return { ...empty, seed, steps: read, [fc.toStringMethod]: () => textOf(call) }
})

function textOf({ seed, steps: chosen }: Chosen): string {
  const lines = chosen.flatMap(([step, after]) => [
    `  - ${steps[step]}`,
    ...(after === null ? [] : [`    after: ${after / 10}s`]),
  ])
  return `call: Random\nseed: ${seed}\nsteps:${lines.length === 0 ? ' []' : ''}\n${lines.join('\n')}\n`
}

const empty = callOf('call: Random\nsteps: []\n')
const read = new Map<number, Step>()

/** A step of the list, read once. */
function stepOf(number: number): Step {
  const known = read.get(number) ?? callOf(textOf({ seed: 1, steps: [[number, null]] })).steps[0]
  if (!known) throw new Error(`no step ${number}`)
  read.set(number, known)
  return known
}
