import type { Chart } from '../document/chart.ts'
import type { Cell } from '../document/document.ts'
import type { Status } from '../progress/compare.ts'

// The page of a plan as data, in the words of an officer. `render/page/` writes it as HTML.

export type PageColumn = {
  readonly head: string
  /** Head above several columns side by side: `Năm 2024`. */
  readonly group?: string
  /** What its cells hold: how they are aligned, sorted and saved. */
  readonly kind: 'text' | 'number' | 'rank' | 'status'
}

export type PageCell = Cell & {
  /** What the cell says of a target: shown by a sign and by weight too. */
  readonly status?: Status
  /** Id of the place on the page that the cell leads to. */
  readonly link?: string
}

export type PageTable = {
  /** Also the end of the name of its CSV file. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly PageColumn[]
  /** The column whose cells name their rows. */
  readonly named: number
  readonly rows: readonly (readonly PageCell[])[]
}

/** What rows of the matrix are filtered by, one a row of the table. */
export type RowKeys = {
  readonly dimension: string
  /** Ids of the lead agencies. */
  readonly lead: readonly string[]
  /** By year of the plan; a year without results is left out. */
  readonly statuses: Readonly<Record<string, Status>>
  /** Code, name, agencies and dimension, folded (`vi.ts`). */
  readonly words: string
}

export type Choice = { readonly value: string; readonly name: string }

export type Matrix = {
  readonly table: PageTable
  readonly keys: readonly RowKeys[]
  readonly agencies: readonly Choice[]
  readonly dimensions: readonly Choice[]
  readonly statuses: readonly Choice[]
  /** Years of the plan with results, earliest first. */
  readonly years: readonly number[]
}

/** A figure of the summary, and the note below it. */
export type Tile = {
  readonly name: string
  readonly figure: string
  readonly aside: string
  readonly status?: Status
}

/** A row of the plan that the summary points at. */
export type Pointer = { readonly code: string; readonly name: string; readonly text: string }

/** An overall goal of the plan. `verdict`: `Chưa đạt mục tiêu`, `Đang ở mức vượt`. */
type Goal = {
  readonly text: string
  readonly progress: string
  readonly verdict: string
  readonly status: Status
}

/** What is read first. */
export type PageFront = {
  readonly headline: string
  /** The rank over the years; `null` where there was never one. */
  readonly chart: Chart | null
  /** With what reserve the chart is read. */
  readonly notes: readonly string[]
  readonly dimensions: PageTable
}

export type PageSummary = {
  readonly tiles: readonly Tile[]
  /** Overall goals of the plan, and how far they have come. */
  readonly goals: readonly Goal[]
  /** Furthest behind their target first; furthest ahead first. */
  readonly behind: readonly Pointer[]
  readonly ahead: readonly Pointer[]
  /** Rows that met their target in every year that could be compared, and in none. */
  readonly always: readonly Pointer[]
  readonly never: readonly Pointer[]
}

/** What an agency said of a missed target. `text` is `''` where it has not said anything. */
export type Voice = { readonly year: number; readonly by: string; readonly text: string }

export type PageRow = {
  readonly code: string
  readonly name: string
  readonly lead: string
  readonly status: Status
  /** `Năm 2024: hạng 61/61, chỉ tiêu 45; chưa đạt, thiếu 16 bậc`. */
  readonly headline: string
  /** How many points are short of the target; `null` where none are. */
  readonly points: string | null
  /** Ranks against targets; `null` for a row that was never measured. */
  readonly chart: Chart | null
  readonly trend: PageTable
  /** `null` where the code was not measured in the chosen year. */
  readonly neighbours: PageTable | null
  /** Why it was not measured. */
  readonly absence: string | null
  /** `null` where the plan gives no task. */
  readonly tasks: PageTable | null
  /** Said where there is none. */
  readonly withoutTasks: string
  readonly voices: readonly Voice[]
  readonly remarks: readonly string[]
  readonly sources: readonly string[]
}

export type PageDimension = {
  readonly number: string
  readonly name: string
  readonly rows: readonly PageRow[]
}

export type Page = {
  /** Without its ending. */
  readonly fileName: string
  readonly title: string
  /** Which plan, and what the page rests on. */
  readonly lines: readonly string[]
  readonly year: number
  readonly front: PageFront
  readonly summary: PageSummary
  readonly matrix: Matrix
  /** How to read the matrix. */
  readonly legend: string
  readonly years: PageTable
  readonly editions: PageTable
  readonly dimensions: readonly PageDimension[]
  readonly answers: PageTable
  readonly sources: PageTable
}
