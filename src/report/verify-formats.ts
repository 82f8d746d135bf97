import type { Style } from './style.ts'
import { verifyJson } from './verify-json.ts'
import { verifyJunit } from './verify-junit.ts'
import type { VerifyRun } from './verify-run.ts'
import { verifySarif } from './verify-sarif.ts'
import { verifyText } from './verify-text.ts'

/** Every format of verdicts. Adding one is adding a line. */
export const verifyFormats: Readonly<Record<string, (run: VerifyRun, style: Style) => string>> = {
  text: verifyText,
  json: verifyJson,
  sarif: verifySarif,
  junit: verifyJunit,
}
