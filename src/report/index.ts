import type { CallRecord } from '../record/call-record.ts'
import { callJson } from './call-json.ts'
import { callText } from './call-text.ts'
import type { Style } from './style.ts'
import { testGithub } from './test-github.ts'
import { testJson } from './test-json.ts'
import { testJunit } from './test-junit.ts'
import { testLcov } from './test-lcov.ts'
import type { TestRun } from './test-run.ts'
import { testTap } from './test-tap.ts'
import { testText } from './test-text.ts'

/** A format of output: how it writes each kind of result that it can write. */
export interface Report {
  readonly name: string
  readonly call?: (record: CallRecord, style: Style) => string
  readonly tests?: (run: TestRun, style: Style) => string
}

/** Every format, in the order in which help names them. Adding one is adding a line. */
export const reports: readonly Report[] = [
  { name: 'text', call: callText, tests: testText },
  { name: 'json', call: callJson, tests: testJson },
  { name: 'junit', tests: testJunit },
  { name: 'tap', tests: testTap },
  { name: 'github', tests: testGithub },
  { name: 'lcov', tests: testLcov },
]
