import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Chart, marksOf } from '../../src/document/chart.ts'
import type { Value } from '../../src/document/document.ts'
import { layOutChart } from '../../src/render/chart/layout.ts'
import { looksOf } from '../../src/render/chart/look.ts'
import { placeYearLabels } from '../../src/render/chart/year-sides.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { renderHtml } from '../../src/render/html/html.ts'
import { rankAxis } from '../../src/reports/chart-axis.ts'
import { chartParts } from './chart-parts.ts'
import { unpack } from './docx-parts.ts'
import { chartDocument, dotsChart, yearsChart } from './sample-charts.ts'

// SAMPLES (MẪU). What a reader in grey print must be able to tell apart.

const rank = (place: number, of = 61): Value => ({ kind: 'rank', rank: place, of })
const number = (value: number): Value => ({ kind: 'number', value, digits: 0 })
const none: Value = { kind: 'none', word: '' }

const ranks = { ...yearsChart, axis: rankAxis([61], 4) }
const dots: Chart = { ...dotsChart, axis: rankAxis([61]) }
const xmlOf = async (chart: Chart): Promise<string> =>
  chartParts(unpack(await renderDocx.render(chartDocument([chart]))))[0] ?? ''
const htmlOf = async (chart: Chart): Promise<string> =>
  strFromU8(await renderHtml.render(chartDocument([chart])))

describe('an axis of ranks', () => {
  it('has its marks at 1, 10, 20 …', () => {
    expect(marksOf(rankAxis([61]))).toEqual([1, 10, 20, 30, 40, 50, 60])
    expect(marksOf(rankAxis([34], 4))).toEqual([1, 10, 20, 30])
    expect(marksOf(rankAxis([3]))).toEqual([1, 10])
  })

  it.each([
    ['upwards', ranks],
    ['across', dots],
  ])('is numbered so %s in a page of HTML', async (_, chart) => {
    const shown = [...(await htmlOf(chart)).matchAll(/<tspan [^>]*>(\d+)<\/tspan>/g)].map(([, text]) =>
      Number(text),
    )
    expect(shown.filter((one) => one <= 61 && (one % 10 === 0 || one === 1))).toEqual(
      expect.arrayContaining([1, 10, 20, 30, 40, 50, 60]),
    )
    expect(shown).not.toContain(11)
    expect(shown).not.toContain(0)
  })

  it.each([
    ['upwards', ranks, [2020, 1]],
    ['across', dots, [1, 5]],
  ])('is numbered so %s in Word: 10, 20 … by the axis, 1 where rank 1 is', async (_, chart, at) => {
    const xml = await xmlOf(chart)
    expect(xml).toContain('formatCode="[&lt;10]&quot;&quot;;0"')
    expect(xml).toContain('<c:majorUnit val="10"/>')
    const first = /<c:ser>(?:(?!<\/c:ser>).)*Mốc.*?<\/c:ser>/s.exec(xml)?.[0] ?? ''
    expect(first).toMatch(/<a:t>1\u00a0?<\/a:t>/)
    expect([...first.matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, value]) => Number(value))).toEqual(at)
    // Neither it nor the names are in the legend.
    expect(xml.match(/<c:legendEntry>/g)).toHaveLength(chart.shape === 'dots' ? 2 : 1)
  })
})

it('shows two marks at one value: the one is wider than the other, and of another shape', () => {
  const [target, met, missed] = looksOf(dots.series)
  for (const own of [
    met,
    missed,
    ...looksOf([
      { name: '', tone: 'total' },
      { name: '', tone: 'plain' },
    ]),
  ]) {
    expect(own?.mark).not.toBe(target?.mark)
    expect((target?.size ?? 0) - (own?.size ?? 0)).toBeGreaterThanOrEqual(4)
  }
  // A city among the others.
  const [others, own] = looksOf([
    { name: '', tone: 'muted' },
    { name: '', tone: 'total' },
  ])
  expect((own?.size ?? 0) - (others?.size ?? 0)).toBeGreaterThanOrEqual(4)
})

it('tells all tones by shape or pattern, without colour', () => {
  const tones = ['total', 'good', 'bad', 'plain', 'target'] as const
  const looks = looksOf(tones.map((tone) => ({ name: '', tone })))
  expect(new Set(looks.map(({ mark }) => mark)).size).toBe(tones.length)
})

it('puts white behind every label of a value', async () => {
  for (const chart of [ranks, dots]) {
    const labels = [...(await xmlOf(chart)).matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([xml]) => xml)
    const ofValues = labels.filter((xml) => /CELLRANGE|<c:numFmt/.test(xml))
    expect(ofValues.length).toBeGreaterThan(2)
    for (const xml of ofValues) expect(xml).toContain('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>')
    const html = await htmlOf(chart)
    expect(html).not.toContain('fill-opacity')
    if (chart.shape === 'dots') continue
    // All lines stand below the first label, all marks above the last one.
    const [first, last] = [html.indexOf('<rect'), html.lastIndexOf('<rect')]
    for (const { colour } of looksOf(chart.series))
      expect(html.slice(0, first)).toContain(`stroke="#${colour}"`)
    expect(html.indexOf('fill="#1F3864"')).toBeGreaterThan(last)
  }
})

describe('labels over the years', () => {
  const place = (values: readonly (readonly Value[])[]) => {
    const chart: Chart = {
      ...ranks,
      rows: values.map((one, index) => ({ name: String(2018 + index), values: one })),
    }
    return placeYearLabels(chart, layOutChart(chart, 453, 300))
  }

  it('stand above a line, where nothing is in the way', () => {
    const side = place([20, 20, 20].map((one) => [rank(one), none, none]))
    expect([0, 1, 2].map((row) => side(row, 0))).toEqual(['t', 't', 't'])
  })

  it('stand on the outer side of a peak and of a trough', () => {
    const side = place([30, 15, 30, 50, 30].map((one) => [rank(one), none, none]))
    expect([side(1, 0), side(3, 0)]).toEqual(['t', 'b'])
  })

  it('keep off the step of a target and off its label', () => {
    const side = place([
      [rank(40), number(36), none],
      [rank(30), number(34), none],
    ])
    expect([side(0, 0), side(0, 1)]).toEqual(['b', 't'])
    expect([side(1, 0), side(1, 1)]).toEqual(['t', 'b'])
  })

  it('stay in the frame: rank 1 is not labelled above the axis', () => {
    const side = place([1, 1, 1].map((one) => [rank(one), none, none]))
    for (const row of [0, 1, 2]) expect(side(row, 0)).toBe('b')
  })
})
