import { parseArea } from '../diagnostics/address.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { listShifted } from './rules/shifted-columns.ts'
import type { Submission } from './submission.ts'

/** Rows that a problem is about, as `sheet row`; none where it is about the file or a sheet as a whole. */
export const rowsOfProblem = ({ place, notes = [] }: Diagnostic): readonly string[] =>
  [place, ...notes.flatMap((note) => note.place ?? [])].flatMap((one) => {
    const area = one.kind === 'cell' ? parseArea(one.address) : undefined
    if (one.kind !== 'cell' || !area) return []
    return Array.from({ length: area.bottom - area.top + 1 }, (_, at) => `${one.sheet} ${area.top + at}`)
  })

/** Leaves out problems that are only there because a row was typed one column off: that is the one thing to fix. */
export const dropConsequences = (
  found: readonly Diagnostic[],
  submission: Submission,
): readonly Diagnostic[] => {
  const shifted = new Set(listShifted(submission).map(({ row: { sheet, row } }) => `${sheet} ${row}`))
  return shifted.size === 0
    ? found
    : found.filter(
        (one) =>
          (one.severity !== 'error' && one.code !== 'goal-value-missing') ||
          one.code === 'shifted-columns' ||
          !rowsOfProblem(one).some((row) => shifted.has(row)),
      )
}
