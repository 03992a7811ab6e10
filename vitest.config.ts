import { defineConfig } from 'vitest/config'
import { countReporter } from './test/count-reporter.ts'

// Packages as esbuild takes them into the shipped form, not their development form with its assertions.
process.env.NODE_ENV = 'production'

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    include: ['test/**/*.test.ts'],
    exclude: ['test/office/**'],
    // A worker loads the modules and reads the shipped data once for all of its files, which leave nothing behind.
    isolate: false,
    // Else one processor is left to the main thread, which has little to do: of two, that is half.
    maxWorkers: '100%',
    tags: [{ name: 'long', description: 'Sampled here, whole in `npm run test:long`.' }],
    // Most of what a test makes is soon forgotten: with room for it, collecting it takes half the time.
    execArgv: ['--max-semi-space-size=64', '--min-semi-space-size=32'],
    setupFiles: ['test/busy-machine.ts'],
    // A guard against what never ends, far above what any test takes on a busy machine.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
})
