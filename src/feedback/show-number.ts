import { dayOfSerial, type SourceCell } from '../read/source-workbook.ts'
import { formatNumber, twoDigits } from '../vi.ts'

const literal = String.raw`(?:"[^"]*"|\\.|[ ()/+-])*`
const number = new RegExp(`^(${literal})(#,##0|0)(?:\\.(0+))?(%?)(${literal})$`)

const unquote = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2')

/** `48/61` for 48 under `0"/61"`; `undefined` for a format that is not understood. */
const showNumber = (value: number, code: string): string | undefined => {
  const sections = code.split(';')
  const section = value < 0 && sections[1] !== undefined ? undefined : sections[0]
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] =
    number.exec(section ?? '') ?? []
  if (whole === '') return undefined
  const shown = formatNumber(percent ? value * 100 : value, decimals.length)
  return `${unquote(before)}${whole === '0' ? shown.replaceAll('.', '') : shown}${percent}${unquote(after)}`
}

/** `05/06/2023` under `dd/mm/yyyy`; `undefined` for a format with a time or with names of days. */
const showDayByFormat = (
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  code: string,
): string | undefined => {
  const plain = unquote((code.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '')).toLowerCase()
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: String(year).slice(-2),
    mm: twoDigits(month),
    m: String(month),
    dd: twoDigits(day),
    d: String(day),
  }
  return /^(?:yyyy|yy|mm?|dd?|[-/. ])+$/.test(plain)
    ? plain.replace(/yyyy|yy|mm?|dd?/g, (token) => parts[token] ?? token)
    : undefined
}

/** A number as its cell shows it by a format of the sender's own; `undefined` for any other cell or format. */
export const showByFormat = (
  { value, format, pattern, uncached }: SourceCell,
  date1904: boolean,
): string | undefined => {
  if (typeof value !== 'number' || uncached || !pattern) return undefined
  const day = format === 'date' ? dayOfSerial(value, date1904) : undefined
  return day ? showDayByFormat(day, pattern) : showNumber(value, pattern)
}
