import { type Checked, type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { listYears } from '../plan/codes.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { remember } from '../plan/remember.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import type { FormSheet, SheetKey } from './column.ts'
import { type FoundColumns, findColumns } from './find-columns.ts'
import { type Fields, findFields, joinFields, readField } from './find-fields.ts'
import { type Grid, makeGrid, placeOf } from './grid.ts'
import { findItems } from './items.ts'
import type { Findings } from './read-cell.ts'
import { type ReadRow, readRows } from './read-rows.ts'
import { findLevelOf, findRegistered, findSender } from './registered.ts'
import { remarkColumns, remarkHidden, remarkMerged } from './remarks.ts'
import { dutySheet, goalSheet, solutionSheet, targetSheetOf, taskSheet } from './sheets.ts'
import { findStamp } from './stamp.ts'
import type { CellAnswer, Submission, TargetAnswer, WrittenRank } from './submission.ts'
import { quote } from './values.ts'

/** The same sheets for every form of a workspace, so that what is known of their headings is kept. */
const listSheets = remember((workspace: Workspace): readonly FormSheet[] => [
  taskSheet,
  targetSheetOf(listYears(workspace), workspace.plan.resultsOffset),
  goalSheet,
  solutionSheet,
  dutySheet,
])

const refuse = (file: string): Diagnostic => ({
  code: 'not-a-form',
  severity: 'error',
  message: {
    vi: 'tệp không phải biểu báo cáo: không thấy trang nào có các cột của biểu',
    en: 'the file is not a report form: no sheet has its columns',
  },
  place: { kind: 'file', file },
  remedy: {
    vi: 'gửi lại biểu do papi lập (lệnh papi form), hoặc giữ nguyên dòng tiêu đề của biểu',
    en: 'send back the form that papi made (papi form), or keep its row of headings',
  },
})

const remarkUnread = (grid: Grid): Diagnostic => ({
  code: 'sheet-not-read',
  severity: 'advice',
  message: {
    vi: 'trang không thuộc biểu báo cáo; không đọc',
    en: 'the sheet is not of the form; it was not read',
  },
  place: placeOf(grid, ''),
})

type Named = { readonly agency: string | undefined; readonly diagnostics: readonly Diagnostic[] }

/** From "Đơn vị báo cáo", else from the name of the file; the register knows units by more names than `agencies.yaml`. */
const nameAgency = (
  workspace: Workspace,
  file: string,
  unit: CellAnswer<string> | undefined,
  year: number | undefined,
): Named => {
  const [written, other] = findAgencies(unit?.raw ?? '', workspace.agencies.agencies)
  const agency =
    written && !other
      ? written.id
      : (findLevelOf(workspace, unit?.raw ?? '', year) ?? findSender(workspace, file, year).agency)
  if (agency !== undefined) return { agency, diagnostics: [] }
  return {
    agency: undefined,
    diagnostics: [
      {
        code: 'agency-unknown',
        severity: 'error',
        message: {
          vi: unit?.raw ? `không rõ "${quote(unit.raw)}" là đơn vị nào` : 'không rõ biểu của đơn vị nào',
          en: unit?.raw
            ? `"${quote(unit.raw)}" is no agency known`
            : 'the form does not say which agency it is from',
        },
        place: unit
          ? { kind: 'cell', file, sheet: unit.cell.sheet, address: unit.cell.address }
          : { kind: 'file', file },
        remedy: {
          vi: 'ghi tên đơn vị ở ô "Đơn vị báo cáo"; tên gọi khác thì thêm vào agencies.yaml, của xã, phường vào units.yaml',
          en: 'write the name beside "Đơn vị báo cáo"; add other spellings to agencies.yaml, of communes to units.yaml',
        },
      },
    ],
  }
}

/** `Năm 2023` of the head block, else the year in a title above a table. */
const findYear = (
  fields: Fields,
  sheets: readonly { readonly grid: Grid; readonly found: FoundColumns }[],
) => {
  const titles = sheets.flatMap(({ grid, found }) =>
    [...grid.rows].flatMap(([row, cells]) =>
      row < found.headRow ? [...cells.values()].map(({ text }) => text) : [],
    ),
  )
  for (const text of [fields.period?.cell?.text ?? '', ...titles]) {
    const year = /(?:^|năm |\D\/)(20\d\d)(?!\d)/iu.exec(text)?.[1]
    if (year) return Number(year)
  }
  return undefined
}

const splitYears = (row: ReadRow): ReadRow & Pick<TargetAnswer, 'targets' | 'ranks'> => {
  const pick = (prefix: string) =>
    Object.fromEntries(
      Object.entries(row.answers).flatMap(([key, answer]) =>
        key.startsWith(prefix) && !answer.absent
          ? [[key.slice(prefix.length), answer as CellAnswer<WrittenRank>]]
          : [],
      ),
    )
  return { ...row, targets: pick('target-'), ranks: pick('rank-') }
}

/**
 * Reads a form that came back, whatever was done to it: known by its stamp, else by its headings. Nothing is judged here
 * but whether each cell could be understood; no workbook makes it throw. Without a value the file is no form at all.
 */
export const readForm = (source: SourceWorkbook, workspace: Workspace): Checked<Submission> => {
  const { stamp, sheet: stampSheet } = findStamp(source.sheets)
  const findings: Findings = []
  const grids = source.sheets
    .filter((sheet) => sheet !== stampSheet && sheet.cells.length > 0)
    .map((sheet) => {
      const { grid, diagnostics } = makeGrid(source, sheet)
      findings.push(...diagnostics)
      return grid
    })
  const specs = listSheets(workspace)
  const looked = grids.map((grid) => ({ grid, found: isGuide(grid) ? undefined : findColumns(grid, specs) }))
  const sheets = looked.flatMap(({ grid, found }) => (found ? [{ grid, found }] : []))
  if (sheets.length === 0) return { value: undefined, diagnostics: [...findings, refuse(source.file)] }

  const head = sheets.map(({ grid, found }) => findFields(grid, (row) => row < found.headRow))
  const unit = readField(joinFields(head), 'unit', 'fixed', findings)
  const year = stamp?.year ?? findYear(joinFields(head), sheets)
  const named: Named = stamp
    ? { agency: stamp.agency, diagnostics: [] }
    : nameAgency(workspace, source.file, unit, year)
  findings.push(...named.diagnostics)

  const answered = sheets.map(({ grid, found }) => {
    const finder = findItems(workspace, found.spec.key, named.agency)
    const rows = readRows({ grid, found, finder, findings })
    findings.push(
      ...remarkHidden(grid, found, rows),
      ...remarkColumns(grid, found, rows),
      ...remarkMerged(grid, found, rows),
    )
    return { grid, found, rows }
  })
  for (const { grid, found } of looked)
    if (!found && !isGuide(grid)) findings.push(remarkUnread(grid), ...remarkHidden(grid, undefined, []))

  const foot = answered.map(({ grid, found, rows }) => {
    const last = rows.findLast(({ ref }) => ref !== null)?.row ?? found.headRow
    return findFields(grid, (row) => row > last)
  })
  const fields = joinFields([...head, ...foot])
  // The types of the answers follow from the column table; here they are only put where they belong.
  const rowsOf = <T>(key: SheetKey): readonly T[] =>
    answered.flatMap(({ found, rows }) =>
      found.spec.key === key ? (rows as readonly unknown[] as readonly T[]) : [],
    )
  const keys = new Set(sheets.map(({ found }) => found.spec.key))
  const value: Submission = {
    file: source.file,
    stamp,
    form:
      stamp?.form ?? (keys.has('tasks') || keys.has('targets') || keys.has('goals') ? 'agency' : 'general'),
    agency: named.agency,
    unit,
    year,
    asOf: readField(fields, 'asOf', 'date', findings),
    signedOn: readField(fields, 'signedOn', 'date', findings),
    preparedBy: readField(fields, 'preparedBy', 'fixed', findings),
    signedBy: readField(fields, 'signedBy', 'fixed', findings),
    sheets: sheets.map(({ grid, found }) => ({
      key: found.spec.key,
      sheet: grid.sheet.name,
      headRow: found.headRow,
      columns: Object.fromEntries(found.columns),
    })),
    tasks: rowsOf('tasks'),
    targets: rowsOf<ReadRow>('targets').map(splitYears) as readonly unknown[] as readonly TargetAnswer[],
    goals: rowsOf('goals'),
    solutions: rowsOf('solutions'),
    duties: rowsOf('duties'),
  }
  const registered = findRegistered(value, workspace, year)
  return { value: registered ? { ...value, registered } : value, diagnostics: sortDiagnostics(findings) }
}

const isGuide = ({ rows }: Grid): boolean =>
  [...rows.values()]
    .slice(0, 3)
    .some((cells) => [...cells.values()].some(({ text }) => /^hướng dẫn/i.test(text)))
