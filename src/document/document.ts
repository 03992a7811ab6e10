import type { Day } from '../vi.ts'
import type { Chart } from './chart.ts'

/** A run of text. Text is data: no renderer may take it for markup, a formula or an escape. */
export type Inline = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Indices, from 0, of the comments of the document that belong here. */
  readonly comments?: readonly number[]
}

/** What a cell's content means. Never a colour, and never the only sign: reports are printed in black and white. */
export type Tone = 'plain' | 'good' | 'bad' | 'muted' | 'total'

/**
 * The content of a cell. Numbers stay numbers: a workbook writes them, every other output calls `formatValue`.
 * `none` is a value that is missing and the word that says why ("không đo lường"); an empty word leaves the cell blank.
 */
export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly live?: Formula }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly live?: Formula }
  /** Its formula gives the text `15/61`, since both numbers may change. */
  | { readonly kind: 'rank'; readonly rank: number; readonly of: number; readonly live?: Formula }
  | { readonly kind: 'none'; readonly word: string }

/**
 * How a workbook works a value out anew when the table that it rests on is changed: pieces of a spreadsheet formula, with
 * references between them. A workbook that lacks one of the tables, and every other output, shows the value alone.
 */
export type Formula = {
  readonly pieces: readonly (string | ColumnOf | InSameRow)[]
  /** It works on whole columns where a plain formula takes one cell. */
  readonly array?: true
}

/** All cells of a column below the head; columns count from 0. */
export type ColumnOf = { readonly table: string; readonly column: number }

/** The cell of a column in the row of the formula, so that rows may be sorted. */
export type InSameRow = { readonly column: number }

export type Cell = {
  readonly value: Value
  readonly tone?: Tone
  readonly bold?: boolean
  readonly italic?: boolean
  /** Default: numbers and ranks centred, text to the left. */
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** How many columns and rows the cell covers; the covered cells are left out of their rows. Default 1. */
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly input?: Input
  /** Where the figure is from. Shown when asked for: a note of the cell, a hint in a page; nothing on paper. */
  readonly note?: string
  /** Name of the sheet that a click leads to. */
  readonly link?: string
}

/** A cell that is left for the reader to fill in: in a workbook it is tinted, and open where its sheet is protected. */
export type Input = {
  readonly kind: 'text' | 'number' | 'date'
  /** The only words allowed; a workbook offers them as a list. None of them has a comma, all together at most 255 characters. */
  readonly choices?: readonly string[]
  /** How to fill it in: shown when the cell is entered. */
  readonly hint?: string
}

export type Column = {
  /** Width in characters of body text; paper outputs share the page out in this proportion. */
  readonly width: number
  /** Out of sight in a workbook: a key for the program that reads it back. */
  readonly hidden?: true
}

export type Table = {
  readonly kind: 'table'
  /** Name for cells elsewhere that refer to this table. */
  readonly id?: string
  readonly columns: readonly Column[]
  /** How many rows, from the first, are the head: bold, shaded, repeated on each page, frozen in a workbook. */
  readonly headRows: number
  /** How many columns stay in sight in a workbook. Default 0. */
  readonly frozenColumns?: number
  /** Whether a workbook offers filters on the last head row. */
  readonly filter?: boolean
  /** In a workbook the tone of a column's cells is `bad` where the formula is true, whatever is changed. */
  readonly alerts?: readonly { readonly column: number; readonly when: Formula }[]
  /** `none`: no lines around its cells, but around those to fill in. For blocks above and below the table of a form. */
  readonly frame?: 'none'
  readonly rows: readonly Row[]
}

export type Row = { readonly cells: readonly Cell[] }

export type Block =
  /** Level 1 is `I.`, level 2 `1.`, level 3 `a)`: `numberHeadings` gives the numbers. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  /** Items that begin with a dash. */
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | Table
  | Chart

/** A part after the signature with its own page numbers; in a workbook, a sheet. */
export type Annex = {
  /** Sheet name in a workbook: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
  /** A sheet that only takes what is filled into its `input` cells. No password: it guards against slips. */
  readonly protected?: true
  /** A sheet out of sight. */
  readonly hidden?: true
  /** A sheet that begins with its table: the title is only in the list of sheets. */
  readonly untitled?: true
}

/** The opening of an official document. Source: Decree 30/2020/NĐ-CP, annex I, cells 1-5 and 9a. */
export type Heading = {
  /** Body above the issuer, `null` if none. */
  readonly parent: string | null
  readonly issuer: string
  readonly place: string
  /** `null` until the document is registered: the line leaves room for it. */
  readonly number: string | null
  readonly symbol: string
  /** `null` until it is signed: the line leaves room for day and month of `year`. */
  readonly day: Day | null
  readonly year: number
  /** `Báo cáo`, `Kế hoạch`; shown in capitals. */
  readonly type: string
  readonly subject: string
  /** An official letter names no kind; its subject is below the number, after `V/v`. Source: annex I, cell 5b. */
  readonly subjectPlace?: 'below-number'
  /** `Kính gửi`; empty for documents without addressees. */
  readonly addressees: readonly string[]
}

/** Recipients and signature. Source: Decree 30/2020/NĐ-CP, annex I, cells 7 and 9b. */
export type Closing = {
  readonly recipients: readonly string[]
  readonly signatory: { readonly lines: readonly string[]; readonly name: string | null }
}

/** A document says what, not how. Renderers choose fonts, margins, colours and addresses of cells. */
export type Document = {
  /** For the properties of the file. */
  readonly title: string
  /** Marked "DỰ THẢO" on every page until what it rests on is complete. */
  readonly draft: boolean
  /** Of its words; Vietnamese when left out. */
  readonly language?: 'en'
  /** Meant for one page: set close where the output has pages. */
  readonly onePage?: true
  /** `null` for a plain list or a workbook. */
  readonly heading: Heading | null
  /** Of the pages before the annexes, portrait when left out; a wide table then is set as in an annex. */
  readonly orientation?: Annex['orientation']
  /** Comments beside the text, in Word only; those that no `Inline` names belong to the title. */
  readonly comments?: { readonly on: Day; readonly texts: readonly string[] }
  readonly body: readonly Block[]
  readonly closing: Closing | null
  readonly annexes: readonly Annex[]
}

/** A document without letterhead and signature: prose, or the sheets of a workbook. */
export const plainDocument = (
  title: string,
  parts: Partial<Pick<Document, 'body' | 'annexes' | 'orientation'>>,
): Document => ({ title, draft: false, heading: null, closing: null, body: [], annexes: [], ...parts })
