import { dayOfSerial } from '../read/source-workbook.ts'
import type { Amount, WrittenRank } from './submission.ts'
import { longestValue, quote, type ReadValue, type ValueProblem, type WrittenValue } from './values.ts'

const notNumber = (text: string): ValueProblem => ({
  code: 'not-a-number',
  severity: 'error',
  message: { vi: `"${text}" không phải là một số`, en: `"${text}" is not a number` },
  remedy: {
    vi: 'chỉ ghi một số theo đơn vị tính của dòng; lời giải thích ghi ở cột "Ghi chú"',
    en: 'write one number in the unit of the row; explain it in the column of remarks',
  },
})

const ambiguousNumber = (text: string): ValueProblem => {
  const digits = text.replace(/[.,]/g, '')
  const decimal = text.replace('.', ',')
  return {
    code: 'ambiguous-number',
    severity: 'error',
    message: {
      vi: `"${text}" có thể hiểu là ${digits} hoặc là ${decimal}0`,
      en: `"${text}" may mean ${digits} or the decimal ${text.replace(',', '.')}`,
    },
    remedy: {
      vi: `ghi ${digits} nếu là số nguyên (không dùng dấu phân cách), hoặc ${decimal}0 nếu là số thập phân`,
      en: `write ${digits} for a whole number, without separators, or ${decimal}0 for a decimal one`,
    },
  }
}

const rankBecameDate = (text: string, guess: string): ValueProblem => ({
  code: 'rank-became-date',
  severity: 'error',
  message: {
    vi: `Excel đã đổi thứ hạng thành ngày ${text}${guess}`,
    en: `Excel turned the rank into the date ${text}`,
  },
  remedy: {
    vi: "gõ lại với dấu nháy đơn ở đầu, ví dụ '29/63, hoặc chỉ ghi số thứ hạng",
    en: "type it again with an apostrophe before it ('29/63), or write the rank alone",
  },
})

const numberBecameDate = (text: string): ValueProblem => ({
  code: 'number-became-date',
  severity: 'error',
  message: {
    vi: `ô cần một số nhưng chứa ngày ${text}`,
    en: `the cell needs a number but holds the date ${text}`,
  },
  remedy: {
    vi: 'đổi định dạng ô thành Số (Number) rồi ghi lại số',
    en: 'set the format of the cell to Number and write the number again',
  },
})

/** Digits with at most one kind of separator between groups of three and another before decimals. */
const readDigits = (text: string): number | 'ambiguous' | undefined => {
  const plain = text.replace(/(?<=\d) (?=\d{3}(\D|$))/g, '')
  if (/^[+-]?\d+$/.test(plain)) return Number(plain)
  // 1.234.567 and 1,234,567
  if (/^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''))
  // 1.234,5 and 1,234.5
  const mixed = /^([+-]?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d+)$/.exec(plain)
  if (mixed) return Number(`${mixed[1]?.replace(/[.,]/g, '')}.${mixed[3]}`)
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d+)[.,](\d+)$/.exec(plain) ?? []
  if (fraction === '') return undefined
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous'
  return Number(`${sign}${whole}.${fraction}`)
}

/** `85%`, `12,5`, `3.000,5 kWh`; "1.234" is refused: it is 1234 to one reader and 1,234 to another. */
export const readAmount = ({ text, number, format }: WrittenValue): ReadValue<Amount> => {
  if (format === 'date') return { problem: numberBecameDate(text) }
  if (number !== undefined)
    return format === 'percent'
      ? { value: { amount: Number((number * 100).toPrecision(12)), unit: '%' } }
      : { value: { amount: number, unit: '' } }
  if (text.length > longestValue) return { problem: notNumber(quote(text)) }
  const [, digits = '', unit = ''] = /^([+-]?\d[\d., ]*?)\s*((?:%|\p{L})[^\d]*)?$/u.exec(text) ?? []
  const amount = readDigits(digits)
  if (amount === undefined) return { problem: notNumber(quote(text)) }
  if (amount === 'ambiguous') return { problem: ambiguousNumber(digits) }
  return { value: { amount, unit: unit.trim() } }
}

const notRank = (text: string): ValueProblem => ({
  code: 'not-a-rank',
  severity: 'error',
  message: { vi: `"${text}" không phải là thứ hạng`, en: `"${text}" is not a rank` },
  remedy: { vi: 'ghi số thứ hạng, ví dụ 29 hoặc 29/63', en: 'write the rank, such as 29 or 29/63' },
})

/** Words for a rank that does not exist; the cell then has a text and no value. */
const noRank = /^(không (đo lường|giao|có|công bố)|chưa (công bố|có|đo lường)|nguồn không có|-|–|x)$/i

/** `29`, `29/63`, `hạng 29/63`, `05`. */
export const readRank = ({ text, number, format, date1904 }: WrittenValue): ReadValue<WrittenRank> => {
  if (format === 'date') {
    const day = number === undefined ? undefined : dayOfSerial(number, date1904)
    return { problem: rankBecameDate(text, day ? ` (có lẽ là ${day.day}/${day.month})` : '') }
  }
  if (text.length > longestValue) return { problem: notRank(quote(text)) }
  if (noRank.test(text)) return {}
  const written = number === undefined ? text : String(number)
  const [, rank, of] =
    /^(?:xếp )?(?:thứ |hạng |thứ hạng )?(\d{1,3})(?: ?\/ ?(\d{1,3}).*)?$/iu.exec(written) ?? []
  const value = { rank: Number(rank), of: of === undefined ? undefined : Number(of) }
  const possible = rank !== undefined && value.rank >= 1 && (value.of === undefined || value.rank <= value.of)
  return possible ? { value } : { problem: notRank(quote(written)) }
}
