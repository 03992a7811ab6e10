import type { Words } from '../vi.ts'

/**
 * What a column holds, and so how its cells are read:
 * `id` papi's own key of the row, hidden · `fixed` text that papi filled in · `agencies`, `text`, `document` free text ·
 * `status` a word of the list · `date` a day or a stretch of time · `number` an amount · `rank` a rank, smaller is better.
 */
export type ColumnKind =
  | 'id'
  | 'fixed'
  | 'agencies'
  | 'text'
  | 'document'
  | 'status'
  | 'date'
  | 'number'
  | 'rank'

export type FormColumn = {
  readonly key: string
  readonly heading: string
  /** Headings for the same thing met in practice; tones, case and punctuation do not matter. */
  readonly others: readonly string[]
  /** In characters of body text. */
  readonly width: number
  readonly kind: ColumnKind
  /** Filled in by papi and not to be changed. */
  readonly locked: boolean
  /** Hidden in the sheet. */
  readonly hidden?: true
  /** Vertical merges in it mean "the same as above": only for columns that say which row it is. */
  readonly fillDown?: true
  /** Forms of an earlier year may lack it, without a finding. */
  readonly optional?: true
  /** How to fill it in: for the guide sheet and for the hint at the cell. Absent for locked columns. */
  readonly help?: string
  /** The cell as an officer would fill it in; shown in the guide alone, where it cannot be mistaken for an answer. */
  readonly example?: string
}

export type SheetKey = 'tasks' | 'targets' | 'goals' | 'solutions' | 'duties'

/** A sheet of the form, from which it is written and by which it is known again. */
export type FormSheet = {
  readonly key: SheetKey
  /** Of the tab; at most 31 characters. */
  readonly name: string
  readonly title: string
  /** What one row is, for messages. */
  readonly row: Words
  readonly columns: readonly FormColumn[]
  /** Key of the column whose text identifies the row when the id is gone. */
  readonly subject: string
  /** Key of the column that every row must have: the number of filled cells is shown above the table. */
  readonly counted: string
}
