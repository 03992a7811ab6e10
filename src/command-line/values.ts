import { type Day, parseDay, suggest } from '../vi.ts'
import { UsageFault } from './words.ts'

const readChoice = <T extends string>(word: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === word)
  if (found !== undefined) return found
  const near = suggest(word, allowed)
  const list = allowed.join(', ')
  throw new UsageFault(
    { vi: `không có lựa chọn "${word}"`, en: `"${word}" is not one of the choices` },
    near.length
      ? {
          vi: `có phải "${near[0]}"? Chọn một trong: ${list}`,
          en: `did you mean "${near[0]}"? One of: ${list}`,
        }
      : { vi: `chọn một trong: ${list}`, en: `one of: ${list}` },
  )
}

/** A word out of a list; a misspelt one gets a suggestion. The parser carries the list, for completion. */
export const oneOf = <T extends string>(choices: readonly T[]) =>
  Object.assign((word: string): T => readChoice(word, choices), { choices })

/** `docx,xlsx`. */
export const severalOf = <T extends string>(choices: readonly T[]) =>
  Object.assign(
    (words: string): readonly T[] => words.split(',').map((word) => readChoice(word.trim(), choices)),
    { choices, several: true },
  )

/** `2023`. */
export const toYear = (word: string): number => {
  if (/^20\d\d$/.test(word)) return Number(word)
  throw new UsageFault(
    { vi: `"${word}" không phải là năm`, en: `"${word}" is not a year` },
    { vi: 'ghi năm bằng bốn chữ số, ví dụ 2023', en: 'write a year with four digits, such as 2023' },
  )
}

const period = /^(20\d\d)\s*[-–]\s*(20\d\d)$/

/** `2023`, or `2021-2025` for a period. */
export const toYears = (word: string): { readonly from: number; readonly to: number } => {
  const [, from, to] = period.exec(word) ?? []
  return from !== undefined && to !== undefined
    ? { from: Number(from), to: Number(to) }
    : { from: toYear(word), to: toYear(word) }
}

export const isYears = (word: string): boolean => /^20\d\d$/.test(word) || period.test(word)

/** `2024-06-05`, or as officers write it: `05/6/2024`. */
export const toDay = (word: string): Day => {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word) ?? []
  const day = parseDay(year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : word)
  if (day) return day
  throw new UsageFault(
    { vi: `"${word}" không phải là ngày có thật`, en: `"${word}" is not a calendar date` },
    { vi: 'ghi ngày/tháng/năm, ví dụ 05/6/2024', en: 'write year-month-day, such as 2024-06-05' },
  )
}

/** A folder to write to. The name of a file would become that of a folder. */
export const toFolder = (word: string): string => {
  if (!/\.(docx|xlsx|html|md|csv|json|zip)$/i.test(word)) return word
  throw new UsageFault(
    {
      vi: `"${word}" là tên tệp, ở đây cần tên thư mục`,
      en: `"${word}" is the name of a file; a folder is needed`,
    },
    { vi: 'chỉ ghi thư mục; tên tệp do papi đặt', en: 'give the folder only; papi names the files' },
  )
}

/** The number of a document without its symbol: `15`. */
export const toNumber = (word: string): string => {
  if (/^[0-9]{1,6}[a-z]?$/.test(word)) return word
  throw new UsageFault(
    { vi: `"${word}" không phải là số văn bản`, en: `"${word}" is not a document number` },
    { vi: 'chỉ ghi số, không ghi ký hiệu, ví dụ 15', en: 'the number without its symbol, such as 15' },
  )
}

/** The number of a document with its symbol: `51/SNV-CCHC`. */
export const toFullNumber = (word: string): string => {
  if (/^\d{1,6}[a-z]?\/[\p{L}\d]+(-[\p{L}\d]+)*$/u.test(word.normalize('NFC'))) return word.normalize('NFC')
  throw new UsageFault(
    { vi: `"${word}" không phải là số, ký hiệu văn bản`, en: `"${word}" is not a number with a symbol` },
    { vi: 'ghi cả ký hiệu, ví dụ 51/SNV-CCHC', en: 'write the symbol too, such as 51/SNV-CCHC' },
  )
}

/** `0`, `12`. */
export const toCount = (word: string): number => {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  throw new UsageFault(
    { vi: `"${word}" không phải là số đếm`, en: `"${word}" is not a count` },
    { vi: 'ghi số nguyên từ 0 trở lên', en: 'write a whole number from 0 on' },
  )
}

/** `1`, `29`: ranks count from 1. */
export const toRank = (word: string): number => {
  if (/^[1-9]\d{0,2}$/.test(word)) return Number(word)
  throw new UsageFault(
    { vi: `"${word}" không phải là thứ hạng`, en: `"${word}" is not a rank` },
    { vi: 'ghi số nguyên từ 1 trở lên, ví dụ 10', en: 'write a whole number from 1 on, such as 10' },
  )
}

/** For options that may be repeated. */
export const collect = (word: string, before: readonly string[] = []): readonly string[] => [...before, word]
