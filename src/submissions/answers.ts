import { remember } from '../plan/remember.ts'
import type { Day } from '../vi.ts'
import type { SheetKey } from './column.ts'
import type { CellAnswer, DutyAnswer, Moment, SolutionAnswer, Submission, TaskAnswer } from './submission.ts'

/** A row that reports a piece of work: the open columns of all of them are the same. */
export type WorkAnswer = TaskAnswer | SolutionAnswer | DutyAnswer

export type AnyAnswer = Submission['targets' | 'goals'][number] | WorkAnswer

export const listWork = ({ tasks, solutions, duties }: Submission): readonly WorkAnswer[] => [
  ...tasks,
  ...solutions,
  ...duties,
]

/** The rows of all sheets, by sheet. */
export const listSheetRows = ({
  tasks,
  targets,
  goals,
  solutions,
  duties,
}: Submission): readonly (readonly [SheetKey, readonly AnyAnswer[]])[] => [
  ['tasks', tasks],
  ['targets', targets],
  ['goals', goals],
  ['solutions', solutions],
  ['duties', duties],
]

/** The cell is empty, though the form has a place for it: the reader reports a lost column. */
export const isBlank = ({ raw, absent, problem }: CellAnswer<unknown>): boolean =>
  raw === '' && !absent && problem === undefined

const openKeys = ['result', 'product', 'doneOn', 'status', 'evidence', 'difficulties', 'proposals'] as const

/** Whether the sender wrote anything in the row. */
export const isBegun = ({ answers }: WorkAnswer): boolean =>
  openKeys.some((key) => answers[key].raw !== '' || answers[key].problem !== undefined)

const textKeys = [
  'coAgencies',
  'result',
  'product',
  'evidence',
  'difficulties',
  'proposals',
  'cause',
  'remedy',
  'source',
  'remark',
]

/** All cells with free text, row by row; blank ones are left out. */
export const listTexts = remember((submission: Submission): readonly CellAnswer<string>[] =>
  listSheetRows(submission).flatMap(([, rows]) =>
    rows.flatMap((row) => {
      const answers = row.answers as Readonly<Record<string, CellAnswer<string>>>
      return textKeys.flatMap((key) => (answers[key]?.raw ? [answers[key]] : []))
    }),
  ),
)

/** Above 0 where `a` is later than `b`. */
export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day

const lastOfMonth = (year: number, month: number): Day => ({
  year,
  month,
  day: new Date(Date.UTC(year, month, 0)).getUTCDate(),
})

/** The first and the last day that a moment may mean; `undefined` for work that has no day. */
export const spanOf = (moment: Moment | undefined): { readonly from: Day; readonly to: Day } | undefined => {
  switch (moment?.kind) {
    case 'day':
      return { from: moment.day, to: moment.day }
    case 'month':
      return {
        from: { year: moment.year, month: moment.month, day: 1 },
        to: lastOfMonth(moment.year, moment.month),
      }
    case 'quarter':
      return {
        from: { year: moment.year, month: 3 * moment.quarter - 2, day: 1 },
        to: lastOfMonth(moment.year, 3 * moment.quarter),
      }
    case 'year':
      return { from: { year: moment.year, month: 1, day: 1 }, to: { year: moment.year, month: 12, day: 31 } }
    default:
      return undefined
  }
}

/** The most characters of a cell that a message repeats: the frame below shows the rest. */
const shownLength = 24

/** In one line, in quotes. */
export const quote = (text: string, most = shownLength): string => {
  const line = text.replace(/\s+/g, ' ')
  const signs = [...line]
  return `"${signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : line}"`
}

/** `2021-08-04` as a day; the plan's dates are checked when it is read. */
export const toDay = (text: string): Day => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { year, month, day }
}
