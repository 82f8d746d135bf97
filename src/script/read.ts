import { actionNamed } from '../actions/index.ts'
import { type Checked, sorted } from '../text/diagnostic.ts'
import type { Source, Span } from '../text/source.ts'
import { namesOf } from '../yaml/fields.ts'
import type { MapNode, Node } from '../yaml/node.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { Faults, quoted } from '../yaml/reading-faults.ts'
import { isNothing, kindOf, readText, readWord } from '../yaml/texts.ts'
import { checkActions } from './check-script.ts'
import { mediaNames, scriptKeys } from './keys.ts'
import { readAction } from './read-action.ts'
import { readLineEnds } from './read-annotations.ts'
import type { ActionNode, Script } from './tree.ts'

const keys = namesOf(scriptKeys)
/** Further media of Studio's, of which an import may be; nothing is known of what they can do. */
const knownMedia: readonly string[] = mediaNames
const otherMedia: readonly string[] = ['email', 'chat', 'voicemail', 'workitem', 'sms']

/**
 * Reads a script and tells every fault of the file at once. With errors the value is partial, or missing when the file is
 * not a map of YAML.
 */
export function readScript(source: Source): Checked<Script | undefined> {
  const { value: root, diagnostics } = readYaml(source)
  const faults = new Faults('script', diagnostics)
  const value = root && readRoot(root, source, faults)
  return { value, diagnostics: sorted(faults.diagnostics) }
}

function readRoot(root: Node, source: Source, faults: Faults): Script | undefined {
  if (root.kind !== 'map') {
    faults.error(
      'script/wrong-shape',
      root.at,
      `a script is a map, not ${kindOf(root)}`,
      'begin with "script: its name"',
    )
    return undefined
  }
  const other = otherFile(root)
  if (other) {
    faults.error('script/wrong-shape', other.at, `this is ${other.kind}, not a script`, other.hint)
    return undefined
  }
  const nodes = new Map<string, MapNode['entries'][number]>()
  for (const entry of root.entries) {
    const name = entry.key.text.value
    if (keys.some(each => each === name)) nodes.set(name, entry)
    else tellUnknown(name, entry.key.at, faults)
  }
  const start: Span = { source, start: root.at.start, end: Math.min(root.at.start + 1, root.at.end) }
  const word = (name: (typeof keys)[number]) => {
    const entry = nodes.get(name)
    return entry && readWord(entry.value, name, faults)
  }
  const name = readName(nodes.get('script'), start, faults)
  const media = readMedia(nodes.get('media')?.value, faults)
  const description = word('description')
  const consentVariable = readVariable(nodes.get('consentVariable')?.value, faults)
  const ends = nodes.get('lineEnds')?.value
  const lineEnds = ends && readLineEnds(ends, faults)
  const actions = readActions(nodes.get('actions'), media, start, faults)
  return {
    name: name ?? '',
    media: media ?? 'phone',
    ...(description === undefined ? {} : { description }),
    ...(consentVariable === undefined ? {} : { consentVariable }),
    ...(lineEnds === undefined ? {} : { lineEnds }),
    source,
    at: root.at,
    actions,
  }
}

/** What a file without actions is, if its keys say so, and where they do. */
function otherFile({
  entries,
}: MapNode): { readonly kind: string; readonly hint: string; readonly at: Span } | undefined {
  const keyOf = (...names: readonly string[]) => entries.find(each => names.includes(each.key.text.value))?.key
  if (keyOf('actions')) return undefined
  const [call, center] = [keyOf('steps', 'call'), keyOf('agents', 'skills', 'policies')]
  if (call) return { kind: 'a sample call', hint: 'name the script that it is played on', at: call.at }
  return center && { kind: 'a center', hint: 'name a script, and the center with --center', at: center.at }
}

function tellUnknown(name: string, at: Span, faults: Faults): void {
  const message = `a script has no key ${quoted(name)}`
  if (actionNamed(name))
    faults.error('script/unknown-key', at, message, 'actions stand under "actions:", each with an id')
  else faults.unknown('script/unknown-key', at, message, name, keys)
}

function readName(entry: MapNode['entries'][number] | undefined, start: Span, faults: Faults): string | undefined {
  if (entry === undefined || isNothing(entry.value)) {
    faults.error('script/no-name', entry?.key.at ?? start, 'the script has no name', 'write "script: its name"')
    return undefined
  }
  const text = readText(entry.value, 'script', faults)
  if (text?.value.trim() === '') faults.error('script/no-name', text.at, 'the script’s name is empty')
  return text?.value.trim()
}

function readMedia(node: Node | undefined, faults: Faults): string | undefined {
  if (node === undefined) return 'phone'
  const text = readText(node, 'media', faults)
  const media = text?.value.trim().toLowerCase()
  if (text === undefined || media === undefined || [...knownMedia, ...otherMedia].includes(media)) return media
  faults.unknown('script/bad-value', text.at, `"media" cannot be ${quoted(text.value)}`, text.value, mediaNames)
  return undefined
}

function readVariable(node: Node | undefined, faults: Faults): string | undefined {
  const text = node && readText(node, 'consentVariable', faults)
  if (text === undefined || /^[\p{L}_$][\p{L}\p{N}_$.:]*$/u.test(text.value.trim())) return text?.value.trim()
  faults.error(
    'script/bad-value',
    text.at,
    `${quoted(text.value)} is not a variable’s name`,
    'write its name alone, without braces',
  )
  return undefined
}

function readActions(
  entry: MapNode['entries'][number] | undefined,
  media: string | undefined,
  start: Span,
  faults: Faults,
): readonly ActionNode[] {
  const at = entry?.key.at ?? start
  if (entry !== undefined && entry.value.kind !== 'map' && !isNothing(entry.value)) {
    faults.error('script/wrong-shape', entry.value.at, `"actions" must be a map of ids, not ${kindOf(entry.value)}`)
    return []
  }
  const entries = entry?.value.kind === 'map' ? entry.value.entries : []
  if (entries.length === 0) {
    faults.error(
      'script/no-actions',
      at,
      'the script has no actions',
      'write "actions:" and below it "begin: { Begin: }"',
    )
    return []
  }
  const actions = entries.flatMap(({ key, value }) => readAction(key, value, faults) ?? [])
  checkActions(
    actions,
    entries.map(each => each.key.text.value),
    media !== undefined && otherMedia.includes(media) ? undefined : media,
    at,
    faults,
  )
  return actions
}
