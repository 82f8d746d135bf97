import type { Config } from '../../config/config.ts'
import type { Flow } from '../../flow/flow.ts'
import type { Script } from '../../script/tree.ts'
import type { Diagnostic } from '../../text/diagnostic.ts'
import type { Source } from '../../text/source.ts'
import { ownProperty, undecidable, unknownTerms } from '../../verify/own/own-property.ts'
import type { Property } from '../../verify/properties/property.ts'
import { openConfig } from '../open-config.ts'
import type { Playable } from '../playable.ts'
import { projectRoot } from '../root.ts'

/** A project's configuration, and the properties in it. */
export interface OwnProperties {
  readonly root: string
  readonly config: Config
  readonly properties: readonly Property[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the project of a file wants to hold besides the properties that come with the tool. */
export async function ownPropertiesOf(file: string, cwd: string): Promise<OwnProperties> {
  const root = projectRoot(file, cwd)
  const { config, diagnostics } = await openConfig(root, cwd)
  return { root, config, properties: config.properties.map(ownProperty), diagnostics }
}

/** The configuration in which the properties stand that these calls are to keep; nothing where they name none of the project's own. */
export async function configBehind(calls: readonly Playable[], cwd: string): Promise<Source | undefined> {
  const named = calls.find(({ call }) => call.expect?.holds?.some(each => each.startsWith('own/')))
  if (!named) return undefined
  const { config } = await openConfig(projectRoot(named.origin.script, cwd), cwd)
  return config.source
}

/**
 * What is wrong with properties that name what neither this flow nor any other script of the project has. What another script has makes a
 * property inapplicable here, no more.
 */
export async function undecidableIn(
  { config, root }: OwnProperties,
  flow: Flow,
  cwd: string,
): Promise<readonly Diagnostic[]> {
  const own = [...flow.scripts.values()].map(each => each.script)
  if (config.properties.every(({ claim }) => unknownTerms(claim, own).length === 0)) return []
  const all = [...own, ...(await scriptsOf(root, cwd, config))]
  return config.properties.flatMap(({ claim }) => unknownTerms(claim, all).map(each => undecidable(each, all)))
}

/** All scripts of a project that can be read. */
async function scriptsOf(root: string, cwd: string, config: Config): Promise<readonly Script[]> {
  const [{ projectTargets }, { Shelf }] = await Promise.all([import('../lint/targets.ts'), import('../lint/shelf.ts')])
  const { files } = await projectTargets({ root, cwd, config })
  const shelf = new Shelf({ root, cwd })
  const scripts: Script[] = []
  for (const { path, kind } of files) {
    if (kind !== 'script' && kind !== 'maybe') continue
    const script = (await shelf.read(path))?.value
    if (script) scripts.push(script)
  }
  return scripts
}
