import { parseDocument } from 'yaml'
import { measure, table } from './measure.ts'

/** A script of 1,000 actions, a file as long as anybody will have; over `yaml` alone making its document. */
export function benchReading(readOnce: (text: string) => void): string {
  const text = longScript(1_000)
  const bytes = (text.length / 1024).toFixed(0)
  return table(
    `Reading a script of 1,000 actions (${bytes} KB), over yaml's own document`,
    measure({ 'yaml alone': () => parseDocument(text), Callwright: () => readOnce(text) }, { rounds: 9 }),
  )
}

/** Menus, conditions, assignments and prompts in turn, each leading to the next and menus also far back. */
export function longScript(actions: number): string {
  const lines = ['script: Long', 'media: phone', 'actions:', '  begin:', '    Begin:', '    next: a1']
  for (let at = 1; at < actions - 1; at++) {
    const next = `a${at + 1}`
    lines.push(`  a${at}:`, ...(kinds[at % kinds.length]?.(next, `a${Math.max(1, at - 40)}`) ?? []))
  }
  return [...lines, `  a${actions - 1}:`, '    End:', ''].join('\n')
}

const kinds: readonly ((next: string, back: string) => readonly string[])[] = [
  next => [`    Play: { Phrase: "Your number is {ANI}, please hold." }`, `    next: ${next}`],
  (next, back) => [
    '    Menu:',
    '      Phrase: Press 1 to go on, 2 to hear it again.',
    '      MaxDigits: 1',
    '      Timeout: 5',
    '    caption: Ask',
    `    branches: { "1": ${next}, "2": ${back}, Timeout: ${back}, Default: ${next} }`,
  ],
  (next, back) => [
    '    If: { Expression: count > 3 & ANI != "" }',
    `    branches: { "True": ${next}, "False": ${back} }`,
  ],
  next => ['    Assign: { Variable: count, Value: count + 1 }', `    next: ${next}`],
  next => [
    '    Snippet: |',
    '      ASSIGN total = count * 2',
    '      ASSIGN label = "call {total}"',
    `    next: ${next}`,
  ],
]
