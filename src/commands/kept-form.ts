import { parseAddress, parseArea } from '../diagnostics/address.ts'
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { listAddresses } from '../feedback/compare-findings.ts'
import type { FormRows } from '../progress/reported.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { groupFrom } from '../render/diagnostics/text.ts'
import { listSheetRows } from '../submissions/answers.ts'
import type { Gate } from '../submissions/gates.ts'
import { maskPersonal } from '../submissions/rules/texts.ts'
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
  readonly rows: FormRows | undefined
  readonly stoppedAt: Gate | undefined
  /** Without rows: who, which year, which day. */
  readonly sender: Submission | undefined
  readonly workbook: SourceWorkbook
  /** What row and column of the cells with problems are about, by address and sheet: the same after rows have moved. */
  readonly names: ReadonlyMap<string, string>
}

/** Frames cut a longer text in the middle: the ends are all that they show. */
const longestEnd = 450

/** Personal numbers are not repeated: what is written about a form goes to more people than the form. */
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

const listPlaces = (diagnostics: readonly Diagnostic[]): readonly Place[] =>
  diagnostics.flatMap(({ place, notes = [] }) => [place, ...notes.flatMap((note) => note.place ?? [])])

const trimSheet = (sheet: SourceSheet, diagnostics: readonly Diagnostic[]): SourceSheet => {
  const rows = new Set(
    listPlaces(diagnostics).flatMap((place) =>
      place.kind === 'cell' && place.sheet === sheet.name ? rowsAround(place.address) : [],
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
    ? {
        ...workbook,
        sheets: workbook.sheets.flatMap((sheet) =>
          listPlaces(diagnostics).some((place) => place.kind === 'cell' && place.sheet === sheet.name)
            ? [trimSheet(sheet, diagnostics)]
            : [],
        ),
      }
    : { file, sheets: [], date1904: false, macros: false, externalLinks: false }

const nameCells = (
  submission: Submission | undefined,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, string> => {
  if (!submission) return new Map()
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
  return new Map(
    diagnostics.flatMap(({ place }) =>
      listAddresses(place).flatMap((address) => {
        const sheet = place.kind === 'cell' ? place.sheet : ''
        const at = parseAddress(address)
        const ref = at && refs.get(`${at.row} ${sheet}`)
        const key = at && keys.get(`${at.column} ${sheet}`)
        return ref !== undefined && key !== undefined ? [[`${address} ${sheet}`, `${ref} ${key}`]] : []
      }),
    ),
  )
}

const withoutRows = (submission: Submission | undefined): Submission | undefined =>
  submission && { ...submission, sheets: [], tasks: [], targets: [], goals: [], solutions: [], duties: [] }

/** Takes from forms, one after another, what is kept: cells only for as many problems as get a frame. */
export const createKeeper = (): ((form: CheckedForm) => KeptForm) => {
  const met = new Map<string, number>()
  const mayBeFramed = ({ code, severity }: Diagnostic): boolean => {
    const kind = `${severity} ${code}`
    const count = (met.get(kind) ?? 0) + 1
    met.set(kind, count)
    return count < groupFrom[severity]
  }
  return ({ file, path, workbook, submission, usable, rows, judgement }) => {
    const { diagnostics, valid, stoppedAt } = judgement
    return {
      file,
      path,
      diagnostics,
      valid,
      usable,
      rows,
      stoppedAt,
      sender: withoutRows(submission),
      workbook: trimWorkbook(file, workbook, diagnostics.filter(mayBeFramed)),
      names: nameCells(submission, diagnostics),
    }
  }
}
