import { mergeConfig } from 'vitest/config'
import unit from '../vitest.config.ts'

/** The tests of which the unit run takes a sample, in full. */
process.env.PAPI_TEST_LONG = '1'

export default mergeConfig(unit, { test: { tagsFilter: ['long'] } })
