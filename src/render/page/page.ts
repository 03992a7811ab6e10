import type { Page, PageTable } from '../../page/page.ts'
import { cleanDocument } from '../clean-document.ts'
import { font } from '../house-style.ts'
import { writeHtml } from '../html/frame.ts'
import { escapeHtml } from '../html/text.ts'
import { renderMatrix } from './matrix.ts'
import { renderRows } from './rows.ts'
import { renderSummary } from './summary.ts'
import { renderPageTable } from './table.ts'

/** papi's files for the page: `templates/page/page.css` and `page.js`. */
export type Dress = { readonly style: string; readonly script: string }

const section = (id: string, title: string, fileName: string, ...tables: readonly PageTable[]) => [
  `<section aria-labelledby="${id}">`,
  `<h2 id="${id}">${escapeHtml(title)}</h2>`,
  ...tables.map((table) => renderPageTable(table, fileName)),
  '</section>',
]

const chapters = [
  ['tong-hop', 'Tổng hợp'],
  ['bang-chi-tieu', 'Bảng chỉ tiêu'],
  ['qua-cac-nam', 'Qua các năm'],
  ['tung-noi-dung', 'Từng nội dung'],
  ['tinh-hinh-bao-cao', 'Báo cáo của các cơ quan'],
  ['nguon', 'Nguồn số liệu'],
] as const

const renderBody = (page: Page): readonly string[] => [
  '<a class="skip" href="#noi-dung">Đến nội dung chính</a>',
  '<header>',
  `<h1>${escapeHtml(page.title)}</h1>`,
  `<nav aria-label="Các mục">${chapters.map(([id, name]) => `<a href="#${id}">${name}</a>`).join('\n')}</nav>`,
  '</header>',
  '<main id="noi-dung" tabindex="-1">',
  ...renderSummary(page),
  ...renderMatrix(page),
  ...section('qua-cac-nam', 'Qua các năm', page.fileName, page.years, page.editions),
  ...renderRows(page),
  ...section('tinh-hinh-bao-cao', 'Báo cáo của các cơ quan', page.fileName, page.answers),
  ...section('nguon', 'Nguồn số liệu', page.fileName, page.sources),
  '</main>',
]

/** All years of a plan on one page: its own style and script, and nothing that text brings along. */
export const renderPage = (given: Page, { style, script }: Dress): Promise<Uint8Array> => {
  const page = cleanDocument(given)
  return writeHtml({
    title: page.title,
    viewport: 'width=device-width, initial-scale=1',
    style: `:root { --house-font: "${font}"; }\n${style}`,
    script,
    body: renderBody(page),
  })
}
