/**
 * Whether tests with the tag `long` run in full (`npm run test:long`, part of `.ci/run`). The unit run takes a sample of each:
 * the same one each time, so that it cannot fail by chance.
 */
export const isLong = process.env.PAPI_TEST_LONG === '1'

/** How large a file is that must be read in time: a quarter of what the long run takes. */
export const sizeOf = (whole: number): number => (isLong ? whole : Math.ceil(whole / 4))

/** For `fc.assert`: a tenth of `all` runs with a fixed seed, or all of them with a seed of their own, which a failure prints. */
export const runs = (all: number): { readonly numRuns: number; readonly seed?: number } =>
  isLong ? { numRuns: all } : { numRuns: Math.ceil(all / 10), seed: 2023 }
