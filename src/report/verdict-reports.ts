import type { Style } from './style.ts'
import type { VerdictReport } from './verdict-report.ts'
import { verdictsJson } from './verdicts-json.ts'
import { verdictsJunit } from './verdicts-junit.ts'
import { verdictsSarif } from './verdicts-sarif.ts'
import { verdictsText } from './verdicts-text.ts'

/** One form in which verdicts can be written. */
export interface VerdictsFormat {
  readonly name: string
  readonly write: (reports: readonly VerdictReport[], style: Style) => string
}

/** The forms in which verdicts can be written; the first is what comes without `--format`. Adding one is adding a line. */
export const verdictReports: readonly VerdictsFormat[] = [
  { name: 'text', write: verdictsText },
  { name: 'json', write: verdictsJson },
  { name: 'sarif', write: verdictsSarif },
  { name: 'junit', write: verdictsJunit },
]
