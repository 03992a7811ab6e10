import { columnName } from '../diagnostics/address.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'
import type { FoundColumns } from './find-columns.ts'
import { cellAt, type Grid, placeOf } from './grid.ts'
import type { ReadRow } from './read-rows.ts'
import { quote } from './values.ts'

const advise = (grid: Grid, code: PageCode, address: string, message: Words, remedy: Words): Diagnostic => ({
  code,
  severity: 'advice',
  message,
  place: placeOf(grid, address),
  remedy,
})

/** `7, 8, 9` → `7-9`. */
const listRuns = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] + 1 === number) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

const unhide = {
  vi: 'hiện lại trước khi gửi để người ký thấy hết nội dung',
  en: 'show them before sending, so that whoever signs sees everything',
}

/** What is out of sight in a sheet and was read all the same. papi's own hidden column is not mentioned. */
export const remarkHidden = (
  grid: Grid,
  found: FoundColumns | undefined,
  rows: readonly ReadRow[],
): Diagnostic[] => {
  const { sheet } = grid
  const hiddenRows = rows.flatMap(({ row, hidden }) => (hidden ? [row] : []))
  const own = new Set(
    found?.spec.columns.flatMap(({ key, hidden }) => (hidden ? (found.columns.get(key) ?? []) : [])),
  )
  const hiddenColumns = sheet.hiddenColumns.filter((column) => !own.has(column))
  return [
    ...(sheet.hidden
      ? [
          advise(
            grid,
            'hidden-sheet',
            '',
            { vi: 'trang bị ẩn; papi vẫn đọc', en: 'the sheet is hidden; it was read all the same' },
            unhide,
          ),
        ]
      : []),
    ...(hiddenRows.length
      ? [
          advise(
            grid,
            'hidden-rows',
            `A${hiddenRows[0]}`,
            {
              vi: `dòng bị ẩn: ${listRuns(hiddenRows)}; papi vẫn đọc`,
              en: `hidden rows: ${listRuns(hiddenRows)}; they were read all the same`,
            },
            unhide,
          ),
        ]
      : []),
    ...(found && hiddenColumns.length
      ? [
          advise(
            grid,
            'hidden-columns',
            `${columnName(hiddenColumns[0] ?? 1)}${found.headRow}`,
            {
              vi: `cột bị ẩn: ${hiddenColumns.map(columnName).join(', ')}; papi vẫn đọc`,
              en: `hidden columns: ${hiddenColumns.map(columnName).join(', ')}; they were read all the same`,
            },
            unhide,
          ),
        ]
      : []),
  ]
}

/** Columns that were lost, renamed beyond knowing, or added by the sender. */
export const remarkColumns = (grid: Grid, found: FoundColumns, rows: readonly ReadRow[]): Diagnostic[] => {
  const { spec, columns, byPlace, headRow } = found
  const missing = spec.columns.filter(
    ({ key, locked, optional }) => !locked && !optional && !columns.has(key),
  )
  const extra = [...new Set(rows.flatMap((row) => row.extra.map(({ answer }) => answer.cell.column)))].filter(
    (column) => !isUsual(found.extra.get(column) ?? ''),
  )
  return [
    ...missing.map(
      ({ heading }): Diagnostic => ({
        code: 'column-missing',
        severity: 'error',
        message: { vi: `không thấy cột "${heading}"`, en: `the column "${heading}" was not found` },
        place: placeOf(grid, `A${headRow}`),
        remedy: {
          vi: `thêm lại cột với tiêu đề "${heading}"`,
          en: `put the column back with the heading "${heading}"`,
        },
      }),
    ),
    ...[...byPlace].map(([at, { column, heading }]) =>
      advise(
        grid,
        'column-renamed',
        `${columnName(at)}${headRow}`,
        {
          vi: `cột "${quote(heading)}" được đọc là "${column.heading}" theo vị trí`,
          en: `the column "${quote(heading)}" was read as "${column.heading}" by its place`,
        },
        { vi: `giữ nguyên tiêu đề "${column.heading}"`, en: `keep the heading "${column.heading}"` },
      ),
    ),
    ...extra.map((at) =>
      advise(
        grid,
        'column-added',
        `${columnName(at)}${headRow}`,
        {
          vi: `cột "${quote(found.extra.get(at) ?? columnName(at))}" không có trong biểu; không đưa vào báo cáo`,
          en: `the column "${quote(found.extra.get(at) ?? columnName(at))}" is not of the form; it is not reported`,
        },
        {
          vi: 'chuyển nội dung cần báo cáo vào các cột của biểu',
          en: 'move what matters into the columns of the form',
        },
      ),
    ),
  ]
}

/** Columns that lists of tasks usually have and that say nothing new. */
const isUsual = (heading: string): boolean =>
  /^(stt|tt|số tt|số thứ tự|cơ quan chủ trì|đơn vị chủ trì|chủ trì)$/i.test(heading.trim())

/** One free text over several rows: it counts for the first of them only. */
export const remarkMerged = (grid: Grid, found: FoundColumns, rows: readonly ReadRow[]): Diagnostic[] => {
  const open = new Map(
    found.spec.columns.flatMap(({ key, locked, heading }) => {
      const at = locked ? undefined : found.columns.get(key)
      return at === undefined ? [] : [[at, heading] as const]
    }),
  )
  const answered = rows.map(({ row }) => row)
  return grid.merges.flatMap(({ top, left, bottom, right }): Diagnostic[] => {
    const heading = open.get(left)
    const covered = answered.filter((row) => top <= row && row <= bottom)
    if (heading === undefined || covered.length < 2 || !cellAt(grid, top, left)) return []
    return [
      {
        code: 'merged-answers',
        severity: 'warning',
        message: {
          vi: `ô gộp ở cột "${heading}": nội dung chỉ tính cho dòng đầu`,
          en: `merged cells in column "${heading}": the text counts for the first row only`,
        },
        place: placeOf(grid, `${columnName(left)}${top}:${columnName(right)}${bottom}`),
        remedy: { vi: 'bỏ gộp ô và ghi riêng cho từng dòng', en: 'unmerge the cells and write in each row' },
      },
    ]
  })
}
