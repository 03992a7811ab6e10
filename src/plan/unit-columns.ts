import { fold, parseDay, showDay } from '../vi.ts'
import type { Unit, Units } from './unit.ts'

/** A column of `units.csv`, as Excel opens it: the first heading is written, all are read. */
type UnitColumn = {
  readonly path: readonly [keyof Unit, string?]
  readonly heads: readonly [string, ...string[]]
  readonly required?: true
  /** A cell that is not blank → the value that the schema checks; what cannot be understood is handed on. */
  readonly read?: (text: string) => unknown
  readonly write: (unit: Unit) => string
}

/** `2025-07-01` of `01/7/2025`, as Excel writes a day on a Vietnamese computer. */
const readDay = (text: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDay(written) ? written : text
}

/** Excel takes leading zeros away: 70 is 00070 of a commune, 1 is 001 of a district, 912345678 is 0912345678. */
export const padCode = (text: string, kind = ''): string =>
  /^\d+$/.test(text) ? text.padStart(/^(quận|huyện|thị xã)$/.test(kind) ? 3 : 5, '0') : text
const readPhone = (text: string): string => (/^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text)
const readList = (text: string): readonly string[] =>
  text.split('|').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))

const join = (list: readonly string[] | undefined): string => (list ?? []).join(' | ')

export const unitColumns: readonly UnitColumn[] = [
  {
    path: ['code'],
    heads: ['Mã', 'Mã đơn vị', 'code'],
    required: true,
    write: ({ code }) => code,
  },
  {
    path: ['kind'],
    heads: ['Loại', 'Loại đơn vị', 'kind'],
    required: true,
    read: (text) => text.toLowerCase(),
    write: ({ kind }) => kind,
  },
  { path: ['name'], heads: ['Tên', 'Tên đơn vị', 'name'], required: true, write: ({ name }) => name },
  { path: ['from'], heads: ['Từ ngày', 'from'], read: readDay, write: ({ from }) => showDay(from ?? '') },
  {
    path: ['to'],
    heads: ['Đến hết ngày', 'Đến ngày', 'to'],
    read: readDay,
    write: ({ to }) => showDay(to ?? ''),
  },
  {
    path: ['became'],
    heads: ['Nay thuộc (mã)', 'Nay thuộc', 'became'],
    read: (text) => readList(text).map((code) => padCode(code)),
    write: ({ became }) => join(became),
  },
  {
    path: ['mergedFrom'],
    heads: ['Lập từ các đơn vị cũ', 'mergedFrom'],
    write: ({ mergedFrom }) => mergedFrom ?? '',
  },
  {
    path: ['spellings'],
    heads: ['Cách viết khác', 'spellings'],
    read: readList,
    write: ({ spellings }) => join(spellings),
  },
  { path: ['group'], heads: ['Nhóm', 'Nhóm gửi biểu', 'group'], write: ({ group }) => group ?? '' },
  {
    path: ['contact', 'person'],
    heads: ['Người liên hệ', 'Đầu mối', 'person'],
    write: ({ contact }) => contact?.person ?? '',
  },
  {
    path: ['contact', 'phone'],
    heads: ['Điện thoại', 'Số điện thoại', 'phone'],
    read: readPhone,
    write: ({ contact }) => contact?.phone ?? '',
  },
  {
    path: ['contact', 'email'],
    heads: ['Thư điện tử', 'Email', 'E-mail'],
    write: ({ contact }) => contact?.email ?? '',
  },
]

export const findUnitColumn = (head: string): UnitColumn | undefined =>
  unitColumns.find(({ heads }) => heads.some((one) => fold(one) === fold(head)))

const field = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The register as `units.csv`: `;` between fields, as Excel has it on a Vietnamese computer, behind a byte order mark. */
export const writeUnitsCsv = ({ units }: Pick<Units, 'units'>): string =>
  `\ufeff${[
    unitColumns.map(({ heads }) => heads[0]),
    ...units.map((unit) => unitColumns.map(({ write }) => write(unit))),
  ]
    .map((row) => `${row.map(field).join(';')}\r\n`)
    .join('')}`
