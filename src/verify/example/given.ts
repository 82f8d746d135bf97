import { idleCall, type SampleCall, type Stub } from '../../center/call.ts'

/** What a call brings and the outside answers on it, in plain words: "tier is gold", "hours says Closed". */
export function givenInWords({ caller, stubs }: SampleCall): readonly string[] {
  const brought = [...caller.data].map(([name, value]) => `${name} is ${valueWords(value)}`)
  return [...brought, ...[...stubs].flatMap(([action, stub]) => answerWords(action, stub))]
}

/** The same, with who calls whom and when, where it is not what it is on any call: on the one that all were made from. */
export function allGivenInWords(call: SampleCall, from: SampleCall = idleCall): readonly string[] {
  const { ani, dnis, data } = call.caller
  const answered = new Map([...call.stubs].filter(([action, stub]) => from.stubs.get(action) !== stub))
  const own = new Map([...data].filter(([name, value]) => from.caller.data.get(name) !== value))
  return [
    ...(call.start === from.start ? [] : [`it is ${call.start.replace('T', ' ')}`]),
    ...(ani === from.caller.ani ? [] : [`the caller’s number is ${valueWords(ani)}`]),
    ...(dnis === from.caller.dnis ? [] : [`the number called is ${valueWords(dnis)}`]),
    ...givenInWords({ ...call, stubs: answered, caller: { ...call.caller, data: own } }),
  ]
}

function answerWords(action: string, { branch, set, later = [] }: Stub): readonly string[] {
  const values = [...set].map(([name, value]) => `${name} ${valueWords(value)}`)
  const first = [...(branch === undefined ? [] : [branch]), ...values].join(' with ')
  const next = later.flatMap(each => answerWords(action, each).map(words => words.replace(`${action} says`, 'then')))
  return first === '' ? next : [[`${action} says ${first}`, ...next].join(', ')]
}

const valueWords = (value: unknown): string =>
  value === '' || value === null ? 'empty' : typeof value === 'string' ? value : JSON.stringify(value)
