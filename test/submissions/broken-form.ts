import { parseAddress } from '../../src/diagnostics/address.ts'
import type { SourceWorkbook } from '../../src/read/source-workbook.ts'
import { type MadeCell, type MadeParts, type MadeSheet, makeWorkbook } from '../read/make-workbook.ts'

/** A sheet of a form as a test may spoil it. */
export type Tab = {
  name: string
  rows: MadeCell[][]
  merges: string[]
  hiddenColumns: number[]
  hidden: boolean
}

/** A form that was filled in right, taken apart into cells that can be changed one by one. */
export type SpoiltForm = { file: string; tabs: Tab[]; parts: Record<string, string | null> }

/** The second style is that of a date, as Excel writes it. */
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'

export const takeApart = ({ file, sheets }: SourceWorkbook): SpoiltForm => ({
  file,
  parts: { 'xl/styles.xml': styles },
  tabs: sheets.map(({ name, cells, hidden, hiddenColumns }) => {
    const rows: MadeCell[][] = []
    for (const { row, column, value } of cells) {
      while (rows.length < row) rows.push([])
      const own = rows[row - 1] ?? []
      while (own.length < column) own.push(null)
      own[column - 1] = value
    }
    return { name, rows, merges: [], hiddenColumns: [...hiddenColumns], hidden }
  }),
})

const column = (at: number): string => `<col min="${at}" max="${at}" width="9" hidden="1"/>`

const toSheet = ({ name, rows, merges, hiddenColumns, hidden }: Tab): MadeSheet => ({
  name,
  rows,
  hidden,
  ...(hiddenColumns.length > 0 && { before: `<cols>${hiddenColumns.map(column).join('')}</cols>` }),
  ...(merges.length > 0 && {
    after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
  }),
})

/** The file as it would lie on the disk. */
export const putTogether = ({ tabs, parts }: SpoiltForm): Uint8Array =>
  makeWorkbook(tabs.map(toSheet), parts as MadeParts)

export const findTab = (form: SpoiltForm, name: string): Tab => {
  const tab = form.tabs.find((one) => one.name === name)
  if (!tab) throw new Error(`no sheet ${name}`)
  return tab
}

export const put = (form: SpoiltForm, sheet: string, address: string, value: MadeCell): void => {
  const { rows } = findTab(form, sheet)
  const at = parseAddress(address)
  if (!at) throw new Error(address)
  while (rows.length < at.row) rows.push([])
  const row = rows[at.row - 1] ?? []
  while (row.length < at.column) row.push(null)
  row[at.column - 1] = value
}

export const valueAt = (form: SpoiltForm, sheet: string, address: string): MadeCell => {
  const at = parseAddress(address)
  return findTab(form, sheet).rows[(at?.row ?? 0) - 1]?.[(at?.column ?? 0) - 1] ?? null
}

/** A serial number in a cell with the format of a date. */
export const dateCell = (serial: number): MadeCell => ({ xml: `<c r="A1" s="1"><v>${serial}</v></c>` })
