import { type Diagnostic, type Severity, severities } from '../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../diagnostics/hidden.ts'
import { countDiagnostics, listNotes, severityWords, showSpot } from '../render/diagnostics/words.ts'
import { escapeHtml } from '../render/html/text.ts'
import { capitalise, type Language, type Words } from '../vi.ts'
import type { CheckedFile, FoundProblem } from './check-file.ts'

// What was found in a form, as HTML. Texts of the form are data: escaped, with hidden characters made visible.

const meanings: Readonly<Record<Severity, Words>> = {
  error: {
    vi: 'phải sửa, nếu không báo cáo chưa được tổng hợp',
    en: 'must be corrected, or the report cannot be used',
  },
  warning: {
    vi: 'cần xem lại: sửa, hoặc giữ nguyên nếu đã đúng',
    en: 'please check: correct it, or leave it if it is right',
  },
  advice: { vi: 'nên biết, không bắt buộc sửa', en: 'for information; no correction needed' },
}

const words = {
  shown: { vi: 'Đang ghi', en: 'It says' },
  remedy: { vi: 'Cách sửa', en: 'How to fix it' },
  file: { vi: 'Cả tệp', en: 'The whole file' },
  sender: { vi: 'Biểu của', en: 'Form of' },
} as const satisfies Record<string, Words>

/** As many as the sheet "Cần sửa" lists. */
const mostProblems = 5000

const safe = (text: string): string => escapeHtml(showHiddenCharacters(text))

const judgeWords = ({ valid, usable, rows, problems }: CheckedFile): Words => {
  if (valid)
    return problems.some(({ diagnostic: { severity } }) => severity === 'warning')
      ? {
          vi: 'Không thấy lỗi nào trong biểu. Xem lại các cảnh báo rồi gửi.',
          en: 'No errors were found in the form. Look at the warnings, then send it.',
        }
      : {
          vi: 'Không thấy lỗi nào trong biểu: gửi được.',
          en: 'No errors were found in the form: it can be sent.',
        }
  if (!usable) return { vi: 'Biểu phải sửa trước khi gửi.', en: 'Correct the form before you send it.' }
  const isPartly = rows && rows.used < rows.total
  return {
    vi: `Biểu mới dùng được một phần${isPartly ? ` (${rows.used}/${rows.total} dòng)` : ''}: sửa các lỗi trước khi gửi.`,
    en: `The form is usable only in part${isPartly ? ` (${rows.used}/${rows.total} rows)` : ''}: correct the errors before you send it.`,
  }
}

const showItem = ({ diagnostic, shown }: FoundProblem, language: Language): string => {
  const { code, message, place, remedy } = diagnostic
  const notes = listNotes(diagnostic, language)
  return [
    `<li data-code="${escapeHtml(code)}">`,
    `<p class="where">${escapeHtml(showSpot(place, language) || words.file[language])}</p>`,
    `<p class="message">${safe(message[language])}</p>`,
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    ...(shown
      ? [`<p class="shown"><span>${words.shown[language]}:</span> <q>${safe(shown[language])}</q></p>`]
      : []),
    ...(remedy
      ? [`<p class="remedy"><span>${words.remedy[language]}:</span> ${safe(remedy[language])}</p>`]
      : []),
    '</li>',
  ].join('')
}

const showGroup = (
  severity: Severity,
  problems: readonly FoundProblem[],
  language: Language,
): readonly string[] =>
  problems.length === 0
    ? []
    : [
        `<section class="${severity}" aria-labelledby="muc-${severity}">`,
        `<h3 id="muc-${severity}">${escapeHtml(capitalise(severityWords[severity][language]))} (${problems.length}): ${meanings[severity][language]}</h3>`,
        `<ol>${problems.map((one) => showItem(one, language)).join('\n')}</ol>`,
        '</section>',
      ]

/** The verdict, the count and every problem: errors first, each by its place. */
export const showResult = (checked: CheckedFile, language: Language): string => {
  const { file, sender, valid, problems } = checked
  const listed = severities
    .flatMap((severity) => problems.filter(({ diagnostic }) => diagnostic.severity === severity))
    .slice(0, mostProblems)
  const more = problems.length - listed.length
  const diagnostics: readonly Diagnostic[] = problems.map(({ diagnostic }) => diagnostic)
  return [
    `<h2 id="ket-qua" tabindex="-1">${safe(file)}</h2>`,
    ...(sender ? [`<p>${words.sender[language]} ${safe(sender[language])}.</p>`] : []),
    `<p class="verdict ${valid ? 'good' : 'bad'}"><span aria-hidden="true">${valid ? '✓' : '✗'}</span> ${judgeWords(checked)[language]}</p>`,
    `<p class="count">${capitalise(countDiagnostics(diagnostics, language))}.</p>`,
    '<p id="ban-danh-dau"></p>',
    ...severities.flatMap((severity) =>
      showGroup(
        severity,
        listed.filter(({ diagnostic }) => diagnostic.severity === severity),
        language,
      ),
    ),
    ...(more > 0
      ? [
          `<p>${{ vi: `Còn ${more} mục nữa chưa liệt kê ở đây.`, en: `${more} more are not listed here.` }[language]}</p>`,
        ]
      : []),
  ].join('\n')
}
