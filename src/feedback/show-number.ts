import { dayOfSerial, type SourceCell, type SourceWorkbook } from '../read/source-workbook.ts'
import { formatNumber, formatShortDay, twoDigits } from '../vi.ts'

const literal = String.raw`(?:"[^"]*"|\\.|[ ()/+-])*`
const number = new RegExp(`^(${literal})(#,##0|0)(?:\\.(0+))?(%?)(${literal})$`)

const unquote = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2')

/** `48/61` for 48 under `0"/61"`; `undefined` for a format that is not understood. */
const showByFormat = (value: number, code: string): string | undefined => {
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

/** A number as its cell shows it; where its format is not understood, the number with up to 15 digits. */
export const showNumber = (
  value: number,
  { format, pattern }: Pick<SourceCell, 'format' | 'pattern'>,
  { date1904 }: Pick<SourceWorkbook, 'date1904'>,
): string => {
  const day = format === 'date' ? dayOfSerial(value, date1904) : undefined
  if (day) return (pattern && showDayByFormat(day, pattern)) || formatShortDay(day)
  const shown = pattern && showByFormat(value, pattern)
  if (shown) return shown
  const plain = (one: number): string => String(Number(one.toPrecision(15))).replace('.', ',')
  return format === 'percent' ? `${plain(value * 100)}%` : plain(value)
}
