import type { Cell, Column, Formula, Row, Table } from '../document/document.ts'
import { type Day, formatShortDay } from '../vi.ts'
import type { FormSheet } from './column.ts'
import { blankCell, spanOf, textCell } from './form-cells.ts'
import { type Label, labelWords } from './labels.ts'

/** The content beside a label: text that is given, or a cell to fill in. */
export type Field = { readonly label: Label; readonly text: string; readonly input?: Cell['input'] }

const labelCell = ({ label }: Field, colSpan: number): Cell =>
  textCell(`${labelWords[label]}:`, { bold: true, colSpan })

const fieldCell = ({ text, input }: Field, colSpan: number): Cell =>
  textCell(text, { colSpan, ...(input && { input }) })

/** Two fields a row over the columns of the sheet, the hidden first one left free. */
const writeFields = (columns: readonly Column[], left: Field, right: Field): Row => {
  const spans: number[] = []
  let next = 1
  for (const width of [20, 40, 20, 18]) {
    const span = spanOf(columns, next, width)
    spans.push(span)
    next += span
  }
  const [a = 1, b = 1, c = 1, d = 1] = spans
  return {
    cells: [blankCell, labelCell(left, a), fieldCell(left, b), labelCell(right, c), fieldCell(right, d)],
  }
}

export type HeadFacts = {
  /** What the sheet rests on and where to write. */
  readonly intro: string
  /** `''` leaves it to the unit to write its own name. */
  readonly unit: string
  readonly year: number
  /** `null` leaves the line blank for the sender of the form. */
  readonly deadline: Day | null
}

const open = { kind: 'text' } as const
const openDay = { kind: 'date', hint: 'Ghi ngày/tháng/năm, ví dụ 05/12/2023.' } as const

/** What of a table is filled in so far: `Đã ghi "Tình trạng": 3/6 dòng`, counted by the workbook. */
const countFilled = (table: Table, sheet: FormSheet): Cell => {
  const column = sheet.columns.findIndex(({ key }) => key === sheet.counted)
  const open = table.rows.slice(table.headRows).filter(({ cells }) => cells[column]?.input).length
  const words = `Đã ghi "${sheet.columns[column]?.heading}": `
  const live: Formula = {
    pieces: [`"${words.replaceAll('"', '""')}"&COUNTA(`, { table: sheet.key, column }, `)&"/${open} dòng"`],
  }
  return { value: { kind: 'text', text: `${words}0/${open} dòng`, live }, bold: true, align: 'right' }
}

/** The head block. The cells to the right of a field stay empty: its answer is looked for there. */
const writeTop = (table: Table, sheet: FormSheet, intro: string): Row => {
  const { columns } = table
  const right = spanOf(columns.toReversed(), 0, 34)
  return {
    cells: [
      blankCell,
      textCell(intro, { italic: true, colSpan: Math.max(columns.length - 1 - right, 1) }),
      { ...countFilled(table, sheet), colSpan: right },
    ],
  }
}

/** Who reports, on what time, until when. Source of the order: statistical forms of ministries (Biểu 16B/GTVT-HH). */
export const writeHead = (
  table: Table,
  sheet: FormSheet,
  { intro, unit, year, deadline }: HeadFacts,
): Table => ({
  kind: 'table',
  columns: table.columns,
  headRows: 0,
  frame: 'none',
  rows: [
    writeTop(table, sheet, intro),
    { cells: [] },
    writeFields(
      table.columns,
      { label: 'unit', text: unit, ...(unit === '' && { input: open }) },
      {
        label: 'deadline',
        text: deadline ? formatShortDay(deadline) : '',
        ...(!deadline && { input: openDay }),
      },
    ),
    writeFields(
      table.columns,
      { label: 'period', text: `Năm ${year}` },
      { label: 'asOf', text: '', input: openDay },
    ),
  ],
})

/** Room for a signature and a seal: lines of body text. */
const signatureRoom = '\n\n\n\n'

/** Day, maker and head of the unit: left and right half of the sheet. */
export const writeFoot = (columns: readonly Column[]): Table => {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const left = spanOf(columns, 1, total / 3)
  const gap = spanOf(columns, 1 + left, total / 4)
  const right = Math.max(columns.length - 1 - left - gap, 2)
  const half = Math.ceil(right / 2)
  const both = (a: Cell, b: Cell): Row => ({
    cells: [
      blankCell,
      { ...a, colSpan: left, align: 'center' },
      { ...blankCell, colSpan: gap },
      { ...b, colSpan: right, align: 'center' },
    ],
  })
  const name: Cell = { ...blankCell, input: open }
  return {
    kind: 'table',
    columns,
    headRows: 0,
    frame: 'none',
    rows: [
      {
        cells: [
          blankCell,
          { ...blankCell, colSpan: left },
          { ...blankCell, colSpan: gap },
          textCell(`${labelWords.signedOn}:`, { colSpan: half, align: 'right' }),
          { ...blankCell, colSpan: right - half, align: 'center', input: openDay },
        ],
      },
      both(
        textCell(labelWords.preparedBy.toUpperCase(), { bold: true }),
        textCell(labelWords.signedBy.toUpperCase(), { bold: true }),
      ),
      both(
        textCell('(Ký, ghi rõ họ tên)', { italic: true }),
        textCell('(Ký, ghi rõ họ tên, đóng dấu)', { italic: true }),
      ),
      both(textCell(signatureRoom), textCell(signatureRoom)),
      both(name, name),
    ],
  }
}
