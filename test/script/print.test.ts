import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { printScript } from '../../src/script/print.ts'
import { readScript } from '../../src/script/read.ts'
import { hasErrors } from '../../src/text/diagnostic.ts'
import { sound } from '../support/play.ts'
import { randomScript } from '../support/random-script.ts'
import { scriptShape } from '../support/script-shape.ts'

const read = (text: string) => readScript({ path: 'x.yaml', text })
const all = { ids: true, written: true, places: true, annotations: true } as const
const begin = 'script: x\nactions:\n  begin:\n    Begin:\n    next: a\n'

/** Prints a script that begins with this action. */
const printed = (action: string) => printScript(sound(read(`${begin}  a: ${action}\n`))).slice(begin.length)

/** Reading what was printed gives the same script, and says nothing that was not said of the first one. */
function expectSame(text: string) {
  const { value, diagnostics } = read(text)
  if (value === undefined) throw new Error('a script was expected')
  const again = read(printScript(value))
  expect(again.diagnostics.map(each => `${each.code} ${each.message}`).sort()).toEqual(
    diagnostics.map(each => `${each.code} ${each.message}`).sort(),
  )
  expect(again.value && scriptShape(again.value, all)).toEqual(scriptShape(value, all))
  expect(again.value && printScript(again.value)).toBe(printScript(value))
}

describe('what is printed reads as the same script', () => {
  test.each(globSync(['scripts/**/*.yaml', '!**/*.call.yaml', '!**/center.yaml']))('%s', path => {
    expectSame(readFileSync(path, 'utf8'))
  })

  test('any script', () => {
    fc.assert(fc.property(randomScript, expectSame), { numRuns: 300 })
  })

  const hostile = fc.constantFrom(
    ...[
      ': #',
      '- ',
      '? a',
      'yes',
      'On',
      'null',
      '~',
      '012',
      '0x1f',
      '1e3',
      '.5',
      '12:30:45',
      '2026-01-01',
      '<<',
      '=',
      '',
    ],
    ...[
      '%text',
      '"%a" "b.wav"',
      "it's",
      '\\',
      '\\n',
      '{ContactID}',
      '[a]',
      '!tag',
      '&a',
      '*a',
      '|',
      '>',
      '@',
      '`',
      '---',
    ],
    ...[
      'a: b',
      'a #b',
      'a:',
      ' a',
      'a ',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\ta\n b',
      'a\n\n',
      '  a\nb',
      'a\n  ',
      '\n\n a',
      '--- \n...',
    ],
    ...['😀', '\ud83d', '\ude00', '한국어 메뉴', '\u0000', '\u001b[31m', '\u0085', '\u2028', '\ufeff', 'é', '\u202e'],
    ...['__proto__', 'constructor', 'x'.repeat(3_000), 'true', 'False', 'NaN', '.inf', '-', ',', 'a, b'],
  )
  const anyText = fc
    .oneof(
      fc.array(hostile, { maxLength: 5 }).map(each => each.join('')),
      fc.array(hostile, { maxLength: 5 }).map(each => each.join('\n')),
      fc.string({ unit: 'binary' }),
    )
    .filter(text => !text.includes('\ufffd'))
  /** Line breaks of two characters become one. */
  const plain = (text: string) => text.replaceAll('\r\n', '\n')

  test('any text in any place', () => {
    const inTemplate = sound(
      read(`${begin}  a: { Snippet: x, caption: c, next: b }\n  b: { Play: { Sequence: x, Phrase: y } }\n`),
    )
    fc.assert(
      fc.property(anyText, anyText, anyText, (code, caption, phrase) => {
        const texts: Readonly<Record<string, string>> = { Data: code, Sequence: caption, Phrase: phrase }
        const script = {
          ...inTemplate,
          description: phrase,
          actions: inTemplate.actions.map(node => ({
            ...node,
            ...(node.id === 'a' ? { caption } : {}),
            properties: new Map(
              [...node.properties].map(([name, text]) => [name, { ...text, value: texts[name] ?? '' }] as const),
            ),
          })),
        }
        const { value, diagnostics } = read(printScript(script))
        expect(diagnostics).toEqual([])
        const [, a, b] = value?.actions ?? []
        expect(value?.description).toBe(plain(phrase))
        expect(a?.caption).toBe(plain(caption))
        expect(a?.properties.get('Data')).toMatchObject({ value: plain(code) })
        expect(b?.properties.get('Sequence')).toMatchObject({ value: plain(caption) })
        expect(b?.properties.get('Phrase')).toMatchObject({ value: plain(phrase) })
      }),
      { numRuns: 2_000 },
    )
  })

  test('any label and any id', () => {
    const script = sound(read(`${begin}  a: { Case: { Variable: v }, branches: { x: begin } }\n`))
    fc.assert(
      fc.property(anyText, anyText, (label, id) => {
        const isOther =
          /^(on)?[\s_-]*default$/i.test(label.replace(/[\s_-]/g, '')) || id === 'begin' || /^\d+$/.test(id)
        fc.pre(!isOther)
        const renamed = {
          ...script,
          actions: script.actions.map(node => ({
            ...node,
            id: node.id === 'a' ? id : node.id,
            branches: node.branches.map(each => ({
              ...each,
              label: each.label === 'x' ? label : each.label,
              target: each.target === 'a' ? id : each.target,
            })),
          })),
        }
        const again = read(printScript(renamed))
        expect(hasErrors(again.diagnostics)).toBe(false)
        expect(
          again.value && [...again.value.actions].map(each => [each.id, ...each.branches.map(b => b.label)]),
        ).toEqual([
          ['begin', 'Default'],
          [plain(id), plain(label)],
        ])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('as a person would write it', () => {
  test('an action with everything', () => {
    expect(
      printed(
        '{ MENU: { phrase: "Press 1: yes", "max digits": 2, cleardigits: true, Terminator: "#-" }, at: [16, 32.5], sensitive: card,' +
          ' disclosure: true, caption: Ask, consent: { grant: "1", refuse: [2] }, branches: { default: begin, 1: a, 2: a } }',
      ),
    ).toBe(`  a:
    Menu: { Phrase: "Press 1: yes", MaxDigits: 2, ClearDigits: True, Terminator: "#-" }
    caption: Ask
    consent: { grant: ["1"], refuse: ["2"] }
    disclosure: true
    sensitive: card
    branches: { "1": a, "2": a, Default: begin }
    at: [16, 32.5]
`)
  })

  test('a snippet is a block, and a long map has a line for each property', () => {
    expect(printed('{ Snippet: "  IF a = 1 {\\n\\tb = \\"x\\" \\n}\\n" }')).toBe(`  a:
    Snippet: |2
        IF a = 1 {
      \tb = "x" 
      }
`)
    const long = 'We would like to record this call for quality and for training. Press 1 to agree, or 2 to decline.'
    expect(printed(`{ Menu: { Phrase: "${long}", MaxDigits: 1 }, next: a }`)).toBe(`  a:
    Menu:
      Phrase: ${long}
      MaxDigits: 1
    next: a
`)
  })

  test('quotes where a text needs them, and no others', () => {
    const phrase = (text: string) => printed(`{ Play: { Phrase: ${text} } }`).trim().split('\n')[1]?.trim()
    expect(phrase('"Say: no"')).toBe('Play: { Phrase: "Say: no" }')
    expect(phrase('"Say \\"no\\""')).toBe('Play: { Phrase: Say "no" }')
    expect(phrase("'C:\\prompts\\[a].wav'")).toBe("Play: { Phrase: 'C:\\prompts\\[a].wav' }")
    expect(phrase("'off'")).toBe('Play: { Phrase: "off" }')
    expect(phrase('안녕하세요')).toBe('Play: { Phrase: 안녕하세요 }')
  })

  test('begin first, each event apart, then what no branch leads to', () => {
    const order = (text: string) => printScript(sound(read(text))).replace(/^ {3,}.*\n/gm, '')
    expect(
      order(`script: x
actions:
  lost: { Stop: }
  r: { Onrelease: , next: s }
  s: { Stop: }
  d: { Stop: }
  a: { If: { Expression: x }, branches: { "True": b, "False": c } }
  c: { Stop: }
  b: { Wait: { Seconds: 1 }, next: d }
  start: { Begin: , next: a }
`),
    ).toBe(`script: x
actions:
  start:
  a:
  b:
  d:
  c:

  r:
  s:

  # No branch leads here.
  lost:
`)
  })
})

describe('ids of numbered actions', () => {
  const ids = (...actions: readonly string[]) => {
    const lines = actions.map((action, index) => `  "${index + 1}": ${action}\n`)
    const text = printScript(sound(read(`script: x\nactions:\n${lines.join('')}`)))
    return [...text.matchAll(/^ {2}(\S.*):$/gm)].map(match => match[1])
  }

  test.each([
    ['{ Begin: , caption: Main }', 'begin'],
    ['{ Play: }', 'play'],
    ['{ Play: , caption: Press 1 to leave VM }', 'press1ToLeaveVm'],
    ['{ Play: , caption: "VM - {queueSkill}?" }', 'vmQueueSkill'],
    ['{ Play: , caption: "The agent\'s voice" }', 'theAgentsVoice'],
    ['{ Play: , caption: 영업시간 확인 }', '영업시간확인'],
    ['{ Play: , caption: ÉCOLE Fermée }', 'écoleFermée'],
    ['{ Play: , caption: "12" }', 'play12'],
    ['{ Play: , caption: "?!" }', 'play'],
    ['{ Play: , caption: Check Reskill HOO is open - if not play the original }', 'checkReskillHooIsOpenIfNot'],
    [`{ Play: , caption: ${'x'.repeat(99)} }`, 'x'.repeat(28)],
    ['{ DoNotRecord: }', 'doNotRecord'],
    ['{ Rest_api: }', 'restApi'],
    ['{ Unknown: { name: Address list_LIBID_ce705e32-9653-4aa5-b7b1-5eb85d733828 } }', 'addressList'],
    ['{ Play: , caption: "no" }', '"no"'],
  ])('%s → %s', (action, id) => {
    expect(ids(action.includes('Begin') ? '{ Stop: }' : '{ Begin: }', action)).toContain(id)
  })

  test('the same caption again gets a number', () => {
    expect(ids('{ Begin: }', '{ Play: }', '{ Play: }', '{ Play: , caption: Q 1 }', '{ Play: , caption: Q 1 }')).toEqual(
      ['begin', 'play', 'play2', 'q1', 'q1_2'],
    )
  })
})
