import type { Choice, Matrix, Page, RowKeys } from '../../page/page.ts'
import { escapeHtml } from '../html/text.ts'
import { renderPageTable } from './table.ts'

const renderSelect = (id: string, label: string, all: string | null, choices: readonly Choice[]): string =>
  [
    `<label for="${id}">${escapeHtml(label)}</label>`,
    `<select id="${id}">`,
    ...(all === null ? [] : [`<option value="">${escapeHtml(all)}</option>`]),
    ...choices.map(({ value, name }) => `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`),
    '</select>',
  ].join('')

const rowAttributes =
  (keys: readonly RowKeys[]) =>
  (index: number): string => {
    const { dimension, lead, statuses, words } = keys[index] as RowKeys
    const first = keys[index - 1]?.dimension !== dimension
    const byYear = Object.entries(statuses).map(([year, status]) => `${year}:${status}`)
    return [
      first ? ' class="first"' : '',
      ` data-dimension="${escapeHtml(dimension)}"`,
      ` data-lead="${escapeHtml(lead.join(' '))}"`,
      ` data-status="${escapeHtml(byYear.join(' '))}"`,
      ` data-words="${escapeHtml(words)}"`,
    ].join('')
  }

/** The script shows them: without it nothing could be filtered. */
const renderFilters = ({ agencies, dimensions, statuses, years, table }: Matrix, year: number): string => {
  const latestFirst = [year, ...years.filter((one) => one !== year).reverse()]
  return [
    '<div id="loc" class="filters" role="search" aria-label="Lọc bảng" hidden>',
    `<div><label for="loc-chu">Tìm</label><input id="loc-chu" type="search" autocomplete="off" placeholder="tên nội dung, cơ quan, mã"></div>`,
    `<div>${renderSelect('loc-co-quan', 'Cơ quan chủ trì', 'Mọi cơ quan', agencies)}</div>`,
    `<div>${renderSelect('loc-chi-so', 'Chỉ số nội dung', 'Mọi chỉ số', dimensions)}</div>`,
    `<div>${renderSelect('loc-ket-qua', 'Kết quả', 'Mọi kết quả', statuses)}</div>`,
    `<div>${renderSelect(
      'loc-nam',
      'của năm',
      null,
      latestFirst.map((one) => ({ value: String(one), name: String(one) })),
    )}</div>`,
    '<button type="button" id="bo-loc">Bỏ lọc</button>',
    `<p role="status" aria-live="polite" id="so-dong">Hiện ${table.rows.length}/${table.rows.length} nội dung</p>`,
    '<p class="hint">Bấm vào tên cột để sắp xếp, vào mã để xem từng nội dung.</p>',
    '</div>',
  ].join('\n')
}

export const renderMatrix = ({ matrix, legend, fileName, year }: Page): readonly string[] => [
  '<section class="wide" aria-labelledby="bang-chi-tieu">',
  '<h2 id="bang-chi-tieu">Chỉ tiêu và thứ hạng từng nội dung</h2>',
  `<p class="legend">${escapeHtml(legend)}</p>`,
  renderFilters(matrix, year),
  renderPageTable(matrix.table, fileName, rowAttributes(matrix.keys)),
  '</section>',
]
