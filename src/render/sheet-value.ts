import { dayOfSerial, type SourceCell } from '../read/source-workbook.ts'
import { formatShortDay, type Language, type Words } from '../vi.ts'

const uncached: Words = { vi: '(công thức chưa có kết quả)', en: '(formula without result)' }

/** Up to 15 digits, as a spreadsheet keeps them. */
const showNumber = (value: number, language: Language): string => {
  const text = String(Number(value.toPrecision(15)))
  return language === 'vi' ? text.replace('.', ',') : text
}

/** What a person who opens the file sees in a cell. The text is the sender's: hidden characters are still in it. */
export const showCellValue = (
  { value, format, uncached: isUncached }: SourceCell,
  language: Language,
  date1904: boolean,
): string => {
  if (isUncached) return uncached[language]
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (format === 'percent') return `${showNumber(value * 100, language)}%`
  const day = format === 'date' ? dayOfSerial(value, date1904) : undefined
  return day ? formatShortDay(day) : showNumber(value, language)
}
