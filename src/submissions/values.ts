import type { PageCode } from '../diagnostics/pages.ts'
import { dayOfSerial, type SourceCell } from '../read/source-workbook.ts'
import { dropInvisible, dropMarks, type Words } from '../vi.ts'
import type { ColumnKind } from './column.ts'
import { readMoment } from './read-moment.ts'
import { readAmount, readRank } from './read-number.ts'
import { findStatus, statusWords, taskStatuses } from './status.ts'
import type { ValueOf } from './submission.ts'

/** Why a cell was not understood, or was understood with a doubt. */
export type ValueProblem = {
  readonly code: PageCode
  readonly severity: 'error' | 'warning' | 'advice'
  readonly message: Words
  readonly remedy: Words
}

/** `value` is set also beside a problem that is only a doubt. */
export type ReadValue<T> = { readonly value?: T; readonly problem?: ValueProblem }

/** What the readers of values get: text without outer and double spaces, and the number where the cell holds one. */
export type WrittenValue = {
  readonly text: string
  readonly number: number | undefined
  readonly format: SourceCell['format']
  readonly date1904: boolean
}

/** Most texts have no space that must change. */
const untidy = /[^\S ]|^ | $| {2}/

const tidySpaces = (text: string): string =>
  untidy.test(text)
    ? text
        .replace(/[^\S\n]+/gu, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()
    : text

/** Non-breaking, thin and ideographic spaces count as spaces; line breaks stay, and what joins emoji. */
export const tidyText = (text: string): string => tidySpaces(dropInvisible(text))

const formulaError: ValueProblem = {
  code: 'formula-error',
  severity: 'error',
  message: { vi: 'ô chứa công thức bị lỗi', en: 'the cell holds a formula error' },
  remedy: {
    vi: 'sửa công thức, hoặc ghi thẳng nội dung vào ô',
    en: 'correct the formula, or type the content',
  },
}

const formulaWithoutValue: ValueProblem = {
  code: 'formula-without-value',
  severity: 'error',
  message: {
    vi: 'ô chứa công thức chưa có kết quả trong tệp',
    en: 'the cell holds a formula whose result is not in the file',
  },
  remedy: {
    vi: 'mở tệp bằng Excel, đợi tính xong rồi lưu lại; hoặc ghi thẳng nội dung vào ô',
    en: 'open the file in Excel, let it compute and save; or write the content itself',
  },
}

const textBecameDate: ValueProblem = {
  code: 'text-became-date',
  severity: 'warning',
  message: {
    vi: 'Excel đã đổi nội dung ô này thành ngày tháng',
    en: 'Excel turned the text into a date',
  },
  remedy: {
    vi: "gõ lại với dấu nháy đơn ở đầu, ví dụ '12/2023",
    en: "type it again with an apostrophe before it: '12/2023",
  },
}

const listStatuses = taskStatuses.map((status) => `"${statusWords[status]}"`).join(', ')

const unknownStatus = (text: string): ValueProblem => ({
  code: 'unknown-status',
  severity: 'error',
  message: {
    vi: `"${text}" không phải là một tình trạng`,
    en: `"${text}" is none of the statuses`,
  },
  remedy: { vi: `chọn một trong: ${listStatuses}`, en: `choose one of: ${listStatuses}` },
})

/** A long text in the wrong column is named by its beginning. */
export const quote = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** No number, rank, date or status is longer; nothing longer is looked at. */
export const longestValue = 100

const readText = ({ text, format }: WrittenValue): ReadValue<string> =>
  format === 'date' ? { value: text, problem: textBecameDate } : { value: text }

const readStatus = ({ text }: WrittenValue): ReadValue<ValueOf['status']> => {
  const value = text.length > longestValue ? undefined : findStatus(text)
  return value ? { value } : { problem: unknownStatus(quote(text)) }
}

const readers: { readonly [K in ColumnKind]: (written: WrittenValue) => ReadValue<ValueOf[K]> } = {
  id: ({ text }) => ({ value: text }),
  fixed: ({ text }) => ({ value: text }),
  agencies: readText,
  text: readText,
  document: readText,
  status: readStatus,
  date: readMoment,
  number: readAmount,
  rank: readRank,
}

const pad = (count: number): string => String(count).padStart(2, '0')

/** How a cell reads to a person: dates as days, numbers with a decimal comma. A soft hyphen may still be a letter. */
export const showCell = ({ value, format }: SourceCell, date1904: boolean): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return tidySpaces(dropMarks(value))
  const day = format === 'date' ? dayOfSerial(value, date1904) : undefined
  if (day) return `${pad(day.day)}/${pad(day.month)}/${day.year}`
  if (format === 'percent') return `${showNumber(value * 100)}%`
  return showNumber(value)
}

const showNumber = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',')

/** Reads a cell that is not blank as its column asks. `text` is that of the cell after legacy letters were converted. */
export const readValue = <K extends ColumnKind>(
  kind: K,
  cell: SourceCell,
  text: string,
  date1904: boolean,
): ReadValue<ValueOf[K]> => {
  if (cell.error) return { problem: formulaError }
  if (cell.uncached) return { problem: formulaWithoutValue }
  const number = typeof cell.value === 'number' ? cell.value : undefined
  return readers[kind]({ text, number, format: cell.format, date1904 })
}
