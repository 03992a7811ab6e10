import type { Words } from '../../vi.ts'
import type { Findings, FindingsRenderer } from './findings.ts'

/** A format by name; what writes it is loaded when it is used. */
export type FindingsFormat = {
  readonly format: string
  readonly description: Words
  readonly load: () => Promise<FindingsRenderer>
}

/** All formats in which problems are listed, in the order of the help of `--format`. */
export const findingsFormats = [
  {
    format: 'text',
    description: {
      vi: 'cho người đọc, có khung dòng hoặc ô',
      en: 'for people, with frames around lines and cells',
    },
    load: () => import('./text.ts').then((module) => module.renderText),
  },
  {
    format: 'json',
    description: { vi: 'cho chương trình', en: 'for programs' },
    load: () => import('./json.ts').then((module) => module.renderJson),
  },
  {
    format: 'jsonl',
    description: { vi: 'JSON, mỗi dòng một vấn đề', en: 'JSON, one problem a line' },
    load: () => import('./json.ts').then((module) => module.renderJsonl),
  },
  {
    format: 'csv',
    description: { vi: 'bảng cho Excel', en: 'a table for spreadsheets' },
    load: () => import('./csv.ts').then((module) => module.renderCsv),
  },
  {
    format: 'md',
    description: { vi: 'bảng Markdown', en: 'a table in Markdown' },
    load: () => import('./document.ts').then((module) => module.renderMd),
  },
  {
    format: 'html',
    description: { vi: 'trang web trong một tệp', en: 'a web page in one file' },
    load: () => import('./document.ts').then((module) => module.renderHtmlPage),
  },
  {
    format: 'github',
    description: { vi: 'chú thích trên GitHub', en: 'annotations on GitHub' },
    load: () => import('./github.ts').then((module) => module.renderGithub),
  },
  {
    format: 'sarif',
    description: { vi: 'SARIF 2.1.0, cho công cụ quét mã', en: 'SARIF 2.1.0, for code scanning' },
    load: () => import('./sarif.ts').then((module) => module.renderSarif),
  },
  {
    format: 'junit',
    description: { vi: 'JUnit XML, cho bảng kiểm thử', en: 'JUnit XML, for test dashboards' },
    load: () => import('./junit.ts').then((module) => module.renderJunit),
  },
] as const satisfies readonly FindingsFormat[]

export type FindingsFormatName = (typeof findingsFormats)[number]['format']

export const formatNames: readonly FindingsFormatName[] = findingsFormats.map(({ format }) => format)

/** Problems in the format that was asked for, complete with its last line feed. The one way from findings to text. */
export const renderFindings = async (format: FindingsFormatName, findings: Findings): Promise<string> => {
  const { load } = findingsFormats.find((one) => one.format === format) ?? findingsFormats[0]
  const render: FindingsRenderer = await load()
  return render(findings)
}
