import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** Leaves `passed failed` in a file of the folder `PAPI_TEST_COUNTS`, for the closing line of `.ci/run`. */
export const countReporter: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const folder = process.env.PAPI_TEST_COUNTS
    if (!folder) return
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => states.filter((one) => one === state).length
    writeFileSync(join(folder, `${process.pid}.txt`), `${count('passed')} ${count('failed')}\n`)
  },
}
