import { type Diagnostic, type Severity, severities, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import { type Cell, type Document, plainDocument, type Row, type Tone } from '../../document/document.ts'
import type { Language, Words } from '../../vi.ts'
import { renderHtml } from '../html/html.ts'
import { renderMarkdown } from '../markdown.ts'
import type { Renderer } from '../renderer.ts'
import type { Findings, FindingsRenderer } from './findings.ts'
import { countDiagnostics, listNotes, severityWords, showSpot } from './words.ts'

const title: Words = { vi: 'Danh sách vấn đề cần xem', en: 'Problems found' }

/** Widths in characters of body text. */
const columns: readonly { readonly width: number; readonly head: Words }[] = [
  { width: 4, head: { vi: 'TT', en: 'No.' } },
  { width: 8, head: { vi: 'Mức độ', en: 'Severity' } },
  { width: 16, head: { vi: 'Tệp', en: 'File' } },
  { width: 12, head: { vi: 'Vị trí', en: 'Place' } },
  { width: 30, head: { vi: 'Vấn đề', en: 'Problem' } },
  { width: 24, head: { vi: 'Cách sửa', en: 'Remedy' } },
  { width: 12, head: { vi: 'Mã', en: 'Code' } },
]

const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'plain', advice: 'muted' }

const textCell = (text: string, tone?: Tone): Cell => ({
  value: { kind: 'text', text: showHiddenCharacters(text) },
  ...(tone && { tone }),
})

const toRow = (diagnostic: Diagnostic, index: number, language: Language): Row => {
  const { severity, place, message, remedy, code } = diagnostic
  return {
    cells: [
      { value: { kind: 'number', value: index + 1, digits: 0 } },
      textCell(severityWords[severity][language], tones[severity]),
      textCell(place.file),
      textCell(showSpot(place, language)),
      textCell([message[language], ...listNotes(diagnostic, language)].join('\n')),
      textCell(remedy?.[language] ?? ''),
      textCell(code),
    ],
  }
}

/** The problems as a document, so that an agency can be sent what was found: errors first, then by place. */
const toDocument = ({ diagnostics, language, verdict }: Findings): Document => {
  const sorted = sortDiagnostics(diagnostics)
  const ordered = severities.flatMap((severity) => sorted.filter((one) => one.severity === severity))
  const paragraph = (text: string) => ({
    kind: 'paragraph' as const,
    text: [{ text: showHiddenCharacters(text) }],
  })
  return plainDocument(title[language], {
    body: [
      ...(verdict ? [paragraph(verdict[language])] : []),
      paragraph(`${language === 'vi' ? 'Tổng cộng' : 'In all'}: ${countDiagnostics(diagnostics, language)}.`),
      ...(ordered.length > 0
        ? [
            {
              kind: 'table' as const,
              columns,
              headRows: 1,
              rows: [
                { cells: columns.map(({ head }) => textCell(head[language])) },
                ...ordered.map((one, index) => toRow(one, index, language)),
              ],
            },
          ]
        : []),
    ],
  })
}

const renderWith =
  ({ render }: Renderer): FindingsRenderer =>
  async (findings) =>
    new TextDecoder().decode(await render(toDocument(findings)))

/** One page that needs nothing else and runs nothing. */
export const renderHtmlPage = renderWith(renderHtml)

/** A GitHub table, for notes and mails. */
export const renderMd = renderWith(renderMarkdown)
