import type { CallDifference } from '../../verify/diff/differences.ts'
import { madeCall } from '../made-call.ts'
import { remark } from '../talk.ts'
import type { Task } from '../verb.ts'
import { type Pair, writeComparison } from '../write-page.ts'

/** Writes a page of the calls that differ, each on both versions; the exit code. Where none does there is no page. */
export async function writeDifferences(
  file: string,
  differences: readonly CallDifference[],
  { before, after, nameInNew }: Pair & { readonly nameInNew: ReadonlyMap<string, string> },
  task: Task,
): Promise<number> {
  // One call may show several kinds of difference.
  const calls = [...new Set(differences.map(each => each.call))]
  const [first, ...rest] = calls.map(({ expect: _, ...call }, index): Pair => {
    const path = `difference-${index + 1}.call.yaml`
    const stubs = new Map([...call.stubs].map(([action, stub]) => [nameInNew.get(action) ?? action, stub]))
    return { before: madeCall(call, path, before), after: madeCall({ ...call, stubs }, path, after) }
  })
  if (first) return writeComparison(file, [first, ...rest], task)
  await remark(task, `${file} was not written: there is no call to show`)
  return 0
}
