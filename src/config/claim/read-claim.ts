import { didYouMean, nearest } from '../../text/suggest.ts'
import type { Text } from '../../text/written.ts'
import { type Faults, quoted } from '../../yaml/reading-faults.ts'
import {
  beginners,
  type Claim,
  consents,
  type EventWord,
  eventSays,
  type Formula,
  type Mode,
  marks,
  type Relation,
  relations,
  relationsOf,
  sides,
  type Term,
  termsOf,
} from './claim.ts'
import { is, type Word, wordsOf } from './words.ts'

/** Claims are short; what is longer is no claim. */
const mostWords = 200

/** How deep `not` and brackets may go. */
const deepest = 20

/** Reads what stands behind `never:`, `always:` or `eventually:`; undefined after a fault. */
export function readClaim(mode: Mode, text: Text, faults: Faults): Claim | undefined {
  return new Reader(mode, text, faults).claim()
}

const behindTheBranch = 'name the action behind the branch that tests it'

/** What a claim cannot ask for, and how the same is said. */
const notComparable: Readonly<Record<string, string>> = {
  variable: behindTheBranch,
  skill: 'name the Reqagent that asks for the skill, by its id',
  agent: 'write recording by agent, recording of agent, or talking',
  team: 'agents of one kind stand for one another: write talking',
  policy: 'write recording by policy, or recording by policy "its name"',
  number: 'name what happens in between, or the action that waits',
}

/** Reads from left to right, and gives up at the first fault: what comes after it would only be guessed. */
class Reader {
  readonly #mode: Mode
  readonly #text: Text
  readonly #words: readonly Word[]
  readonly #faults: Faults
  #next = 0
  #depth = 0
  #isBroken = false

  constructor(mode: Mode, text: Text, faults: Faults) {
    this.#mode = mode
    this.#text = text
    this.#words = wordsOf(text)
    this.#faults = faults
  }

  claim(): Claim | undefined {
    if (this.#words.length > mostWords) return this.#fault(this.#words[mostWords], 'the claim is too long', 'split it')
    const of = this.#either()
    const word = of && this.#relation()
    const to = word && this.#either()
    const when = this.#isBroken || !this.#take('when') ? undefined : this.#either()
    const rest = this.#words[this.#next]
    if (!this.#isBroken && rest) this.#fault(rest, `${quoted(rest.text)} does not belong here`, this.#hintAt(rest))
    if (this.#isBroken || !of) return undefined
    const relation = word && to ? { word, to } : undefined
    const claim = { mode: this.#mode, of, ...(relation ? { relation } : {}), ...(when ? { when } : {}) }
    return this.#lasts(claim) ? claim : undefined
  }

  #relation(): Relation | undefined {
    const at = this.#words[this.#next]
    const word = relations.find(each => is(at, each))
    if (!word || !at) return undefined
    this.#next++
    if (relationsOf[this.#mode].includes(word)) return word
    const instead =
      this.#mode === 'always'
        ? 'write "eventually: … after …"'
        : word === 'before'
          ? 'write "always: … before …"'
          : 'write "always: … while …", or "eventually: … after …"'
    return this.#fault(at, `"${this.#mode}" knows no "${word}"`, instead)
  }

  /** What stands behind `while` and `when` has to last: nothing is while an event. */
  #lasts({ relation, when }: Claim): boolean {
    const lasting = [
      ...(relation?.word === 'while' ? [['while', relation.to] as const] : []),
      ...(when ? [['when', when] as const] : []),
    ]
    for (const [word, formula] of lasting)
      for (const term of termsOf(formula))
        if (term.kind === 'event') {
          this.#faults.error(
            'config/undecidable',
            term.at,
            `"${term.word}" is over in an instant: nothing can ever be tested "${word}" it`,
            'write "after" or "before", or name something that lasts, such as talking',
          )
          return false
        }
    return true
  }

  #either(): Formula | undefined {
    return this.#joined('or', () => this.#joined('and', () => this.#single()))
  }

  #joined(kind: 'and' | 'or', part: () => Formula | undefined): Formula | undefined {
    const first = part()
    const parts = first ? [first] : []
    while (!this.#isBroken && this.#take(kind)) {
      const next = part()
      if (next) parts.push(next)
    }
    return this.#isBroken ? undefined : parts.length > 1 ? { kind, parts } : first
  }

  #single(): Formula | undefined {
    if (++this.#depth > deepest) return this.#fault(this.#words[this.#next], 'the claim is nested too deep', 'split it')
    try {
      if (this.#take('not')) {
        const of = this.#single()
        return of && { kind: 'not', of }
      }
      if (!this.#take('(')) return this.#term()
      const inside = this.#either()
      return inside && this.#expect(')') ? inside : undefined
    } finally {
      this.#depth--
    }
  }

  #term(): Term | undefined {
    const word = this.#words[this.#next]
    const isGrammar = [...relations, 'when', 'and', 'or', 'not', 'of', 'by'].some(each => is(word, each))
    if (!word || word.kind === 'mark' || isGrammar)
      return this.#fault(
        word,
        word ? `something is missing before ${quoted(word.text)}` : 'something is missing at the end',
        'name what happens: recording, statement, talking, consent = refused, tag(card), an action, or an event such as answer',
      )
    this.#next++
    const { at } = word
    if (is(word, 'recording')) return this.#recording(word)
    if (is(word, 'statement') || is(word, 'talking'))
      return { kind: is(word, 'statement') ? 'statement' : 'talking', at }
    if (is(this.#words[this.#next], '=')) return this.#consent(word)
    if (is(word, 'tag') && is(this.#words[this.#next], '(')) return this.#tag()
    if (is(word, 'consent'))
      return this.#fault(
        word,
        '"consent" has to be compared',
        `write ${consents.map(each => `consent = ${each}`).join(', ')}`,
      )
    const instead = notComparable[word.text.toLowerCase()]
    if (instead !== undefined && word.kind === 'name' && is(this.#words[this.#next], '('))
      return this.#fault(word, `${quoted(word.text)} cannot be asked for in a claim`, instead)
    if (/^\d+(?:ms|s|m|min|h)$/.test(word.text) && word.kind === 'name')
      return this.#fault(word, 'a claim knows no times: a proof is over every time', notComparable.number ?? '')
    const event = Object.keys(eventSays).find((each): each is EventWord => is(word, each))
    if (event) return { kind: 'event', word: event, at }
    return { kind: 'action', name: word.text, isQuoted: word.kind === 'quoted', at }
  }

  #recording({ at }: Word): Term | undefined {
    const of = this.#take('of') ? this.#oneOf(sides, 'whose voice') : undefined
    if (this.#isBroken) return undefined
    const voice = of ? { of } : {}
    if (!this.#take('by')) return { kind: 'recording', ...voice, at }
    const by = this.#oneOf(beginners, 'who began it')
    const name = this.#words[this.#next]
    if (!by || by !== 'policy' || name?.kind !== 'quoted') return by && { kind: 'recording', ...voice, by, at }
    this.#next++
    return { kind: 'recording', ...voice, by, policy: name.text, at: name.at }
  }

  #consent(name: Word): Term | undefined {
    this.#next++
    if (!is(name, 'consent'))
      return this.#fault(
        name,
        `only consent can be compared, not ${quoted(name.text)}`,
        nearest(name.text, ['consent'])
          ? 'did you mean "consent"?'
          : (notComparable[name.text.toLowerCase()] ?? behindTheBranch),
      )
    const value = this.#oneOf(consents, 'the answer')
    return value && { kind: 'consent', is: value, at: name.at }
  }

  #tag(): Term | undefined {
    this.#next++
    const name = this.#words[this.#next++]
    if (!name || name.kind === 'mark')
      return this.#fault(name, 'tag( ) names no mark', `write tag(card), or one of ${marks.join(', ')}`)
    return this.#expect(')') ? { kind: 'tag', name: name.text, at: name.at } : undefined
  }

  #oneOf<W extends string>(words: readonly W[], what: string): W | undefined {
    const word = this.#words[this.#next++]
    const found = words.find(each => is(word, each))
    if (found) return found
    return this.#fault(
      word,
      word ? `${what} cannot be ${quoted(word.text)}` : `${what} is missing`,
      word ? didYouMean(word.text, words) : `write one of ${words.join(', ')}`,
    )
  }

  #take(text: string): boolean {
    if (!is(this.#words[this.#next], text)) return false
    this.#next++
    return true
  }

  #expect(text: string): boolean {
    if (this.#take(text)) return true
    this.#fault(this.#words[this.#next], `"${text}" is missing`, `put "${text}" here`)
    return false
  }

  /** What was probably meant by a word that does not belong there. */
  #hintAt(word: Word): string {
    const best = nearest(word.text, [...relations, 'when', 'and', 'or', 'of', 'by'])
    if (best !== undefined && word.kind !== 'mark') return `did you mean "${best}"?`
    return `join with ${relationsOf[this.#mode].join(', ')}, and, or, when; a name with blanks needs quotes`
  }

  #fault(word: Word | undefined, message: string, hint: string): undefined {
    const { source, end } = this.#text.at
    const at = word?.at ?? { source, start: Math.max(this.#text.at.start, end - 1), end }
    if (!this.#isBroken) this.#faults.error('config/bad-claim', at, message, hint)
    this.#isBroken = true
    return undefined
  }
}
