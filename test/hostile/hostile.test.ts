import { expect, it } from 'vitest'
import { isLong } from '../long.ts'
import { hostileFiles } from './hostile-files.ts'
import { findExcesses } from './run-hostile.ts'

// Processes of the built papi. The unit run takes one file of each kind through the first command that reads it, which does the
// most; the long run takes these through all commands, the office run more files through the first.
const files = [
  ['form', 'a heading of 32,000 wide letters'],
  ['document', '8,000 paragraphs with a wrong figure each'],
  ['results', 'a heading of 32,000 wide letters'],
  ['workspace', 'a line of 80,000 letters'],
  ['template', 'pictures without end'],
  // Each was found by the whole run: minutes, or gigabytes.
  ['document', 'digits without a space'],
  ['results', 'names of 32,000 letters'],
  ['template', 'tables of a block 500 times'],
] as const

it.each(isLong ? files : files.slice(0, 5))(
  'a %s with %s stays within its budget',
  { tags: 'long' },
  async (kind, about) => {
    const file = hostileFiles.find((one) => one.kind === kind && one.about === about)
    expect(file && (await findExcesses(file, isLong ? undefined : 1))).toEqual([])
  },
)
