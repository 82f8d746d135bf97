import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import type { ActionNode, Script } from '../../src/script/tree.ts'
import { properties } from '../../src/verify/properties/index.ts'
import { verify } from '../../src/verify/verify.ts'
import { origin, sound } from '../support/play.ts'

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
const center = sound(readCenter(read('scripts/center.yaml')))
const samples = ['agent-only', 'card', 'consent', 'statement', 'transfers']

/** A script with one fault in it, told in a few words. */
interface Mutant {
  readonly fault: string
  readonly script: Script
}

/** The script without an action: what led to it leads on to what came behind it. */
function without(script: Script, gone: ActionNode): Script {
  const behind = gone.branches.find(each => each.label === 'Default')?.target
  const actions = script.actions
    .filter(each => each.id !== gone.id)
    .map(each => ({
      ...each,
      branches: each.branches.flatMap(branch =>
        branch.target !== gone.id ? [branch] : behind === undefined ? [] : [{ ...branch, target: behind }],
      ),
    }))
  return { ...script, actions }
}

/** The script with two branches of a question leading each where the other led; what they mean stays. */
function swapped(script: Script, question: ActionNode, one: string, other: string): Script {
  const targetOf = (label: string) => question.branches.find(each => each.label === label)?.target ?? ''
  const branches = question.branches.map(each =>
    each.label === one
      ? { ...each, target: targetOf(other) }
      : each.label === other
        ? { ...each, target: targetOf(one) }
        : each,
  )
  return { ...script, actions: script.actions.map(each => (each.id === question.id ? { ...each, branches } : each)) }
}

function isDeleted({ type, properties: written }: ActionNode): boolean {
  const textOf = (name: string) => {
    const text = written.get(name)
    return text && 'value' in text ? text.value : ''
  }
  if (type.name === 'DoNotRecord') return true
  if (type.name === 'LogRecordingPro') return textOf('Record') === 'Stop'
  return (
    /_recordingStatementId/.test([...written.values()].map(each => ('value' in each ? each.value : '')).join()) ||
    (type.name === 'Rest_api' && JSON.stringify([...written]).includes('_recordingStatementId'))
  )
}

function mutantsOf(script: Script): readonly Mutant[] {
  const deletable = script.actions.filter(isDeleted)
  const deleted = deletable.map(each => ({
    fault: `without ${each.type.name} "${each.id}"`,
    script: without(script, each),
  }))
  const copies = deletable.filter(each => each.type.name !== 'DoNotRecord' && each.type.name !== 'LogRecordingPro')
  const bare =
    copies.length > 1 ? [{ fault: 'without any copy of the id', script: copies.reduce(without, script) }] : []
  const questions = script.actions.filter(each => each.consent)
  const pairs = questions.flatMap(question =>
    question.branches.flatMap(({ label: one }, index) =>
      question.branches.slice(index + 1).map(({ label: other }) => ({
        fault: `${one} and ${other} of "${question.id}" swapped`,
        script: swapped(script, question, one, other),
      })),
    ),
  )
  return [...deleted, ...bare, ...pairs]
}

/** What is broken, and how. */
function brokenIn(script: Script): ReadonlyMap<string, string> {
  const { verdicts } = verify({ flow: sound(link(script, [])), center, properties, origin })
  return new Map(verdicts.flatMap(each => (each.kind === 'broken' ? [[each.property.code, each.why]] : [])))
}

/** Faults that change nothing that a property speaks of, and why. */
const equivalent: ReadonlyMap<string, string> = new Map([
  ['consent 1 and 3 of "consent" swapped', 'both agree; the one records by script, the other by policy'],
  ['consent 2 and Timeout of "consent" swapped', 'both lead to DoNotRecord; only a prompt more or less is heard'],
  ['consent Timeout and Default of "consent" swapped', 'neither agrees; both end at DoNotRecord or ask again'],
  ['statement without Snippet "keep"', 'the CRM has the id all the same (R23)'],
  ['statement without Rest_api "tellCrm"', 'the array holds the id all the same (R23)'],
])

test('every fault is caught, or changes nothing that a property speaks of', async () => {
  const rows = samples.flatMap(name => {
    const script = sound(readScript(read(`scripts/${name}/${name}.yaml`)))
    const before = brokenIn(script)
    return mutantsOf(script).map(mutant => {
      const caught = [...brokenIn(mutant.script)]
        .filter(([code, why]) => before.get(code) !== why)
        .map(([code]) => code)
      const reason = equivalent.get(`${name} ${mutant.fault}`)
      const fate =
        caught.length > 0 ? `caught by ${caught.join(', ')}` : reason ? `equivalent: ${reason}` : 'NOT CAUGHT'
      return `${name.padEnd(11)} ${mutant.fault.padEnd(44)} ${fate}`
    })
  })
  expect(rows.filter(each => each.endsWith('NOT CAUGHT'))).toEqual([])
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/mutants.txt')
}, 300_000)
