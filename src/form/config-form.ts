import { configKeys, packs, propertyKeys, propertySeverities, severities, waiverKeys } from '../config/keys.ts'
import { readingCodes } from '../lint/reading-codes.ts'
import { rulesOn } from '../lint/rules/index.ts'
import { type Key, like, listOf, mapOf, nameOf, oneOf, type Shape, text } from './shape.ts'

const property = mapOf(propertyKeys, {
  never: text,
  always: text,
  eventually: text,
  says: text,
  why: text,
  rule: text,
  severity: oneOf(propertySeverities),
})

/** What a project may write in its configuration; the rules are loaded for it. */
export async function configForm(): Promise<Shape> {
  const rules = [...(await rulesOn()).map(({ code, summary }) => [code, summary] as const), ...readingCodes]
  const severity = oneOf(severities)
  const weight: Shape = {
    kind: 'either',
    of: [severity, { kind: 'map', keys: { severity: { says: 'How it weighs.', shape: severity } } }],
  }
  const code: Shape = { kind: 'text', words: rules.map(([name, says]) => ({ name, says })) }
  return mapOf(configKeys, {
    scripts: listOf(text),
    calls: listOf(text),
    center: nameOf('center-file'),
    ignore: listOf(text),
    extends: oneOf(packs),
    rules: {
      kind: 'map',
      keys: Object.fromEntries(rules.map(([name, says]): [string, Key] => [name, { says, shape: weight }])),
    },
    waivers: {
      kind: 'list',
      of: mapOf(
        waiverKeys,
        {
          rule: code,
          file: text,
          action: text,
          reason: text,
          owner: text,
          until: like('^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$'),
        },
        {
          required: ['rule', 'reason', 'owner', 'until'],
          pieces: [
            {
              label: 'a waiver',
              says: 'A finding that may stay for a while.',
              body: { rule: '$1', reason: '$2', owner: '$3', until: '$4' },
            },
          ],
        },
      ),
    },
    properties: {
      kind: 'map',
      keys: {},
      others: { shape: property, defines: true, says: 'A property of your own; its code is own/ and this name.' },
      orNothing: true,
      pieces: [
        {
          label: 'a property',
          says: 'What must hold on every call.',
          body: { '${1:card-not-recorded}': { never: '${2:recording while tag(card)}' } },
        },
      ],
    },
  })
}
