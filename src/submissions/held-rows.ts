import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Words } from '../vi.ts'
import { type AnyAnswer, isBegun, listSheetRows } from './answers.ts'
import { rowsOfProblem } from './consequences.ts'
import type { Answer, Submission } from './submission.ts'

/** A row that an error keeps out of a report. */
export type HeldRow = {
  /** Id of a task, a goal, a solution or a duty, or code of a target. */
  readonly ref: string
  readonly reason: Words
}

/** Rows in which the sender wrote something: all of them, and those that are held back. */
export type RowsTaken = { readonly total: number; readonly held: readonly HeldRow[] }

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
  ...Object.values(answers as Readonly<Record<string, Answer<unknown>>>).map(
    ({ cell }) => `${sheet} ${cell.row}`,
  ),
]

/** The form without the rows that these errors are about, and how many of its rows that leaves. */
export const holdRows = (
  submission: Submission,
  errors: readonly Diagnostic[],
): { readonly submission: Submission; readonly rows: RowsTaken } => {
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
      held: known.flatMap((row) => {
        const reason = reasonFor(row)
        return reason && row.ref !== null ? [{ ref: row.ref, reason }] : []
      }),
    },
  }
}
