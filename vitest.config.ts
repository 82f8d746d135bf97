import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

export default defineConfig({
  define: {
    CALLWRIGHT_VERSION: JSON.stringify(version),
    CALLWRIGHT_HOME: JSON.stringify(fileURLToPath(new URL('dist', import.meta.url))),
  },
  test: {
    include: ['test/**/*.test.ts'],
    // Programs are started by some tests, and two cores are shared.
    testTimeout: 20_000,
    setupFiles: ['test/support/seed.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Run in the built program only, and in a browser only (test/page drives it).
      exclude: ['src/cli/entry.ts', 'src/page/**'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'dist/coverage',
      thresholds: { lines: 90 },
    },
  },
})
