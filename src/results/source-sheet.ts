import { dayOfSerial, type SourceCell, type SourceWorkbook } from '../read/source-workbook.ts'
import { type Day, fold, parseDay, twoDigits } from '../vi.ts'
import type { ResultsSource } from './results.ts'
import type { ScoreSource } from './score-sheet.ts'
import { sheetNames, sourceLabels } from './source-labels.ts'

const writeDay = ({ year, month, day }: Day): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`

/** `2024-12-31` from `31/12/2024`, `2024-12-31` or a date. */
const dayIn = ({ value, format }: SourceCell, date1904: boolean): string | undefined => {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(String(value).trim()) ?? []
  const serial = format === 'date' ? dayOfSerial(Number(value), date1904) : undefined
  const written = serial
    ? writeDay(serial)
    : year
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : String(value).trim()
  return parseDay(written) && written
}

/** Reads the sheet "Nguồn": a label and its value in each row. Empty where there is no such sheet. */
export const readSource = ({ sheets, date1904 }: SourceWorkbook): ScoreSource => {
  const sheet = sheets.find(({ name }) => fold(name) === fold(sheetNames.source))
  const found = {
    publisher: '',
    edition: '',
    remarks: [] as string[],
    year: undefined as ScoreSource['year'],
    day: undefined as ScoreSource['day'],
    people: undefined as ScoreSource['people'],
    communes: undefined as ScoreSource['communes'],
  }
  for (const label of sheet?.cells ?? []) {
    const next = sheet?.cells.find(({ row, column }) => row === label.row && column > label.column)
    if (!next || typeof label.value !== 'string') continue
    const value = String(next.value).trim()
    switch (fold(label.value).replace(/:$/, '')) {
      case fold(sourceLabels.year):
        found.year ??= { value, address: next.address }
        break
      case fold(sourceLabels.day):
        found.day ??= { value: dayIn(next, date1904) ?? value, address: next.address }
        break
      case fold(sourceLabels.people):
        found.people ??= { value, address: next.address }
        break
      case fold(sourceLabels.communes):
        found.communes ??= { value, address: next.address }
        break
      case fold(sourceLabels.publisher):
        found.publisher ||= value
        break
      case fold(sourceLabels.edition):
        found.edition ||= value
        break
      case fold(sourceLabels.remark):
        found.remarks.push(value)
        break
    }
  }
  return { ...found, sheet: sheet?.name ?? '' }
}

/** The day among whose units the scores rank, where the sheet states one that can be read. */
export const dayOf = ({ day }: ScoreSource): string | undefined =>
  day && parseDay(day.value) ? day.value : undefined

/** A whole number above 0, with or without points between thousands: `1.122`, `1122`. `undefined` for anything else. */
export const readCount = (text: string): number | undefined =>
  /^[1-9](?:\d*|\d{0,2}(?:\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : undefined

/** The sample, where the sheet states it. */
export const sampleOf = ({ people, communes }: ScoreSource): ResultsSource['sample'] => {
  const [asked, places] = [people, communes].map((one) => one && readCount(one.value))
  return asked === undefined && places === undefined
    ? undefined
    : {
        ...(asked !== undefined && { people: asked }),
        ...(places !== undefined && { communes: places }),
      }
}
