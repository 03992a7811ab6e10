import { dayOfSerial } from '../read/source-workbook.ts'
import { type Day, fold, parseDay } from '../vi.ts'
import type { Moment } from './submission.ts'
import { longestValue, quote, type ReadValue, type ValueProblem, type WrittenValue } from './values.ts'

const remedy = {
  vi: 'ghi ngày/tháng/năm như 05/6/2023, hoặc "tháng 6/2023", "quý II/2023", "thường xuyên"',
  en: 'write day/month/year such as 05/6/2023, or "tháng 6/2023", "quý II/2023", "thường xuyên"',
}

const notDate = (text: string): ValueProblem => ({
  code: 'not-a-date',
  severity: 'error',
  message: { vi: `"${text}" không phải là ngày`, en: `"${text}" is not a date` },
  remedy,
})

const impossibleDate = (text: string): ValueProblem => ({
  code: 'impossible-date',
  severity: 'error',
  message: {
    vi: `không có ngày ${text} (ghi ngày trước, tháng sau)`,
    en: `there is no day ${text} (day first, then month)`,
  },
  remedy,
})

const yearMissing = (text: string): ValueProblem => ({
  code: 'date-without-year',
  severity: 'error',
  message: { vi: `"${text}" thiếu năm`, en: `"${text}" has no year` },
  remedy,
})

const shortYear = (text: string, year: number): ValueProblem => ({
  code: 'short-year',
  severity: 'warning',
  message: {
    vi: `"${text}" ghi năm bằng hai chữ số; hiểu là ${year}`,
    en: `"${text}" has a year of two digits, read as ${year}`,
  },
  remedy: { vi: `ghi đủ năm: ${year}`, en: `write the whole year: ${year}` },
})

const bareSerial = (serial: number, { day, month, year }: Day): ValueProblem => ({
  code: 'date-as-number',
  severity: 'warning',
  message: {
    vi: `số ${serial} được hiểu là ngày ${day}/${month}/${year} (ô mất định dạng ngày)`,
    en: `${serial} was read as ${day}/${month}/${year}: the cell has lost its date format`,
  },
  remedy,
})

const romans = ['i', 'ii', 'iii', 'iv']
const plausible = (year: number): boolean => year >= 1990 && year <= 2100

const fromDay = (text: string, day: number, month: number, written: string): ReadValue<Moment> => {
  const year = written.length === 2 ? 2000 + Number(written) : Number(written)
  const two = (count: number) => String(count).padStart(2, '0')
  const found = plausible(year) ? parseDay(`${year}-${two(month)}-${two(day)}`) : undefined
  if (!found) return { problem: impossibleDate(text) }
  return {
    value: { kind: 'day', day: found },
    ...(written.length === 2 && { problem: shortYear(text, year) }),
  }
}

type Pattern = readonly [pattern: RegExp, read: (text: string, ...parts: string[]) => ReadValue<Moment>]

const monthOf = (text: string, month: string, year: string): ReadValue<Moment> =>
  Number(month) >= 1 && Number(month) <= 12 && plausible(Number(year))
    ? { value: { kind: 'month', year: Number(year), month: Number(month) } }
    : { problem: impossibleDate(text) }

/** `00:00:00`, `8:30 SA`, `lúc 14 giờ 30`, `T00:00:00.000`: before or behind a day, which is all that counts. */
const timeOfDay = new RegExp(
  String.raw`(?:^|[t ])(?:luc )?\d{1,2}(?::\d\d(?::\d\d(?: \d{3,9}(?=$))?)?|(?: gio| ?h)(?: ?\d\d(?: phut)?)?)` +
    `(?: ?(?:am|pm|sa|ch|sang|chieu))?(?= |$)`,
)

/** Programs write a day in Hà Nội as 17:00 UTC of the day before. */
const fromUtc = (text: string, year: string, month: string, day: string, hour: string): ReadValue<Moment> => {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + (Number(hour) >= 17 ? 1 : 0)))
  return fromDay(text, at.getUTCDate(), at.getUTCMonth() + 1, String(at.getUTCFullYear()))
}

const stretch = '(?:(?:den )?(?:het|cuoi|giua|dau|trong) )?'

/** Over text without tones and case, where `.`, `-` and `,` have become spaces, and no time of day is left. */
const patterns: readonly Pattern[] = [
  [
    /^(\d{4}) (\d\d) (\d\d)[t ](\d\d):\d\d(?::\d\d(?: \d+)?)?z$/,
    (text, year = '', month = '', day = '', hour = '') => fromUtc(text, year, month, day, hour),
  ],
  [
    /^(?:ngay )?(\d{4})[/ ](\d{1,2})[/ ](\d{1,2})$/,
    (text, year = '', month, day) => fromDay(text, Number(day), Number(month), year),
  ],
  [
    /^(?:ngay )?(\d{1,2})[/ ](\d{1,2})[/ ](\d{4}|\d{2})$/,
    (text, day, month, year = '') => fromDay(text, Number(day), Number(month), year),
  ],
  [
    /^(?:.* )?ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/,
    (text, day, month, year = '') => fromDay(text, Number(day), Number(month), year),
  ],
  [
    new RegExp(String.raw`^${stretch}(?:thang |t)?(\d{1,2}) ?(?:\/| nam | ) ?(\d{4})$`),
    (text, month = '', year = '') => monthOf(text, month, year),
  ],
  [
    new RegExp(String.raw`^${stretch}(?:quy |q)(iv|i{1,3}|[1-4]) ?(?:\/| nam | ) ?(\d{4})$`),
    (_, quarter = '', year) => ({
      value: {
        kind: 'quarter',
        year: Number(year),
        quarter: romans.includes(quarter) ? romans.indexOf(quarter) + 1 : Number(quarter),
      },
    }),
  ],
  [
    new RegExp(String.raw`^${stretch}(?:nam )?(20\d\d)$`),
    (_, year) => ({ value: { kind: 'year', year: Number(year) } }),
  ],
  [/^(?:lam |thuc hien |nhiem vu )?thuong xuyen$/, () => ({ value: { kind: 'every', every: 'ongoing' } })],
  [/^(?:thuong xuyen )?h[aă]ng nam$/, () => ({ value: { kind: 'every', every: 'year' } })],
  [
    new RegExp(String.raw`^(?:ngay )?\d{1,2}\/\d{1,2}$|^${stretch}(?:quy|thang) ?(?:\d{1,2}|iv|i{1,3})$`),
    (text) => ({ problem: yearMissing(text) }),
  ],
]

/** A day in the form of Excel, ISO or a Vietnamese hand, or the stretch of time that was written instead of one. */
export const readMoment = ({ text, number, format, date1904 }: WrittenValue): ReadValue<Moment> => {
  if (number !== undefined) {
    if (Number.isInteger(number) && plausible(number) && format !== 'date')
      return { value: { kind: 'year', year: number } }
    const day = dayOfSerial(number, date1904)
    if (!day || !plausible(day.year)) return { problem: notDate(text) }
    return {
      value: { kind: 'day', day },
      ...(format !== 'date' && { problem: bareSerial(number, day) }),
    }
  }
  if (text.length > longestValue) return { problem: notDate(quote(text)) }
  const whole = fold(text)
  const key = whole.endsWith('z') ? whole : whole.replace(timeOfDay, '').trim()
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(key)
    if (found) return read(text, ...found.slice(1))
  }
  return { problem: notDate(quote(text)) }
}
