import { type Place, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import type { Language } from '../../vi.ts'
import { formatCsv } from '../csv.ts'
import type { FindingsRenderer } from './findings.ts'
import { listNotes, showSpot } from './words.ts'

const placeFields = (place: Place, language: Language): readonly (string | number | null)[] => {
  switch (place.kind) {
    case 'file':
      return [null, null, null, null]
    case 'text':
      return [null, null, place.start.line, place.start.column]
    case 'cell':
      return [place.sheet, place.address, null, null]
    case 'paragraph':
      return [null, showSpot(place, language), null, null]
  }
}

/** One problem a row; `cell` may be a range, or name a paragraph. */
export const renderCsv: FindingsRenderer = async ({ diagnostics, language }) =>
  formatCsv([
    ['severity', 'code', 'file', 'sheet', 'cell', 'line', 'column', 'message', 'notes', 'remedy'],
    ...sortDiagnostics(diagnostics).map((one) =>
      [
        one.severity,
        one.code,
        one.place.file,
        ...placeFields(one.place, language),
        one.message[language],
        listNotes(one, language).join('\n') || null,
        one.remedy?.[language] ?? null,
      ].map((field) => (typeof field === 'string' ? showHiddenCharacters(field) : field)),
    ),
  ])
