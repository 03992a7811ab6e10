import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FormRows } from '../progress/reported.ts'
import type { Words } from '../vi.ts'
import { type AnyAnswer, isBegun, isBlank, listSheetRows, listWork } from './answers.ts'
import { rowsOfProblem } from './consequences.ts'
import type { CellAnswer, Submission } from './submission.ts'

const isFilled = (row: AnyAnswer): boolean => {
  const { answers } = row
  if ('status' in answers) return isBegun(row as Parameters<typeof isBegun>[0])
  const open =
    'cause' in answers ? [answers.cause, answers.remedy] : [answers.value, answers.source, answers.remark]
  return open.some(({ raw }) => raw !== '')
}

/** A merge may join several rows of the sheet in one. */
const keysOf = ({ sheet, row, answers }: AnyAnswer): readonly string[] => [
  `${sheet} ${row}`,
  ...Object.values(answers as Readonly<Record<string, CellAnswer<unknown>>>).map(
    ({ cell }) => `${sheet} ${cell.row}`,
  ),
]

/** The form without the rows that these errors are about, and how many of its rows that leaves. */
export const holdRows = (
  submission: Submission,
  errors: readonly Diagnostic[],
): { readonly submission: Submission; readonly rows: Omit<FormRows, 'lost'> } => {
  const reasons = new Map<string, Words>()
  for (const error of errors)
    for (const row of rowsOfProblem(error)) if (!reasons.has(row)) reasons.set(row, error.message)
  const reasonFor = (row: AnyAnswer): Words | undefined =>
    keysOf(row).flatMap((key) => reasons.get(key) ?? [])[0]
  const known = listSheetRows(submission).flatMap(([, rows]) =>
    rows.filter((row) => row.ref !== null && isFilled(row)),
  )
  const sound = <R extends AnyAnswer>(rows: readonly R[]): readonly R[] =>
    rows.filter((row) => reasonFor(row) === undefined)
  return {
    submission: {
      ...submission,
      tasks: sound(submission.tasks),
      targets: sound(submission.targets),
      goals: sound(submission.goals),
      solutions: sound(submission.solutions),
      duties: sound(submission.duties),
    },
    rows: {
      total: known.length,
      held: known.flatMap((answer) => {
        const reason = reasonFor(answer)
        const { ref, sheet, row } = answer
        return reason && ref !== null ? [{ ref, sheet, row, reason }] : []
      }),
      open: sound(listWork(submission)).flatMap((row) => {
        const { ref, sheet, answers } = row
        return isBegun(row) && isBlank(answers.status)
          ? [{ ref, sheet, address: answers.status.cell.address }]
          : []
      }),
    },
  }
}
