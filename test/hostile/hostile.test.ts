import { expect, it } from 'vitest'
import { hostileFiles } from './hostile-files.ts'
import { findExcesses } from './run-hostile.ts'

// Some files of each kind, as processes of the built papi; the office run takes more of them.
it.each([
  ['form', 'a heading of 32,000 wide letters'],
  ['document', '8,000 paragraphs with a wrong figure each'],
  ['results', 'a heading of 32,000 wide letters'],
  ['workspace', 'a line of 80,000 letters'],
  ['template', 'pictures without end'],
  // Each was found by the whole run: minutes, or gigabytes.
  ['document', 'digits without a space'],
  ['results', 'names of 32,000 letters'],
  ['template', 'tables of a block 500 times'],
] as const)('a %s with %s stays within its budget', async (kind, about) => {
  const file = hostileFiles.find((one) => one.kind === kind && one.about === about)
  expect(file && (await findExcesses(file))).toEqual([])
})
