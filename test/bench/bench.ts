import { benchBatch } from './batch.ts'
import { benchLinting } from './linting.ts'
import { benchMachine } from './machine.ts'
import { benchProving } from './proving.ts'
import { benchReading } from './reading.ts'
import { startUp } from './start-up.ts'
import { reading } from './subject.ts'
import { benchTyping } from './typing.ts'

/** Prints ratios measured in one run on this machine; no test depends on them. */
export async function bench(): Promise<void> {
  process.stdout.write(`Node ${process.version}, medians of interleaved rounds\n\n${startUp()}\n`)
  process.stdout.write(`${benchLinting()}\n`)
  process.stdout.write(`${await benchTyping()}\n`)
  process.stdout.write(`${benchMachine()}\n`)
  process.stdout.write(`${benchBatch()}\n`)
  process.stdout.write(`${benchProving()}\n`)
  process.stdout.write(`${benchReading(reading())}\n`)
}
