import { decreeRules } from '../decree/rules.ts'
import { listPages } from '../diagnostics/pages.ts'
import type { ExplainedCode } from '../diagnostics/rule.ts'
import { planRules } from '../plan/rules.ts'
import { type InsightPage, insightPages } from '../progress/insight/pages.ts'
import { severityWords } from '../render/diagnostics/words.ts'
import { cutText, wrapText } from '../render/terminal-text.ts'
import { resultsRules } from '../results/rules.ts'
import { submissionRules } from '../submissions/rules.ts'
import { suggest, type Words } from '../vi.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

type Chapter = { readonly title: Words; readonly codes: readonly ExplainedCode[] }

/** Every code that papi can report, by the work in which it comes up. */
export const chapters: readonly Chapter[] = [
  { title: { vi: 'Nội dung kế hoạch', en: 'Content of the plan' }, codes: planRules },
  { title: { vi: 'Biểu mẫu của tệp kế hoạch', en: 'Form of plan files' }, codes: listPages('schema') },
  {
    title: { vi: 'Cú pháp và chữ trong tệp YAML', en: 'Syntax and text of YAML files' },
    codes: listPages('yaml'),
  },
  { title: { vi: 'Số liệu PAPI', en: 'Figures of PAPI' }, codes: resultsRules },
  { title: { vi: 'Tệp của cơ quan công bố', en: "The publisher's workbook" }, codes: listPages('official') },
  { title: { vi: 'Nội dung biểu đơn vị gửi về', en: 'Content of forms' }, codes: submissionRules },
  {
    title: { vi: 'Kiểm tra và gửi lại biểu', en: 'Forms that came back' },
    codes: listPages('validate'),
  },
  { title: { vi: 'Tổng hợp biểu', en: 'Forms in a report' }, codes: listPages('coverage') },
  { title: { vi: 'Bảng tính', en: 'Workbooks' }, codes: listPages('workbook') },
  { title: { vi: 'Đọc biểu của đơn vị', en: 'Reading forms of agencies' }, codes: listPages('form') },
  {
    title: { vi: 'Thể thức văn bản (Nghị định 30)', en: 'Layout of documents (Decree 30)' },
    codes: decreeRules,
  },
  { title: { vi: 'Số liệu trong văn bản Word', en: 'Figures in Word files' }, codes: listPages('figure') },
  { title: { vi: 'Tệp Word', en: 'Word files' }, codes: listPages('document') },
  { title: { vi: 'Tệp và thư mục', en: 'Files and folders' }, codes: listPages('file') },
  { title: { vi: 'Lệnh và mẫu văn bản', en: 'Commands and templates' }, codes: listPages('command') },
]

/** The pages of all codes. */
export const listExplained = (): readonly ExplainedCode[] => chapters.flatMap(({ codes }) => codes)

const renderPage = (
  { code, severity, explanation }: ExplainedCode,
  { language, terminal }: Context,
): string => {
  const lines = wrapText(explanation[language], terminal.width - 2)
  return [`${code} (${severityWords[severity][language]})`, '', ...lines.map((line) => `  ${line}`), ''].join(
    '\n',
  )
}

/** A question that papi answers, with its method. */
const renderInsight = ({ name, title, ...page }: InsightPage, { language, terminal }: Context): string => {
  const heads: readonly (readonly [Words, Words])[] = [
    [{ vi: 'Định nghĩa', en: 'Definition' }, page.definition],
    [{ vi: 'Cách tính', en: 'Method' }, page.formula],
    [{ vi: 'Giới hạn', en: 'Limits' }, page.limits],
    [{ vi: 'Nguồn', en: 'Source' }, page.source],
  ]
  const parts = heads.flatMap(([head, text]) => [
    '',
    head[language],
    ...wrapText(text[language], terminal.width - 2).map((line) => `  ${line}`),
  ])
  return [`papi ${name}: ${title[language]}`, ...parts, ''].join('\n')
}

const renderList = ({ language, terminal }: Context): string => {
  const sections = chapters.map(({ title, codes }) => {
    const width = Math.max(...codes.map(({ code }) => code.length))
    const rows = codes
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, explanation }) => `  ${code.padEnd(width)}  ${explanation[language]}`)
    return [title[language], ...rows.map((row) => cutText(row, terminal.width)), ''].join('\n')
  })
  const hint = {
    vi: 'Xem một mã: papi explain MÃ, ví dụ papi explain target-regresses',
    en: 'One code: papi explain CODE, like papi explain target-regresses',
  }
  const questions = [
    { vi: 'Cách papi trả lời một câu hỏi', en: 'How papi answers a question' }[language],
    ...insightPages.map(({ name, title }) => `  ${name.padEnd(7)}  ${title[language]}`),
    '',
  ].join('\n')
  return `${[...sections, questions].join('\n')}\n${hint[language]}\n`
}

/** `papi explain [CODE]`: the page of a code or of a question, or the list of all. Plan and results may share a code. */
export const explain = async (context: Context, code?: string): Promise<Outcome> => {
  if (code === undefined) return { diagnostics: [], text: renderList(context) }
  const question = insightPages.find(({ name }) => name === code.toLowerCase())
  if (question) return { diagnostics: [], text: renderInsight(question, context) }
  const all = listExplained()
  const found = all.filter((one) => one.code === code.toLowerCase())
  if (found.length > 0)
    return { diagnostics: [], text: found.map((one) => renderPage(one, context)).join('\n') }
  const guesses = suggest(code, [...all.map((one) => one.code), ...insightPages.map(({ name }) => name)]).map(
    (guess) => `papi explain ${guess}`,
  )
  const next = guesses.length > 0 ? guesses.join('; ') : 'papi explain'
  const refusal = refuseUsage(
    { vi: `không có mã "${code}"`, en: `there is no code "${code}"` },
    { vi: `gõ ${next}`, en: `type ${next}` },
  )
  return { diagnostics: [refusal], exit: 2 }
}
