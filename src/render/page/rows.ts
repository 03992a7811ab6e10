import type { Page, PageRow, PageTable, Voice } from '../../page/page.ts'
import { layOutChart } from '../chart/layout.ts'
import { chartSvg } from '../chart/svg.ts'
import { escapeHtml } from '../html/text.ts'
import { markStatus, renderPageTable } from './table.ts'

/** Width of a chart, and the height that it may have, in pixels. */
const chartSize = [480, 300] as const

const renderChart = ({ code, chart }: PageRow): string =>
  chart ? `<figure>${chartSvg(chart, `${code}-hinh`, layOutChart(chart, ...chartSize))}</figure>` : ''

const renderVoice = ({ year, by, text }: Voice): string =>
  `<li><strong>Năm ${year}, ${escapeHtml(by)}:</strong> ${text === '' ? '<span class="muted">chưa có giải trình</span>' : escapeHtml(text)}</li>`

const renderList = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`

const part = (title: string, ...content: readonly string[]): readonly string[] =>
  content.some((text) => text !== '') ? [`<h5>${escapeHtml(title)}</h5>`, ...content] : []

/** Closed until it is asked for by a click, a key or its address, `#7.2`: browsers open what an address lies in. */
const renderRow = (row: PageRow, fileName: string): readonly string[] => {
  const { code, name, lead, status, headline, points, trend, neighbours, tasks, voices } = row
  const table = (one: PageTable | null): string => (one ? renderPageTable(one, fileName) : '')
  return [
    '<details>',
    `<summary><h4>${escapeHtml(code)}. ${escapeHtml(name)}</h4> ${markStatus(status, headline)}</summary>`,
    `<div id="${escapeHtml(code)}" class="opened">`,
    `<p>Cơ quan chủ trì: ${escapeHtml(lead)}. ${points === null ? '' : `<strong>${escapeHtml(points)}</strong>`}</p>`,
    ...part('Diễn biến', renderChart(row), table(trend)),
    ...part(
      'Tỉnh, thành phố liền kề',
      neighbours ? table(neighbours) : `<p>${escapeHtml(row.absence ?? '')}.</p>`,
    ),
    ...part(
      'Giải trình của cơ quan chủ trì',
      voices.length > 0
        ? `<ul>${voices.map(renderVoice).join('')}</ul>`
        : '<p>Không có năm nào chưa đạt chỉ tiêu.</p>',
    ),
    ...part('Nhiệm vụ', tasks ? table(tasks) : `<p>${escapeHtml(row.withoutTasks)}.</p>`),
    ...part('Lưu ý', row.remarks.length > 0 ? renderList(row.remarks) : ''),
    ...part('Nguồn', renderList(row.sources)),
    '<p class="back"><a href="#bang-chi-tieu">Về bảng chỉ tiêu</a></p>',
    '</div>',
    '</details>',
  ]
}

export const renderRows = ({ dimensions, fileName }: Page): readonly string[] => [
  '<section class="rows" aria-labelledby="tung-noi-dung">',
  '<h2 id="tung-noi-dung">Từng nội dung</h2>',
  '<p><button type="button" id="mo-het" hidden>Mở tất cả</button></p>',
  ...dimensions.flatMap(({ number, name, rows }) => [
    '<div class="dimension">',
    `<h3>${escapeHtml(number)}. ${escapeHtml(name)}</h3>`,
    ...rows.flatMap((row) => renderRow(row, fileName)),
    '</div>',
  ]),
  '</section>',
]
