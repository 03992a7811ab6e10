import type { Words } from '../vi.ts'

/** A value for programs. `Words` among them are written in the language of the run. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined }

/** What people see in a cell. */
export type Shown =
  | string
  | Words
  /** `signed`: a plus before what is above 0. */
  | { readonly number: number; readonly digits: number; readonly signed?: true }
  /** `17/61`, `17=/61` where `tied` other provinces share the rank. */
  | { readonly rank: number; readonly of: number; readonly tied: number }
  /** Text output only: flush right in its column, over the blank cells to its left. */
  | { readonly across: Words }

/** What a row, a cell or a line means. It repeats what the words say: output has no colour in a pipe. */
export type Tint = 'good' | 'bad' | 'doubtful' | 'muted' | 'strong' | 'plain'

/** How a column is laid out in text output; widths are in terminal columns. */
export type Layout = {
  readonly align?: 'start' | 'end'
  /** Takes what the other columns leave: breaks into lines, or ends in `…`. One column of a table at most. */
  readonly fit?: 'wrap' | 'cut'
  /** Default 0; 12 for the one that takes the rest. */
  readonly min?: number
  /** Of the column that takes the rest. Default 60. */
  readonly max?: number
  /** Takes all of the rest, also where its cells are narrower. */
  readonly fill?: true
  /** Exactly `min`; a longer cell runs over its edge. */
  readonly fixed?: true
  /** A cell that does not fit on its line goes below it. */
  readonly drops?: true
  /** Spaces before it. Default 2, before the first column 0. */
  readonly gap?: number
  /** Spaces before all but the first line of a cell that wraps. Default 0. */
  readonly hang?: number
  /** Shown on terminals of at least this width. Default 0. */
  readonly from?: number
}

/** A field of the rows of a table: its key and value for programs, its head and look for people; or one of the two. */
export type Field<Row> = {
  /** Dots nest in JSON: `previous.rank`; in CSV it is `previousRank`. */
  readonly key?: string
  readonly value?: (row: Row) => Plain
  /** In CSV: `false` leaves the field out. Lists of plain values are joined by spaces. */
  readonly csv?: false | ((row: Row) => Plain)
  /** Left out: the column has no head in text output, and is no column of a document. */
  readonly head?: Words
  readonly show?: (row: Row) => Shown
  readonly only?: 'text' | 'document'
  readonly layout?: Layout
  readonly tint?: (row: Row) => Tint | undefined
}

export type Line = {
  readonly kind: 'line'
  readonly look: 'heading' | 'remark' | 'plain'
  readonly words: Words
  /** Spaces before each line in text output; `hang` before all but the first. Default 0. */
  readonly indent?: number
  readonly hang?: number
  readonly only?: 'text' | 'document'
  /** Terminal widths on which it is shown, `until` not among them. */
  readonly from?: number
  readonly until?: number
}

/** An empty line of text output. */
export type Gap = { readonly kind: 'gap' }

export type ShownRow = {
  readonly cells: readonly Shown[]
  readonly tints: readonly (Tint | undefined)[]
  readonly tint: Tint | undefined
  /** Lines below the row in text output. */
  readonly below: readonly Below[]
}

/** `cut`: kept to one line. */
export type Below = { readonly words: Words; readonly look: 'plain' | 'remark'; readonly cut?: boolean }

export type Section = {
  readonly before: readonly (Line | Gap)[]
  readonly rows: readonly ShownRow[]
  readonly after: readonly (Line | Gap)[]
}

export type Table = {
  readonly kind: 'table'
  /** Name of its rows for programs; without one it is for people alone. */
  readonly key?: string
  /** Of a sheet, at most 31 characters. */
  readonly name?: Words
  readonly keys: readonly { readonly key: string; readonly inCsv: boolean }[]
  /** Every row for programs: the values of `keys`, and what CSV has in their place. */
  readonly records: readonly { readonly values: readonly Plain[]; readonly csv: readonly Plain[] }[]
  readonly columns: readonly {
    readonly head: Words | undefined
    readonly only: Field<never>['only']
    readonly layout: Layout
  }[]
  /** The rows that people see. Documents leave out what is before and after them. */
  readonly sections: readonly Section[]
} & TableLook

type TableLook = {
  /** `false`: without heads in text output. */
  readonly heads?: false
  /** All sections are as wide. */
  readonly aligned?: true
  /** Columns of text output that it takes at most. */
  readonly widest?: number
  /** Spaces before the lines below a row; default: below the column that takes the rest. */
  readonly belowIndent?: number
  readonly only?: 'text' | 'document'
}

export type Part = Line | Gap | Table

/** What a command answers, as a value: it is written as text, JSON, CSV or a document. */
export type Answer = {
  /** `outlook`, `results show`. */
  readonly command: string
  /** What it is about, and all that belongs to no table, by key. */
  readonly about: { readonly [key: string]: Plain | undefined }
  readonly title: Words
  /** Text output begins with the parts. */
  readonly untitled?: true
  /** In the order in which people read them. */
  readonly parts: readonly Part[]
  /** Keys behind the tables. */
  readonly rest?: { readonly [key: string]: Plain | undefined }
  /** Name of its file, without the ending. */
  readonly fileName: string
}

type SectionOf<Row> = {
  readonly before?: Section['before']
  readonly rows: readonly Row[]
  readonly after?: Section['after']
}

export type TableOf<Row> = TableLook &
  Pick<Table, 'key' | 'name'> & {
    readonly fields: readonly Field<Row>[]
    /** For programs, and for people too where no `sections` are given. */
    readonly rows: readonly Row[]
    readonly sections?: readonly SectionOf<Row>[]
    readonly tint?: (row: Row) => Tint | undefined
    readonly below?: (row: Row) => readonly Below[]
  }

export const makeTable = <Row>({
  fields,
  rows,
  sections = [{ rows }],
  tint,
  below,
  ...look
}: TableOf<Row>): Table => {
  const keyed = fields.flatMap(({ key, value, csv }) => (key && value ? [{ key, value, csv }] : []))
  const shown = fields.flatMap((field) => (field.show ? [{ ...field, show: field.show }] : []))
  return {
    kind: 'table',
    ...look,
    keys: keyed.map(({ key, csv }) => ({ key, inCsv: csv !== false })),
    records: rows.map((row) => ({
      values: keyed.map(({ value }) => value(row)),
      csv: keyed.map(({ value, csv }) => (csv ? csv(row) : value(row))),
    })),
    columns: shown.map(({ head, only, layout = {} }) => ({ head, only, layout })),
    sections: sections.map(({ before = [], rows: own, after = [] }) => ({
      before,
      after,
      rows: own.map((row) => ({
        cells: shown.map(({ show }) => show(row)),
        tints: shown.map(({ tint: tintCell }) => tintCell?.(row)),
        tint: tint?.(row),
        below: below?.(row) ?? [],
      })),
    })),
  }
}

const makeLine =
  (look: Line['look']) =>
  (words: Words, more: Omit<Line, 'kind' | 'look' | 'words'> = {}): Line => ({
    kind: 'line',
    look,
    words,
    ...more,
  })

export const heading = makeLine('heading')
export const remark = makeLine('remark')
export const plain = makeLine('plain')
export const gap: Gap = { kind: 'gap' }

export { sameWords as same } from '../vi.ts'
