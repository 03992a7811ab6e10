import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import { endOfYear } from '../plan/holding.ts'
import { provincesOn } from '../plan/province.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { fold, suggest } from '../vi.ts'
import { makeProvinceMatcher } from './match-province.ts'
import { readScore, type Score } from './score.ts'
import type { At, ScoreRow, ScoreSheet } from './score-sheet.ts'
import { knownHeadings, sheetNames } from './source-labels.ts'
import { dayOf, readSource } from './source-sheet.ts'
import type { ResultsBasis } from './subject.ts'

/** Rows above the heads of a table, for a title and the like. */
const deepestHeader = 40

type Header = {
  readonly row: number
  readonly code: number | undefined
  readonly name: number | undefined
  readonly codes: ReadonlyMap<number, At<string>>
  readonly others: readonly SourceCell[]
}

const textOf = (cell: SourceCell | undefined): string => (cell ? String(cell.value).trim() : '')

/** `1.1`, the number 1.1, `1,1`, `6.3-road`, `0-group`; `undefined` for any other heading. */
const readCode = (cell: SourceCell): string | undefined => {
  const text = textOf(cell).replace(/^([1-9]),/, '$1.')
  return cell.format !== 'date' && text.length < 40 && /^(0|[1-9](\.[1-9]\d?){0,2})(-[a-z0-9]+)*$/.test(text)
    ? text
    : undefined
}

const rowsOf = (sheet: SourceSheet): ReadonlyMap<number, readonly SourceCell[]> => {
  return groupBy(sheet.cells, ({ row }) => row)
}

const findHeader = (rows: ReadonlyMap<number, readonly SourceCell[]>): Header | undefined => {
  for (const [row, cells] of rows) {
    if (row > deepestHeader) return undefined
    const column = (known: readonly string[]): number | undefined =>
      cells.find(({ value }) => typeof value === 'string' && known.includes(fold(value)))?.column
    const code = column(knownHeadings.code)
    const name = column(knownHeadings.name)
    if (code === undefined && name === undefined) continue
    const rest = cells.filter((cell) => cell.column !== code && cell.column !== name)
    const codes = new Map(
      rest.flatMap((cell): [number, At<string>][] => {
        const value = readCode(cell)
        return value === undefined ? [] : [[cell.column, { value, address: cell.address }]]
      }),
    )
    if (codes.size > 0)
      return { row, code, name, codes, others: rest.filter((cell) => !codes.has(cell.column)) }
  }
  return undefined
}

/** No name of a province is as long: the rest is neither compared nor shown. */
const longestName = 100

const cutName = (text: string): string =>
  text.length > longestName ? `${text.slice(0, longestName)}…` : text

const readRow = (
  cells: readonly SourceCell[],
  header: Header,
  match: ReturnType<typeof makeProvinceMatcher>,
): ScoreRow | undefined => {
  const codeCell = cells.find(({ column }) => column === header.code)
  const nameCell = cells.find(({ column }) => column === header.name)
  const scores = new Map<string, At<Score>>()
  for (const cell of cells) {
    const code = header.codes.get(cell.column)
    const score = code && readScore(cell)
    if (score) scores.set(code.value, { value: score, address: cell.address })
  }
  const [code, name] = [textOf(codeCell), textOf(nameCell)].map(cutName) as [string, string]
  const hasNumbers = [...scores.values()].some(
    ({ value }) => value.kind === 'number' || value.kind === 'text',
  )
  // Names under the codes, remarks below the table.
  if (code === '' && name === '' && !hasNumbers) return undefined
  const address = nameCell?.address ?? codeCell?.address ?? cells[0]?.address ?? ''
  return { code, name, address, match: match(code, name), scores }
}

/** Finds the table of scores by its headings, wherever it is in the sheet. */
export const readScoreSheet = (
  workbook: SourceWorkbook,
  { year, workspace }: ResultsBasis,
): Checked<ScoreSheet> => {
  const source = readSource(workbook)
  const day = dayOf(source) ?? endOfYear(year)
  const provinces = provincesOn(workspace.provinces.provinces, day)
  const named = (sheet: SourceSheet): number => (fold(sheet.name) === fold(sheetNames.scores) ? 0 : 1)
  const match = makeProvinceMatcher(provinces)
  const names = provinces.map(({ name }) => name)
  for (const sheet of workbook.sheets.toSorted((a, b) => named(a) - named(b))) {
    const rows = rowsOf(sheet)
    const header = findHeader(rows)
    if (!header) continue
    const below = [...rows].filter(([row]) => row > header.row).map(([, cells]) => cells)
    const isProvince = ({ match, name, scores }: ScoreRow): boolean =>
      Boolean(match.byCode || match.byName) || scores.size > 0 || suggest(name, names).length > 0
    const value: ScoreSheet = {
      file: workbook.file,
      sheet: sheet.name,
      columns: [...header.codes.values()],
      rows: below.flatMap((cells) => readRow(cells, header, match) ?? []).filter(isProvince),
      strangers: header.others
        .filter(({ column, value }) => isMeant(value) && hasNumbers(below, column))
        .map((cell) => ({ value: textOf(cell), address: cell.address })),
      source,
      day,
    }
    return { value, diagnostics: mentionHidden(workbook.file, sheet) }
  }
  return { value: undefined, diagnostics: [noTable(workbook.file)] }
}

const isMeant = (heading: SourceCell['value']): boolean =>
  !['stt', 'tt', 'no'].includes(fold(String(heading)))

const hasNumbers = (rows: readonly (readonly SourceCell[])[], column: number): boolean =>
  rows.some((cells) => cells.some((cell) => cell.column === column && typeof cell.value === 'number'))

const mentionHidden = (file: string, sheet: SourceSheet): Diagnostic[] => {
  const { hidden, hiddenRows, hiddenColumns } = sheet
  if (!hidden && hiddenRows.length === 0 && hiddenColumns.length === 0) return []
  return [
    {
      code: 'hidden-cells',
      severity: 'advice',
      message: {
        vi: `trang "${sheet.name}" có phần bị ẩn; phần ẩn vẫn được đọc`,
        en: `sheet "${sheet.name}" has hidden parts; they are read all the same`,
      },
      place: { kind: 'cell', file, sheet: sheet.name, address: '' },
    },
  ]
}

const noTable = (file: string): Diagnostic => ({
  code: 'no-score-table',
  severity: 'error',
  message: {
    vi: 'không thấy bảng điểm: thiếu dòng tiêu đề "Mã tỉnh", "Tỉnh, thành phố" và các mã',
    en: 'no table of scores: a row with "Mã tỉnh", "Tỉnh, thành phố" and codes is missing',
  },
  place: { kind: 'file', file },
  remedy: {
    vi: 'dùng mẫu do "papi results template NĂM" ghi ra; với tệp của PAPI, dùng "papi results import"',
    en: 'use the sheet that "papi results template YEAR" writes; for PAPI\'s own file, "papi results import"',
  },
})
