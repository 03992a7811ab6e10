import {
  type Beside,
  type Diagnostic,
  type Note,
  type Place,
  type Severity,
  severities,
} from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import { type Language, showDay, type Words } from '../../vi.ts'

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  advice: { vi: 'lưu ý', en: 'advice' },
}

export const labels = {
  remedy: { vi: 'sửa', en: 'fix' },
  note: { vi: 'ghi chú', en: 'note' },
  see: { vi: 'xem', en: 'see' },
} as const satisfies Record<string, Words>

const besides: Readonly<Record<Beside, Words>> = {
  footnote: { vi: 'chú thích cuối trang', en: 'footnote' },
  endnote: { vi: 'chú thích cuối văn bản', en: 'endnote' },
  header: { vi: 'đầu trang', en: 'header' },
  footer: { vi: 'chân trang', en: 'footer' },
}

/** Where in its file: `12:3`, `'Điểm' › D9`, `đoạn 12 "Kính gửi"`; `''` for the file as a whole. */
export const showSpot = (place: Place, language: Language): string => {
  switch (place.kind) {
    case 'file':
      return ''
    case 'text':
      return `${place.start.line}:${place.start.column}`
    case 'cell': {
      const sheet = place.sheet && `'${showHiddenCharacters(place.sheet)}'`
      return [sheet, showHiddenCharacters(place.address)].filter(Boolean).join(' › ')
    }
    case 'paragraph': {
      const paragraph = { vi: `đoạn ${place.number}`, en: `paragraph ${place.number}` }[language]
      const parts = [place.beside && besides[place.beside][language], place.number > 0 && paragraph]
      const where = parts.filter(Boolean).join({ vi: ' ở ', en: ' in ' }[language])
      return where + (place.text && ` "${showHiddenCharacters(place.text)}"`)
    }
  }
}

/** `data/plan.yaml:12:3`, `2023.xlsx › 'Điểm' › D9`: what terminals and editors can open. */
export const showPlace = (place: Place, language: Language): string => {
  const spot = showSpot(place, language)
  return showHiddenCharacters(place.file) + (spot && (place.kind === 'text' ? `:${spot}` : ` › ${spot}`))
}

/** Problems of one severity, without those that the plan accepts. */
export const countSeverity = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((one) => one.severity === severity && !one.accepted).length

/** `2 lỗi, 7 cảnh báo, 3 đã chấp nhận`; only what occurs. */
export const countDiagnostics = (diagnostics: readonly Diagnostic[], language: Language): string => {
  const counts = severities.map((severity) => {
    const count = countSeverity(diagnostics, severity)
    const word = severityWords[severity][language]
    const plural = language === 'en' && count > 1 && severity !== 'advice' ? 's' : ''
    return count > 0 ? `${count} ${word}${plural}` : ''
  })
  const accepted = diagnostics.filter((one) => one.accepted).length
  const none = { vi: 'không có lỗi', en: 'no problems' }[language]
  const words = { vi: `${accepted} đã chấp nhận`, en: `${accepted} accepted` }[language]
  return [counts.filter(Boolean).join(', ') || none, ...(accepted > 0 ? [words] : [])].join(', ')
}

/** That the plan accepts a problem, until when and why; nothing where it does not. */
export const sayAccepted = ({ accepted }: Diagnostic): readonly Words[] => {
  if (!accepted) return []
  const { reason, until } = accepted
  return [
    { vi: `đã chấp nhận đến hết ${showDay(until)}: ${reason}`, en: `accepted until ${until}: ${reason}` },
  ]
}

/** Remarks beside the sentence of a problem, each with its place. */
export const listNotes = (diagnostic: Diagnostic, language: Language): readonly string[] =>
  [...(diagnostic.notes ?? []), ...sayAccepted(diagnostic).map((message): Note => ({ message }))].map(
    ({ message, place }) =>
      showHiddenCharacters(message[language] + (place ? ` (${showPlace(place, language)})` : '')),
  )

/** All sentences of a problem, for formats without a place for notes and remedies: one string a line. */
export const tellAll = (diagnostic: Diagnostic, language: Language): readonly string[] => [
  showHiddenCharacters(diagnostic.message[language]),
  ...listNotes(diagnostic, language).map((note) => `${labels.note[language]}: ${note}`),
  ...(diagnostic.remedy
    ? [`${labels.remedy[language]}: ${showHiddenCharacters(diagnostic.remedy[language])}`]
    : []),
]
