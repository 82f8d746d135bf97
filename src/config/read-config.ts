import type { Checked, Severity } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { didYouMean } from '../text/suggest.ts'
import { keysOf, namesOf } from '../yaml/fields.ts'
import type { Node } from '../yaml/node.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { Faults, quoted } from '../yaml/reading-faults.ts'
import { isNothing, readMap, readText, readTexts } from '../yaml/texts.ts'
import { type Config, defaultConfig, type RuleSetting } from './config.ts'
import { configKeys, packs, severities } from './keys.ts'
import { readProperties } from './read-properties.ts'
import { readWaivers } from './read-waivers.ts'

const keys = namesOf(configKeys)

/** Reads a project's configuration. `codes` are all that can be found: names of rules, to tell misspelt ones. */
export function readConfig(source: Source, codes: readonly string[]): Checked<Config> {
  const { value: root, diagnostics } = readYaml(source)
  if (root === undefined && diagnostics.every(each => each.code === 'yaml/empty'))
    return { value: { ...defaultConfig, source }, diagnostics: [] }
  const faults = new Faults('config', diagnostics)
  const value = root === undefined ? { ...defaultConfig, source } : readRoot(root, { source, codes, faults })
  return { value, diagnostics: faults.diagnostics }
}

interface Reading {
  readonly source: Source
  readonly codes: readonly string[]
  readonly faults: Faults
}

function readRoot(root: Node, { source, codes, faults }: Reading): Config {
  if (root.kind !== 'map') {
    readMap(root, 'a configuration', faults)
    return { ...defaultConfig, source }
  }
  const found = keysOf(root, keys, faults)
  const node = (key: (typeof keys)[number]): Node | undefined => {
    const value = found.get(key)?.value
    return value === undefined || isNothing(value) ? undefined : value
  }
  const texts = (key: 'scripts' | 'calls' | 'ignore'): readonly string[] => {
    const value = node(key)
    return value === undefined ? [] : readTexts(value, key, faults).map(each => each.value)
  }
  const center = node('center')
  const centerPath = center && readText(center, 'center', faults)?.value
  return {
    scripts: texts('scripts'),
    calls: texts('calls'),
    ignore: texts('ignore'),
    ...(centerPath === undefined ? {} : { center: centerPath }),
    extends: readExtends(node('extends'), faults),
    rules: readRules(node('rules'), codes, faults),
    waivers: readWaivers(node('waivers'), codes, faults),
    properties: readProperties(node('properties'), faults),
    source,
  }
}

function readExtends(node: Node | undefined, faults: Faults): Config['extends'] {
  return (node && readWord(node, 'extends', packs, faults)) ?? defaultConfig.extends
}

function readWord<W extends string>(node: Node, what: string, words: readonly W[], faults: Faults): W | undefined {
  const text = readText(node, what, faults)
  const word = text && words.find(each => each === text.value.trim().toLowerCase())
  if (text && word === undefined)
    faults.error(
      'config/bad-value',
      text.at,
      `${quoted(what)} cannot be ${quoted(text.value)}`,
      didYouMean(text.value, words),
    )
  return word
}

function readRules(node: Node | undefined, codes: readonly string[], faults: Faults): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>()
  for (const { key, value } of (node && readMap(node, '"rules"', faults)) ?? []) {
    const code = key.text.value
    if (!codes.includes(code))
      faults.unknown('config/unknown-rule', key.at, `no rule is called ${quoted(code)}`, code, codes)
    const severity = value.kind === 'map' ? severityIn(value, code, faults) : readWord(value, code, severities, faults)
    rules.set(code, { ...(severity === undefined ? {} : { severity }), at: key.at })
  }
  return rules
}

/** `{ severity: warning }`. */
function severityIn(node: Node & { kind: 'map' }, code: string, faults: Faults): Severity | 'off' | undefined {
  const severity = keysOf(node, ['severity'], faults).get('severity')?.value
  return severity && readWord(severity, `severity of ${code}`, severities, faults)
}
