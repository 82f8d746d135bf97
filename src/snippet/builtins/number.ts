import type { Builtin, BuiltinCall } from './builtin.ts'

function finite(call: BuiltinCall, value: number): number {
  return Number.isFinite(value) ? value : call.fail('the result is no number')
}

const abs: Builtin = { name: 'abs', arity: [1, 1], summary: 'without its sign', run: call => Math.abs(call.number(0)) }

const logn: Builtin = {
  name: 'logn',
  arity: [2, 2],
  canFail: true,
  summary: 'the logarithm to a base',
  run: call => finite(call, Math.log(call.number(0)) / Math.log(call.number(1))),
}

// assumption: the help names random(n) without its range; .NET's Random.Next(n) gives 0 to n - 1.
const random: Builtin = {
  name: 'random',
  arity: [1, 1],
  isSmall: true,
  summary: 'a whole number from 0 to below n',
  run: call => Math.floor(call.scope.random() * Math.max(0, Math.trunc(call.number(0)))),
}

const floor: Builtin = {
  name: 'floor',
  arity: [1, 1],
  summary: 'rounded down',
  run: call => Math.floor(call.number(0)),
}
const ceil: Builtin = { name: 'ceil', arity: [1, 1], summary: 'rounded up', run: call => Math.ceil(call.number(0)) }
const min: Builtin = {
  name: 'min',
  arity: [2, 2],
  summary: 'the smaller',
  run: call => Math.min(call.number(0), call.number(1)),
}
const max: Builtin = {
  name: 'max',
  arity: [2, 2],
  summary: 'the larger',
  run: call => Math.max(call.number(0), call.number(1)),
}

const round: Builtin = {
  name: 'round',
  arity: [1, 2],
  canFail: true,
  summary: 'rounded to a number of decimals, halves to the even neighbor as .NET does',
  run: call => {
    const scale = 10 ** Math.min(15, Math.max(0, Math.trunc(call.number(1))))
    const scaled = call.number(0) * scale
    const down = Math.floor(scaled)
    const isHalf = scaled - down === 0.5
    return finite(call, (isHalf ? (down % 2 === 0 ? down : down + 1) : Math.round(scaled)) / scale)
  },
}

/** Functions on numbers. */
export const numberBuiltins: readonly Builtin[] = [abs, logn, random, floor, ceil, min, max, round]
