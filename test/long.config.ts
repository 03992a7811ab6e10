import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mergeConfig } from 'vitest/config'
import unit from '../vitest.config.ts'

/** The tests of which the unit run takes a sample, in full. */
process.env.PAPI_TEST_LONG = '1'

const folder = import.meta.dirname

/** Files with such tests only: to load all of them, to find that they have none, takes longer than a test. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes("'long'"))
  .map((name) => join(folder, name).replaceAll('\\', '/'))

export default mergeConfig(
  { ...unit, test: { ...unit.test, include: files } },
  { test: { tagsFilter: ['long'] } },
)
