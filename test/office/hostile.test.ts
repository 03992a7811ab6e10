import { expect, it } from 'vitest'
import { hostileFiles } from '../hostile/hostile-files.ts'
import { findExcesses } from '../hostile/run-hostile.ts'

// Every third hostile file through the first command that reads it, which does the most. All commands over all files take a
// quarter of an hour: `PAPI_HOSTILE=all npm run test:office -- hostile`.
const isAll = process.env.PAPI_HOSTILE === 'all'
const most = isAll ? Number.POSITIVE_INFINITY : 1
const files = hostileFiles.filter((_, index) => isAll || index % 3 === 0)

it.concurrent.each(files.map((file) => [file.kind, file.about, file] as const))(
  'a %s with %s stays within its budget',
  async (_kind, _about, file) => {
    expect(await findExcesses(file, most)).toEqual([])
  },
  3_600_000,
)
