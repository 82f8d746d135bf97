import type { FlowScript } from './flow.ts'

/**
 * Finds a script by what Runsub and Runscript say: its name with or without its folder, or a path, with either slash and
 * in any case. The first script that fits wins.
 */
export function scriptNames(scripts: ReadonlyMap<string, FlowScript>): (name: string) => string | undefined {
  const keys = new Map<string, string>()
  const offer = (name: string, key: string) => {
    if (!keys.has(name)) keys.set(name, key)
  }
  for (const { key, script } of scripts.values()) offer(plain(script.name), key)
  for (const { key, script } of scripts.values())
    for (const path of endings(plain(script.source.path))) offer(path, key)
  for (const { key, script } of scripts.values()) for (const path of endings(plain(script.name))) offer(path, key)
  return name => keys.get(plain(name)) ?? keys.get(plain(name).split('/').at(-1) ?? '')
}

/** One spelling for a script's name or path. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\\/g, '/')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/\.(?:ya?ml|json|xml)$/, '')
}

/** `a/b/c`, `b/c`, `c`. */
function endings(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(index).join('/'))
}
