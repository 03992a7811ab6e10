import type { Day } from '../vi.ts'
import type { FormColumn, SheetKey } from './column.ts'
import type { dutyColumns, solutionColumns, taskColumns } from './columns.ts'
import type { goalColumns, targetColumns } from './figure-columns.ts'
import type { TaskStatus } from './status.ts'

/** `agency`: for a lead agency with its tasks. `general`: for units without tasks. */
export type FormKind = 'agency' | 'general'

/** What papi writes into a form to know it again, however it was renamed or re-ordered. */
export type FormStamp = {
  readonly form: FormKind
  readonly version: number
  /** `179/KH-UBND`. */
  readonly plan: string
  readonly year: number
  /** Agency id; of a general form the kind of unit it was made for, such as `ubnd-cap-xa`. */
  readonly agency: string
  /** Code of the unit of the register that a general form was made for. */
  readonly unit?: string
}

/** A cell of the file. `address` is of the cell itself, also where it is under a merge. */
export type CellAt = {
  readonly sheet: string
  /** Counted from 1. */
  readonly row: number
  readonly column: number
  readonly address: string
}

/** The content of one cell of a form. */
export type CellAnswer<T> = {
  /** As read, NFC and with legacy letters converted, outer spaces dropped; `''` where the cell is blank. */
  readonly raw: string
  /** `undefined` where the cell is blank or was not understood; `problem` then says which. */
  readonly value: T | undefined
  readonly cell: CellAt
  /** Code of the diagnostic that the reader gave for this cell: a rule need not report it again. */
  readonly problem?: string
  /** The sheet has no such column: `cell` is the first cell of the row. */
  readonly absent?: true
}

/** A day, or the stretch of time that was written instead of one. */
export type Moment =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  /** "thường xuyên", and "hằng năm". */
  | { readonly kind: 'every'; readonly every: 'ongoing' | 'year' }

/** A number and what was written behind it; `unit` is `%` for a percentage, whose `amount` is 85 for 85 %. */
export type Amount = { readonly amount: number; readonly unit: string }

/** A rank; `of` only where it was written, as in "29/63". */
export type WrittenRank = { readonly rank: number; readonly of: number | undefined }

export type ValueOf = {
  readonly id: string
  readonly fixed: string
  readonly agencies: string
  readonly text: string
  readonly document: string
  readonly status: TaskStatus
  readonly date: Moment
  readonly number: Amount
  readonly rank: WrittenRank
}

type AnswersOf<C extends readonly FormColumn[]> = {
  readonly [K in C[number] as K['key']]: CellAnswer<ValueOf[K['kind']]>
}

/** A row of a form with the answers of its columns, each under the key of its column. */
export type AnswerRow<Answers> = {
  /** What the row is about: id of a task, a goal, a solution or a duty, or a code; `null` when nothing of the plan was found. */
  readonly ref: string | null
  /** How `ref` was found: by the hidden id, by the text of the row, or not at all. */
  readonly found: 'id' | 'text' | 'none'
  readonly sheet: string
  /** Counted from 1. */
  readonly row: number
  readonly hidden: boolean
  readonly answers: Answers
  /** Text in columns that are not of the form, with their headings. */
  readonly extra: readonly { readonly heading: string; readonly answer: CellAnswer<string> }[]
}

/** `ref` is a task id, of any agency: whether it is the sender's own is for the rules. */
export type TaskAnswer = AnswerRow<AnswersOf<typeof taskColumns>>
/** `ref` is the code of a row of the plan's annex. */
export type TargetAnswer = AnswerRow<AnswersOf<typeof targetColumns>> & {
  /** By year of the plan, as they now are in the locked columns. */
  readonly targets: Readonly<Record<string, CellAnswer<WrittenRank>>>
  /** By edition of PAPI. */
  readonly ranks: Readonly<Record<string, CellAnswer<WrittenRank>>>
}
/** `ref` is the id of a measurable goal. */
export type GoalAnswer = AnswerRow<AnswersOf<typeof goalColumns>>
/** `ref` is the id of a solution of section II.2. */
export type SolutionAnswer = AnswerRow<AnswersOf<typeof solutionColumns>>
/** `ref` is the id of a passage of II.1, II.3 or II.4, or of a duty of III. */
export type DutyAnswer = AnswerRow<AnswersOf<typeof dutyColumns>>

/** A sheet of the form as it was found in the file. */
export type FoundSheet = {
  readonly key: SheetKey
  readonly sheet: string
  /** The last row of the head. */
  readonly headRow: number
  /** Column by key, counted from 1; a key that is not there was not found. */
  readonly columns: Readonly<Record<string, number>>
}

/** A unit of the register, `UBND phường Hoàn Kiếm`; the code of one that has ended includes its last day, since another may have it now. */
export type Registered = { readonly code: string; readonly name: string }

/** A form that came back. */
export type Submission = {
  readonly file: string
  /** `undefined` where the hidden sheet is gone: the form was known by its headings. */
  readonly stamp: FormStamp | undefined
  readonly form: FormKind
  /** Agency id, from the stamp, else from "Đơn vị báo cáo", else from the name of the file; `undefined` when none fits. */
  readonly agency: string | undefined
  /** "Đơn vị báo cáo" as written: the name of the unit on a general form. */
  readonly unit: CellAnswer<string> | undefined
  /** Which unit of the register that is, where the workspace has one for the year. */
  readonly registered?: Registered
  /** From the stamp, else from the head of the sheets. */
  readonly year: number | undefined
  /** "Số liệu tính đến ngày" and, in the foot, the day, the maker and the head of the unit. */
  readonly asOf: CellAnswer<Moment> | undefined
  readonly signedOn: CellAnswer<Moment> | undefined
  readonly preparedBy: CellAnswer<string> | undefined
  readonly signedBy: CellAnswer<string> | undefined
  readonly sheets: readonly FoundSheet[]
  readonly tasks: readonly TaskAnswer[]
  readonly targets: readonly TargetAnswer[]
  readonly goals: readonly GoalAnswer[]
  readonly solutions: readonly SolutionAnswer[]
  readonly duties: readonly DutyAnswer[]
}
