import type { Words } from '../vi.ts'
import type { Renderer } from './renderer.ts'

/** A renderer by name. It is loaded when it is used, because the libraries of Word and Excel are heavy. */
export type RendererEntry = Pick<Renderer, 'format'> & {
  readonly description: Words
  /** A workbook is filled from the workbook template of a document, paper from its main one. */
  readonly shape: 'paper' | 'workbook'
  readonly load: () => Promise<Renderer>
}

/** All formats of `--format`, in the order of its help. */
export const renderers: readonly RendererEntry[] = [
  {
    format: 'docx',
    shape: 'paper',
    description: {
      vi: 'Văn bản Word theo thể thức của Nghị định 30/2020/NĐ-CP',
      en: 'Word document laid out as Decree 30/2020/NĐ-CP asks',
    },
    load: () => import('./docx/docx.ts').then((module) => module.renderDocx),
  },
  {
    format: 'xlsx',
    shape: 'workbook',
    description: { vi: 'Sổ tính Excel', en: 'Excel workbook' },
    load: () => import('./xlsx/xlsx.ts').then((module) => module.renderXlsx),
  },
  {
    format: 'html',
    shape: 'paper',
    description: { vi: 'Trang web trong một tệp, in được', en: 'Web page in one file, ready to print' },
    load: () => import('./html/html.ts').then((module) => module.renderHtml),
  },
  {
    format: 'md',
    shape: 'paper',
    description: { vi: 'Văn bản thuần Markdown', en: 'Plain text in Markdown' },
    load: () => import('./markdown.ts').then((module) => module.renderMarkdown),
  },
]
