import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readCall } from '../../src/center/read-call.ts'
import { readCenter } from '../../src/center/read-center.ts'
import { link } from '../../src/flow/link.ts'
import { readScript } from '../../src/script/read.ts'
import type { Simulation } from '../../src/simulate/simulate.ts'
import { origin, sound } from './play.ts'

/** Every sample call below a folder, ready to be loaded. */
export function sampleCalls(root = 'scripts'): readonly { readonly name: string; readonly load: () => Simulation }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.call.yaml'))
    .sort()
    .map(name => ({ name, load: () => load(join(root, name)) }))
}

function load(path: string): Simulation {
  const read = (file: string) => ({ path: file, text: readFileSync(file, 'utf8') })
  const call = sound(readCall(read(path)))
  const folder = dirname(path)
  const center = [join(folder, 'center.yaml'), 'scripts/center.yaml'].find(each => existsSync(each)) ?? ''
  const scripts = readdirSync(folder).filter(
    file => file.endsWith('.yaml') && !file.endsWith('.call.yaml') && file !== 'center.yaml',
  )
  const named = call.script ?? ''
  const main = sound(readScript(read(join(folder, named))))
  const library = scripts.filter(file => file !== named).map(file => sound(readScript(read(join(folder, file)))))
  return { flow: sound(link(main, library)), center: sound(readCenter(read(center))), call, origin }
}
