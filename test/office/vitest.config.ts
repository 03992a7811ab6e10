import { defineConfig } from 'vitest/config'
import { countReporter } from '../count-reporter.ts'

// As in the unit run.
process.env.NODE_ENV = 'production'

/** Needs LibreOffice, poppler-utils, Python and chromium: see `.ci/run`. Two at a time, because LibreOffice is large. */
export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    include: ['test/office/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    isolate: false,
    maxWorkers: 2,
    maxConcurrency: 2,
  },
})
