import type { Workspace } from '../plan/workspace.ts'
import { readShared } from './collect-reports.ts'
import type { Received } from './received.ts'
import type { AnswerRow, CellAnswer } from './submission.ts'

/** The place of an answer is needed only to fix a form, not to count or repeat answers. */
const nowhere = { sheet: '', row: 0, column: 0, address: '' } as const

const trimRow = <R extends AnswerRow<Readonly<Record<string, CellAnswer<unknown>>>>>(row: R): R => ({
  ...row,
  extra: [],
  answers: Object.fromEntries(
    Object.entries(row.answers).map(([key, answer]) => [key, { ...answer, cell: nowhere }]),
  ),
})

/**
 * What is kept of a form until the last one of a year is read. `answers`: all that a report repeats. `coverage`: who has
 * answered and how far the tasks are, and nothing of what is asked of all units.
 */
export const keepReceived = (
  workspace: Workspace,
  received: Received,
  what: 'answers' | 'coverage',
): Received => {
  const { submission } = received
  return {
    ...received,
    submission: {
      ...submission,
      sheets: [],
      tasks: submission.tasks.map(trimRow),
      targets: submission.targets.map((row) => ({ ...trimRow(row), targets: {}, ranks: {} })),
      goals: [],
      solutions: [],
      duties: [],
    },
    shared: what === 'answers' ? readShared(workspace, received) : { goals: [], duties: [] },
  }
}
