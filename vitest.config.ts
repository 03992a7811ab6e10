import { defineConfig } from 'vitest/config'
import { countReporter } from './test/count-reporter.ts'

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    // A guard against what never ends, far above what any test takes on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
