import { expect, it } from 'vitest'
import { hostileFiles } from '../hostile/hostile-files.ts'
import { findExcesses } from '../hostile/run-hostile.ts'

// Every command over every hostile file: some hundred processes, too many for each run of the unit tests.
it.each(hostileFiles.map((file) => [file.kind, file.about, file] as const))(
  'a %s with %s stays within its budget',
  async (_kind, _about, file) => {
    expect(await findExcesses(file)).toEqual([])
  },
  3_600_000,
)
