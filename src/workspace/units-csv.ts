import { formatAddress } from '../diagnostics/address.ts'
import type { Checked, Diagnostic, Loaded, Path } from '../diagnostics/diagnostic.ts'
import { findUnitColumn, padCode, unitColumns } from '../plan/unit-columns.ts'
import { readCsv } from '../read/csv.ts'
import type { SourceCell } from '../read/source-workbook.ts'
import { listWords } from '../vi.ts'

const sheet = 'csv'

const reportMissing = (file: string, heads: readonly string[]): Diagnostic => ({
  code: 'units-column-missing',
  severity: 'error',
  message: {
    vi: `dòng đầu không có cột ${listWords(heads).vi}`,
    en: `the first row has no column ${listWords(heads).en}`,
  },
  place: { kind: 'cell', file, sheet, address: '' },
  remedy: {
    vi: 'giữ dòng tiêu đề như tệp do papi units --format csv lập',
    en: 'keep the headings of the file that papi units --format csv writes',
  },
})

const remarkUnread = (file: string, { address, value }: SourceCell): Diagnostic => ({
  code: 'units-column-unread',
  severity: 'warning',
  message: { vi: `cột "${value}" không được đọc`, en: `the column "${value}" is not read` },
  place: { kind: 'cell', file, sheet, address },
  remedy: {
    vi: `các cột: ${unitColumns.map(({ heads }) => heads[0]).join('; ')}`,
    en: `the columns: ${unitColumns.map(({ heads }) => heads.at(-1)).join('; ')}`,
  },
})

/** `units.csv` as the value that `units.yaml` would hold, each part with its cell. The schema checks it, nothing here does. */
export const readUnitsCsv = (bytes: Uint8Array, file: string): Checked<Loaded<unknown>> => {
  const { value: workbook, diagnostics } = readCsv(bytes, file)
  const cells = workbook?.sheets[0]?.cells
  if (!cells) return { value: undefined, diagnostics }
  const heads = cells.filter(({ row }) => row === 1)
  const columns = new Map(
    heads.flatMap((cell) => {
      const column = findUnitColumn(String(cell.value))
      return column ? [[cell.column, column] as const] : []
    }),
  )
  const missing = unitColumns.filter((column) => column.required && ![...columns.values()].includes(column))
  if (missing.length > 0)
    return {
      value: undefined,
      diagnostics: [
        ...diagnostics,
        reportMissing(
          file,
          missing.map((one) => one.heads[0]),
        ),
      ],
    }
  const rows = [...new Set(cells.flatMap(({ row }) => (row > 1 ? [row] : [])))]
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const units = rows.map((row) => {
    const unit: Record<string, unknown> = {}
    for (const [number, { path, read }] of columns) {
      const text = String(at.get(`${row} ${number}`)?.value ?? '').trim()
      if (text === '') continue
      const [key, inner] = path
      const value = read?.(text) ?? text
      unit[key] = inner === undefined ? value : { ...(unit[key] as object | undefined), [inner]: value }
    }
    return typeof unit.code === 'string' ? { ...unit, code: padCode(unit.code, String(unit.kind)) } : unit
  })
  const locate = (path: Path) => {
    const row = rows[Number(path[1])]
    const [, , key, inner] = path
    const [column] =
      [...columns].find(([, one]) => one.path[0] === key && (one.path[1] ?? inner) === inner) ??
      [...columns].find(([, one]) => one.path[0] === key) ??
      []
    if (row === undefined) return { kind: 'cell', file, sheet, address: '' } as const
    return { kind: 'cell', file, sheet, address: formatAddress(row, column ?? 1) } as const
  }
  return {
    value: { value: { source: file, units }, text: '', locate },
    diagnostics: [
      ...diagnostics,
      ...heads.filter(({ column }) => !columns.has(column)).map((cell) => remarkUnread(file, cell)),
    ],
  }
}
