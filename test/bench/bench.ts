import { benchMachine } from './machine.ts'
import { benchReading } from './reading.ts'
import { startUp } from './start-up.ts'
import { callOnMachine, reading } from './subject.ts'

/** Prints ratios measured in one run on this machine; no test depends on them. */
export async function bench(): Promise<void> {
  process.stdout.write(`Node ${process.version}, medians of interleaved rounds\n\n${startUp()}\n`)
  const play = callOnMachine()
  process.stdout.write(play ? `${benchMachine(play)}\n` : 'One call: not measured yet (test/bench/subject.ts)\n')
  const read = reading()
  process.stdout.write(read ? `${benchReading(read)}\n` : 'Reading: not measured yet (test/bench/subject.ts)\n')
}
