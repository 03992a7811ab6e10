import { defineConfig } from 'vitest/config'
import { countReporter } from '../count-reporter.ts'

/** Needs LibreOffice, poppler-utils and Python: see `.ci/run`. One at a time, because LibreOffice is large. */
export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    include: ['test/office/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
