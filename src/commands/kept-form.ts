import { parseAddress, parseArea } from '../diagnostics/address.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { IdentifyCell } from '../feedback/compare-findings.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { listSheetRows } from '../submissions/answers.ts'
import type { Gate } from '../submissions/gates.ts'
import type { RowsTaken } from '../submissions/held-rows.ts'
import { maskPersonal } from '../submissions/rules/personal-data.ts'
import type { Submission } from '../submissions/submission.ts'
import type { CheckedForm } from './check-form.ts'

/** What stays in memory of a form when the next one is read: its problems, who sent it, and the cells that frames show. */
export type KeptForm = {
  readonly file: string
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  /** No error at all. */
  readonly valid: boolean
  /** Fit for the report, perhaps with gaps or without some rows, which are named there. */
  readonly usable: boolean
  readonly rows: RowsTaken | undefined
  readonly stoppedAt: Gate | undefined
  /** Without rows: who, which year, which day. */
  readonly sender: Submission | undefined
  readonly workbook: SourceWorkbook
  readonly identify: IdentifyCell
}

/** Frames cut a longer text in the middle: the ends are all that they show. */
const longestEnd = 450

/** Numbers of persons are not repeated: what is told of a form goes to more people than the form. */
const shorten = (cell: SourceCell): SourceCell => {
  if (typeof cell.value !== 'string') return cell
  const { value } = cell
  const short =
    value.length > 2 * longestEnd ? `${value.slice(0, longestEnd)}…${value.slice(-longestEnd)}` : value
  return { ...cell, value: maskPersonal(short) }
}

/** Rows that the frame around an area may show: its first and last one and their neighbours. */
const rowsAround = (address: string): readonly number[] => {
  const area = parseArea(address)
  return area ? [area.top - 1, area.top, area.top + 1, area.bottom] : []
}

const trimSheet = (sheet: SourceSheet, diagnostics: readonly Diagnostic[]): SourceSheet => {
  const places = diagnostics.flatMap(({ place, notes = [] }) => [place, ...notes.map((note) => note.place)])
  const rows = new Set(
    places.flatMap((place) =>
      place?.kind === 'cell' && place.sheet === sheet.name ? rowsAround(place.address) : [],
    ),
  )
  return {
    ...sheet,
    cells: sheet.cells.filter(({ row }) => rows.has(row)).map(shorten),
    merges: [],
  }
}

const trimWorkbook = (
  file: string,
  workbook: SourceWorkbook | undefined,
  diagnostics: readonly Diagnostic[],
): SourceWorkbook =>
  workbook
    ? { ...workbook, sheets: workbook.sheets.map((sheet) => trimSheet(sheet, diagnostics)) }
    : { file, sheets: [], date1904: false, macros: false, externalLinks: false }

/** Names a cell by what its row and column are about, so that it is the same one after rows have moved. */
const identifyBy = (submission: Submission | undefined): IdentifyCell => {
  if (!submission) return () => undefined
  const refs = new Map(
    listSheetRows(submission).flatMap(([, rows]) =>
      rows.flatMap(({ sheet, row, ref }) => (ref === null ? [] : [[`${row} ${sheet}`, ref] as const])),
    ),
  )
  const keys = new Map(
    submission.sheets.flatMap(({ sheet, columns }) =>
      Object.entries(columns).map(([key, column]) => [`${column} ${sheet}`, key] as const),
    ),
  )
  return (sheet, address) => {
    const at = parseAddress(address)
    const ref = at && refs.get(`${at.row} ${sheet}`)
    const key = at && keys.get(`${at.column} ${sheet}`)
    return ref !== undefined && key !== undefined ? `${ref} ${key}` : undefined
  }
}

const withoutRows = (submission: Submission | undefined): Submission | undefined =>
  submission && { ...submission, sheets: [], tasks: [], targets: [], goals: [], solutions: [], duties: [] }

/** Copies what is kept: a string cut out of the text of a workbook would hold on to the whole of it. */
export const keepForm = ({
  file,
  path,
  workbook,
  submission,
  usable,
  rows,
  judgement,
}: CheckedForm): KeptForm => ({
  ...structuredClone({
    file,
    path,
    diagnostics: judgement.diagnostics,
    valid: judgement.valid,
    usable,
    rows,
    stoppedAt: judgement.stoppedAt,
    sender: withoutRows(submission),
    workbook: trimWorkbook(file, workbook, judgement.diagnostics),
  }),
  identify: identifyBy(submission),
})
