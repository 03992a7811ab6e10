import type { Page, PageFront, Pointer, Tile } from '../../page/page.ts'
import { layOutChart } from '../chart/layout.ts'
import { chartSvg } from '../chart/svg.ts'
import { escapeHtml } from '../html/text.ts'
import { markStatus, renderPageTable } from './table.ts'

const renderTile = ({ name, figure, aside, status }: Tile): string =>
  [
    '<div>',
    `<dt>${escapeHtml(name)}</dt>`,
    `<dd><strong>${status ? markStatus(status, figure) : escapeHtml(figure)}</strong>`,
    `<span>${escapeHtml(aside)}</span></dd>`,
    '</div>',
  ].join('')

const linkTo = (code: string): string => `<a href="#${escapeHtml(code)}">${escapeHtml(code)}</a>`

const renderPointers = (
  title: string,
  pointers: readonly Pointer[],
  className: string,
): readonly string[] => [
  `<div class="${className}">`,
  `<h3>${escapeHtml(title)}</h3>`,
  ...(pointers.length > 0
    ? [
        '<ul>',
        ...pointers.map(
          ({ code, name, text }) =>
            `<li>${linkTo(code)} ${escapeHtml(name)} <span class="figure">${escapeHtml(text)}</span></li>`,
        ),
        '</ul>',
      ]
    : ['<p>Không có.</p>']),
  '</div>',
]

const listCodes = (title: string, pointers: readonly Pointer[]): string =>
  `<p>${escapeHtml(title)} (${pointers.length}): ${pointers.map(({ code, name }) => `${linkTo(code)} ${escapeHtml(name)}`).join('; ') || 'không có'}.</p>`

/** Width of the chart, as a phone shows it, and the height that it may have, in pixels. */
const chartSize = [360, 190] as const

const renderFront = (
  { headline, chart, notes, dimensions }: PageFront,
  fileName: string,
): readonly string[] => [
  `<p class="headline">${escapeHtml(headline)}</p>`,
  '<div class="front">',
  chart
    ? [
        `<figure>${chartSvg(chart, 'thu-hang', layOutChart(chart, ...chartSize))}`,
        ...notes.map((note) => `<figcaption>${escapeHtml(note)}</figcaption>`),
        '</figure>',
      ].join('')
    : '',
  `<div>${renderPageTable(dimensions, fileName)}</div>`,
  '</div>',
]

/** What a leader reads first: how the year went, what went well and what did not. */
export const renderSummary = ({ year, lines, front, summary, fileName }: Page): readonly string[] => [
  '<section aria-labelledby="tong-hop">',
  `<h2 id="tong-hop">Tổng hợp năm ${year}</h2>`,
  ...renderFront(front, fileName),
  ...lines.map((line) => `<p class="about">${escapeHtml(line)}</p>`),
  `<dl class="tiles">${summary.tiles.map(renderTile).join('\n')}</dl>`,
  '<div class="sides">',
  ...renderPointers('Chưa đạt, thiếu nhiều nhất', summary.behind, 'side-missed'),
  ...renderPointers('Đạt, vượt nhiều nhất', summary.ahead, 'side-met'),
  '</div>',
  '<h3>Cả giai đoạn</h3>',
  listCodes('Không đạt chỉ tiêu năm nào trong các năm so sánh được', summary.never),
  listCodes('Đạt chỉ tiêu ở mọi năm so sánh được', summary.always),
  '<h3>Mục tiêu chung của Kế hoạch</h3>',
  ...(summary.goals.length > 0
    ? [
        '<ul class="goals">',
        ...summary.goals.map(
          ({ text, progress, verdict, status }) =>
            `<li>${escapeHtml(text)}<br>${escapeHtml(progress)} ${markStatus(status, verdict)}</li>`,
        ),
        '</ul>',
      ]
    : ['<p>Chưa đủ số liệu để đánh giá mục tiêu chung của Kế hoạch.</p>']),
  '</section>',
]
