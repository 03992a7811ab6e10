import type { SourceWorkbook } from '../read/source-workbook.ts'
import { fold } from '../vi.ts'
import type { ScoreSource } from './score-sheet.ts'
import { sheetNames, sourceLabels } from './source-labels.ts'

/** Reads the sheet "Nguồn": a label and its value in each row. Empty where there is no such sheet. */
export const readSource = ({ sheets }: SourceWorkbook): ScoreSource => {
  const sheet = sheets.find(({ name }) => fold(name) === fold(sheetNames.source))
  const found = {
    publisher: '',
    edition: '',
    remarks: [] as string[],
    year: undefined as ScoreSource['year'],
  }
  for (const label of sheet?.cells ?? []) {
    const next = sheet?.cells.find(({ row, column }) => row === label.row && column > label.column)
    if (!next || typeof label.value !== 'string') continue
    const value = String(next.value).trim()
    switch (fold(label.value).replace(/:$/, '')) {
      case fold(sourceLabels.year):
        found.year ??= { value, address: next.address }
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
