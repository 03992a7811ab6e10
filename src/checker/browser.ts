import { checkFile } from './check-file.ts'
import { unpackFrame } from './frame.ts'
import { showShell } from './show-page.ts'
import { showResult } from './show-result.ts'

// Where the build for the browser begins. `templates/checker/checker.js` takes from here what it shows.

/** Chrome 109, the last one for Windows 7, has none of these. */
const missing: Readonly<Record<string, (this: unknown[], ...given: never[]) => unknown>> = {
  toSorted(compare: never) {
    return [...this].sort(compare)
  },
  toReversed() {
    return [...this].reverse()
  },
}
for (const [name, value] of Object.entries(missing))
  if (!(name in Array.prototype)) Object.defineProperty(Array.prototype, name, { value })

Object.assign(globalThis, { papi: { checkFile, unpackFrame, showResult, showShell } })
