/** Skills that a call can be sent to. */
const skills = [0, 1, 2, 3]
const agents = [0, 1, 2]
const outside = 15

/**
 * The consent sample and the people around it as somebody who knows SPIN would write them: a call's every wait is a state, each move
 * one `d_step`, and the recorder's ledger a few bytes. It has the sample's moves; its rules for recording are simpler.
 */
export function promela(transfers: number): string {
  const moves = [...script(), ...desk(transfers), ...agents.flatMap(each => ofAgent(each, transfers))]
  return `
mtype = { menu, listening, silent, music, rest, asleep, released };
mtype at = menu;
byte attempts, transfers, request, consulted, here, met, verdict, asking;
bit external, refused, held, rings, ordered, recording, byHand, stopped;

/* request, consulted: 1 to 3 an agent who rings, 4 to 7 a skill, 8 to 10 an agent who talks, ${outside} the outside */
inline judge() {
  recording = !refused && !stopped && (here != 0 || external) && (ordered || byHand || (verdict & here) != 0)
}
inline comes(a, bits) {
  verdict = verdict | (a != 2 && !(asking & bits) -> bits : 0); asking = asking | bits;
  here = here | bits; met = met | bits; held = 0; judge()
}
inline releases() {
  at = released; transfers = 0; here = 0; external = 0; request = 0; consulted = 0; rings = 0; held = 0; recording = 0;
  assert(!(refused && recording))
}

active proctype call() {
end:
  do
${moves.map(([when, then]) => `  :: d_step { ${when} -> ${then} }`).join('\n')}
  od
}
`
}

type Guarded = readonly [when: string, then: string]

function script(): readonly Guarded[] {
  const asks = '(at == menu || at == listening)'
  const refuses = 'refused = 1; ordered = 0; byHand = 0; stopped = 0; request = 4; at = music; judge()'
  return [
    ['at == menu', 'at = listening'],
    [asks, 'request = 4; at = music'],
    [asks, refuses],
    [asks, 'ordered = 1; request = 4; at = music'],
    [`${asks} && attempts < 2`, 'attempts = attempts + 1; at = menu'],
    [`${asks} && attempts == 2`, 'at = silent'],
    ['at == listening', 'at = silent'],
    ['at == silent', refuses],
    ['at == music', 'at = rest'],
    ['at == rest', 'at = music'],
    ['at != released', 'releases()'],
  ]
}

/** What whoever is with the caller can do. */
function desk(transfers: number): readonly Guarded[] {
  const talks = 'here != 0 && at != released'
  const sends = `${talks} && transfers < ${transfers}`
  const isAlone = '(here & (here - 1)) == 0'
  const gone = 'transfers = transfers + 1; here = 0; held = 0; consulted = 0; rings = 0; byHand = 0; at = asleep'
  const places = [...agents.map(each => 1 + each), ...skills.map(each => 4 + each)]
  return [
    [`${talks} && !(consulted >= 8)`, 'held = 1 - held'],
    [`${talks} && !refused`, 'byHand = 1; stopped = 0; judge()'],
    [`${talks} && !refused`, 'byHand = 0; stopped = 1; judge()'],
    ...places.map((to): Guarded => [`${sends} && ${isAlone}`, `${gone}; request = ${to}; judge()`]),
    [`${sends} && ${isAlone}`, `${gone}; external = 1; judge()`],
    [`${sends} && ${isAlone}`, 'releases()'],
    ...places.map(
      (to): Guarded => [`${sends} && consulted == 0`, `transfers = transfers + 1; consulted = ${to}; rings = 1`],
    ),
    [`${sends} && consulted == 0`, `transfers = transfers + 1; consulted = ${outside}`],
    [`${talks} && consulted == ${outside}`, 'consulted = 0; external = 1; held = 0; judge()'],
    [`${talks} && ${isAlone} && consulted == 0`, 'releases()'],
  ]
}

function ofAgent(agent: number, transfers: number): readonly Guarded[] {
  const bits = 1 << agent
  const isHere = `(here & ${bits}) && at != released`
  const rings = (what: string) => `(${what} == ${1 + agent} || (${what} >= 4 && ${what} < 8))`
  const isFirst = transfers === 0 ? 'here == 0' : 'here == 0 && !rings'
  return [
    [`${rings('request')} && ${isFirst} && at != released`, `request = 0; at = asleep; comes(${agent}, ${bits})`],
    [`request == ${1 + agent} && at != released`, 'request = 4'],
    [`rings && ${rings('consulted')} && !(here & ${bits})`, `rings = 0; consulted = ${8 + agent}; met = met | ${bits}`],
    [`rings && consulted == ${1 + agent}`, 'rings = 0; consulted = 0'],
    [`consulted == ${8 + agent} && at != released`, `consulted = 0; comes(${agent}, ${bits})`],
    [`consulted == ${8 + agent} && at != released`, `consulted = 0; here = 0; comes(${agent}, ${bits})`],
    [`${isHere} && (here & (here - 1))`, `here = here & ${0xff - bits}; judge()`],
  ]
}
