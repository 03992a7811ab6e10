import { type Checked, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { findSheet, isOfficial, readOfficial } from './official.ts'
import { judgeScores } from './read-results.ts'
import { readScoreSheet } from './read-score-sheet.ts'
import type { Results, ResultsSource } from './results.ts'
import type { ResultsBasis } from './subject.ts'

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** Scores from whatever they come in: the publisher's own workbook, or a table like that of a results workbook (CSV too). */
export const importScores = (
  workbook: SourceWorkbook,
  basis: ResultsBasis,
  given: Partial<ResultsSource>,
): Checked<Results> => {
  const from = (read: Partial<ResultsSource>): ResultsSource => ({
    publisher: given.publisher ?? (read.publisher || ''),
    edition: given.edition ?? (read.edition || ''),
    remarks: [...(read.remarks ?? []), ...(given.remarks ?? [])],
  })
  if (isOfficial(workbook))
    return readOfficial(
      workbook,
      basis,
      from({
        // Source: the last rows of the sheets 2022 and 2023.
        publisher: 'CECODES, VFF-CRT, RTA và UNDP (papi.org.vn)',
        edition: `PAPI ${basis.year}, tệp ${baseName(workbook.file)}, trang "${findSheet(workbook, basis.year)?.name.trim() ?? basis.year}"`,
      }),
    )
  const { value: sheet, diagnostics } = readScoreSheet(workbook, basis)
  if (!sheet) return { value: undefined, diagnostics }
  const year = sheet.source.year ?? { value: String(basis.year), address: '' }
  const judged = judgeScores({ ...sheet, source: { ...sheet.source, ...from(sheet.source), year } }, basis)
  return { value: judged.value, diagnostics: sortDiagnostics([...diagnostics, ...judged.diagnostics]) }
}
