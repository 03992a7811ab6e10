import { expect, it } from 'vitest'
import { hostileFiles } from '../hostile/hostile-files.ts'
import { findExcesses } from '../hostile/run-hostile.ts'

// Every hostile file through the first command that reads it, which does the most. All commands over all files take a
// quarter of an hour: `PAPI_HOSTILE=all npm run test:office -- hostile`.
const most = process.env.PAPI_HOSTILE === 'all' ? Number.POSITIVE_INFINITY : 1

it.concurrent.each(hostileFiles.map((file) => [file.kind, file.about, file] as const))(
  'a %s with %s stays within its budget',
  async (_kind, _about, file) => {
    expect(await findExcesses(file, most)).toEqual([])
  },
  3_600_000,
)
