import { defineConfig } from 'vitest/config'
import { countReporter } from './test/count-reporter.ts'

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    testTimeout: 20_000,
  },
})
