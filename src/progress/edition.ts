import type { Results } from '../results/results.ts'
import type { Rankings } from './compare.ts'

/** One year of PAPI, ranked. */
export type Edition = { readonly results: Results; readonly rankings: Rankings }
