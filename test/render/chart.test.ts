import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/document/chart.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { renderHtml } from '../../src/render/html/html.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { chartParts, readSeries } from './chart-parts.ts'
import { unpack } from './docx-parts.ts'
import {
  barsChart,
  chartDocument,
  dotsChart,
  lanesChart,
  sampleCharts,
  stackedChart,
  yearsChart,
} from './sample-charts.ts'
import { readCells } from './xlsx-parts.ts'

const renderers = [renderDocx, renderXlsx, renderHtml, renderMarkdown]
const textOf = async (renderer: typeof renderHtml, ...charts: readonly Chart[]): Promise<string> =>
  strFromU8(await renderer.render(chartDocument(charts)))
const seriesIn = async (renderer: typeof renderHtml, chart: Chart) =>
  readSeries(chartParts(unpack(await renderer.render(chartDocument([chart]))))[0] ?? '')

it.each(renderers)('gives the same bytes twice: $format', async ({ render }) => {
  expect(await render(chartDocument())).toEqual(await render(chartDocument()))
})

describe.each([renderDocx, renderXlsx])('the charts of $format', (renderer) => {
  it('hold the years, the ranks, the targets and the provinces measured, with gaps', async () => {
    const [ranks, targets, floor] = await seriesIn(renderer, yearsChart)
    expect(ranks?.across.values).toEqual([2021, 2022, 2023, 2024])
    expect(ranks?.upwards.values).toEqual([37, null, 61, null])
    expect(targets?.upwards.values).toEqual([58, 54, 50, 45])
    expect(floor?.upwards.values).toEqual([60, null, 61, null])
    expect(ranks?.labels).toEqual(['0"/60"', '0"/61"'])
  })

  it('set rank 1 at the top and the target as steps without a line', async () => {
    const xml = chartParts(unpack(await renderer.render(chartDocument([yearsChart]))))[0] ?? ''
    expect(xml.match(/orientation val="\w+"/g)).toEqual([
      'orientation val="minMax"',
      'orientation val="maxMin"',
    ])
    const target = /<c:ser>(?:(?!<\/c:ser>).)*Chỉ tiêu.*?<\/c:ser>/s.exec(xml)?.[0] ?? ''
    expect(target).toContain('<c:errDir val="x"/>')
    expect(target).toMatch(/<c:spPr><a:ln><a:noFill\/>/)
  })

  it('hold bars of both sides, and no zero for a gap', async () => {
    const [up, down] = await seriesIn(renderer, barsChart)
    expect(up?.upwards.values).toEqual([32, 0, null])
    expect(down?.upwards.values).toEqual([null, null, -23])
  })

  it('refer to cells with numbers only where marks are placed across', async () => {
    const [targets, met, missed, names] = await seriesIn(renderer, dotsChart)
    expect(targets?.across.values).toEqual([50, 29, 12, 40])
    expect([met?.across.values, met?.upwards.values]).toEqual([[9], [2]])
    expect([missed?.across.values, missed?.upwards.values]).toEqual([
      [61, 31],
      [1, 3],
    ])
    expect(missed?.across.range).toMatch(/^\('[^']+'!\$E\$\d+,'[^']+'!\$E\$\d+\)$/)
    expect(missed?.labels).toEqual(['61/61', '31/61'])
    expect(names?.labels.join(' ')).toContain('8.1. Sử dụng cổng giao tiếp điện tử')
  })

  it('leave out a series without a value: nothing was missed', async () => {
    const rows = dotsChart.rows.filter(({ name }) => name.startsWith('8.1'))
    const drawn = await seriesIn(renderer, { ...dotsChart, rows })
    expect(drawn.map(({ name }) => name)).toEqual(['Chỉ tiêu', 'Đạt', 'Tên'])
    expect(drawn.map(({ across }) => across.values)).toEqual([[29], [9], [-9]])
  })

  it('label scores with a comma', async () => {
    const [others, own] = await seriesIn(renderer, lanesChart)
    expect(own?.labels).toEqual(['Hà Nội: 43,9603'])
    expect(own?.across.values).toEqual([43.9603])
    expect(others?.upwards.values).toEqual([1, 2])
  })

  it('tell stacked bars by patterns', async () => {
    const xml = chartParts(unpack(await renderer.render(chartDocument([stackedChart]))))[0] ?? ''
    expect(new Set(xml.match(/pattFill prst="\w+"/g)).size).toBe(2)
    expect(xml).toContain('<c:grouping val="stacked"/>')
  })

  it('have their alternative text and their title', async () => {
    const parts = unpack(await renderer.render(chartDocument()))
    const drawings = Object.entries(parts)
      .filter(([path]) => /word\/document\.xml|drawing\d+\.xml$/.test(path))
      .map(([, xml]) => xml)
      .join('')
    for (const { alternative } of sampleCharts)
      expect(drawings).toContain(`descr="${alternative.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`)
    expect(chartParts(parts)[1]).toContain('MẪU: tăng, giảm bậc &lt;b&gt;&amp;')
  })
})

it('puts the values of a Word chart into a workbook inside, where labels follow them', async () => {
  const parts = unzipSync(await renderDocx.render(chartDocument([dotsChart])))
  const cells = readCells(parts['word/embeddings/chart1.xlsx'] ?? new Uint8Array(), 1)
  expect([cells.get('B2')?.number, cells.get('C2')?.number, cells.get('E2')?.number]).toEqual([1, 50, 61])
  expect(cells.get('D2')).toBeUndefined()
  expect(cells.get('H2')?.formula).toBe('IF(ISNUMBER(E2),E2&"/61","")')
  expect(cells.get('F2')?.formula).toContain('MAX(D2:E2)-C2')
  expect(cells.get('F2')?.number).toBe(11)
})

it('puts the values of an Excel chart below it, years as numbers and gaps blank', async () => {
  const bytes = await renderXlsx.render(chartDocument([yearsChart]))
  const cells = readCells(bytes, 1)
  const [ranks] = readSeries(chartParts(unpack(bytes))[0] ?? '')
  const [, first = '', last = ''] = /\$B\$(\d+):\$B\$(\d+)/.exec(ranks?.upwards.range ?? '') ?? []
  expect(Number(last) - Number(first)).toBe(3)
  expect(cells.get(`A${first}`)?.number).toBe(2021)
  expect([cells.get(`B${first}`)?.number, cells.get(`B${Number(first) + 1}`)?.number]).toEqual([
    37,
    undefined,
  ])
  expect(cells.get(`B${Number(first) + 1}`)?.text).toBeUndefined()
})

it('draws SVG that a screen reader names and that holds neither style nor address', async () => {
  const html = await textOf(renderHtml, ...sampleCharts)
  expect(html.match(/<svg [^>]*role="img" aria-labelledby="c\d-title c\d-text"/g)).toHaveLength(5)
  expect(html).toContain('<desc id="c1-text">MẪU: năm 2021 xếp thứ 37/60, năm 2023 xếp thứ 61/61.</desc>')
  expect(html).not.toMatch(/ style=|url\(|href=|<script|<b>&/)
  for (const shown of ['37/60', '43,9603', '-23', '61/61'])
    expect(html).toContain(`>${shown}<`.replace('>43,9603<', '43,9603<'))
})

it('keeps every text of an SVG within its frame', async () => {
  for (const chart of sampleCharts) {
    const html = await textOf(renderHtml, chart)
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(html)?.map(Number) ?? []
    for (const [, x, y] of html.matchAll(/<tspan x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(width)
      expect(Number(y)).toBeGreaterThan(0)
      expect(Number(y)).toBeLessThanOrEqual(height)
    }
  }
})

it('lists the values in Markdown, the rows of a lane in one cell', async () => {
  expect(await textOf(renderMarkdown, yearsChart)).toContain(
    '| 2021 | 37/60 | 58 | 60 |\n| 2022 | không đo lường | 54 |',
  )
  expect(await textOf(renderMarkdown, lanesChart)).toContain(
    '| Nhóm 1 (Cao) | Thừa Thiên-Huế 46,0415 | Hà Nội 43,9603 |',
  )
})
