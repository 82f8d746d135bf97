import type { Note, TraceEntry } from '../record/call-record.ts'
import { seconds } from '../text/duration.ts'

type Visit = {
  -readonly [K in keyof Extract<TraceEntry, { action: string }>]: Extract<TraceEntry, { action: string }>[K]
}
type Happening = Omit<Extract<TraceEntry, { event: string }>, 't'>

/** Entries that a trace holds at the most; a call that goes on longer is cut, and says so. */
const traceLimit = 20_000

/** Writes down what happens, in order. */
export class Scribe {
  readonly trace: TraceEntry[] = []
  readonly notes: Note[] = []
  /** What was played last to the caller: a text, or the name of the music. */
  prompt: string | undefined
  readonly #open: (Visit | undefined)[] = []
  readonly #before: () => void
  readonly #noted = new Set<string>()

  /** `before` is called whenever an entry is about to be written. */
  constructor(before: () => void) {
    this.#before = before
  }

  enter(at: number, depth: number, visit: Omit<Visit, 't' | 'branch'>): void {
    this.#before()
    const { action, type, script, line, caption } = visit
    const t = seconds(at)
    // Field by field: to spread them takes several times as long, and a call enters many actions.
    const entry: Visit =
      caption === undefined
        ? { t, action, type, script, line, branch: null }
        : { t, action, type, script, line, caption, branch: null }
    this.#open[depth] = entry
    if (this.trace.length < traceLimit) this.trace.push(entry)
    else this.note({ code: 'limit/trace', text: `simulator limit: the trace ends after ${traceLimit} entries` })
  }

  leave(depth: number, branch: string | null): void {
    const visit = this.#open[depth]
    if (visit) visit.branch = branch
    // Not by its length: to set that takes longer than all else here.
    while (this.#open.length > depth) this.#open.pop()
  }

  happened(at: number, happening: Happening): void {
    this.#before()
    if (happening.event === 'play' || happening.event === 'music') this.prompt = happening.text
    if (this.trace.length < traceLimit) this.trace.push({ t: seconds(at), ...happening })
  }

  /** A note is written once; what is not simulated at its first place only. */
  note(note: Note): void {
    const place = note.code === 'run/not-simulated' ? '' : (note.line ?? '')
    const key = `${note.code}\0${note.text}\0${place}`
    if (this.#noted.has(key)) return
    this.#noted.add(key)
    this.notes.push(note)
  }
}
