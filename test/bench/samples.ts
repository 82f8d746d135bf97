import { existsSync, readFileSync } from 'node:fs'
import type { Center } from '../../src/center/center.ts'
import { readCenter } from '../../src/center/read-center.ts'
import type { Flow } from '../../src/flow/flow.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'

/** A sample of scripts/ that needs no other script, with its center. */
export function sample(name: string): { readonly flow: Flow; readonly center: Center } {
  const own = `scripts/${name}/center.yaml`
  const script = readScript(textOf(`scripts/${name}/${name}.yaml`)).value
  const flow = script && link(script).value
  const center = readCenter(textOf(existsSync(own) ? own : 'scripts/center.yaml')).value
  if (!flow || !center) throw new Error(`the sample ${name} cannot be read`)
  return { flow, center }
}

const textOf = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
