import { describe, expect, it } from 'vitest'
import { loadFacts, readReportsOf } from '../../src/commands/load.ts'
import type { Chart } from '../../src/document/chart.ts'
import type { Io } from '../../src/io.ts'
import { gatherDocumentFacts } from '../../src/progress/document-facts.ts'
import type { Rankings } from '../../src/progress/edition.ts'
import type { RowFacts } from '../../src/progress/year-facts.ts'
import type { BlockInput, BlockMaker } from '../../src/reports/block.ts'
import { changesChart } from '../../src/reports/blocks/changes-chart.ts'
import { dimensionsChart } from '../../src/reports/blocks/dimensions-chart.ts'
import { liveCharts } from '../../src/reports/blocks/live-charts.ts'
import { placesChart } from '../../src/reports/blocks/places-chart.ts'
import { rankChart } from '../../src/reports/blocks/rank-chart.ts'
import { targetsChart } from '../../src/reports/blocks/targets-chart.ts'
import { contextOf } from '../page/sample-page.ts'
import { io34 } from '../results/sample-34.ts'

// Titles for every year of the shipped results. Ranks were counted from the published scores, not by papi.

const load = async (year: number, io: Partial<Io> = {}): Promise<BlockInput> => {
  const context = contextOf(io)
  const { value } = await loadFacts(context, year, true, readReportsOf(context, year, undefined))
  if (!value) throw new Error('the workspace is not sound')
  return { ...value, documentFacts: gatherDocumentFacts(value, {}, context.io.today()) }
}

const chartOf = (maker: BlockMaker, material: BlockInput, attributes = {}): Chart => {
  const [block] = maker(material, attributes)
  if (block?.kind !== 'chart') throw new Error('no chart')
  return block
}

describe('the title of the ranks over the years', () => {
  it.each([
    // PAPI 2021 seems to rest on other survey places: no rise is told across it.
    [2021, 'Chỉ số PAPI tổng hợp: năm 2021 xếp thứ 9/60'],
    [2022, 'Từ 9/60 năm 2021 xuống 12/61 năm 2022, giảm 03 bậc'],
    [2023, 'Từ 9/60 năm 2021 xuống 15/61 năm 2023, hai năm liền giảm'],
    [2024, 'Từ 9/60 năm 2021 xuống 29/61 năm 2024, ba năm liền giảm'],
  ])('tells how the total went up to %i', async (year, title) => {
    expect(chartOf(rankChart, await load(year)).title).toBe(title)
  })

  it.each([
    ['4', 'từ 20/60 năm 2021 xuống 48/61 năm 2024, ba năm liền giảm'],
    ['3', 'từ 30/61 năm 2023 lên 20/61 năm 2024, tăng 10 bậc'],
    ['7', 'năm 2024 xếp thứ 61/61, giữ hạng so với năm 2023'],
    ['7.2', 'năm 2024 xếp thứ 61/61, giữ hạng so với năm 2023; thiếu 16 bậc so với chỉ tiêu'],
    ['5.2', 'năm 2024 không đo lường'],
  ])('of %s in 2024 is its name and: %s', async (code, finding) => {
    const { title } = chartOf(rankChart, await load(2024), { code })
    expect(title.startsWith(`${code}. `)).toBe(true)
    expect(title.endsWith(`: ${finding}`)).toBe(true)
  })

  it('tells no rise of a code that PAPI measured otherwise', async () => {
    // 6.2 has another indicator since 2022 (48/63 after 38/60).
    const { title } = chartOf(rankChart, await load(2022), { code: '6.2' })
    expect(title).toContain('năm 2022 xếp thứ 48/63, thiếu 13 bậc so với chỉ tiêu')
  })
})

it('leaves a dimension that PAPI measured otherwise out of those that are compared', async () => {
  // 1 and 6 rest on other parts in 2022.
  const { title, rows, series } = chartOf(dimensionsChart, await load(2022))
  expect(title).toBe(
    'Năm 2022: trong 6 chỉ số nội dung so sánh được với năm 2021, 1 chỉ số tăng bậc, 5 giảm bậc; cao nhất là Tham gia của người dân ở cấp cơ sở (3/62) và Quản trị điện tử (3/62), thấp nhất là Quản trị môi trường (60/63)',
  )
  const alone = series.findIndex(({ name }) => name === 'Năm 2022: không so với năm trước')
  expect(rows.filter(({ values }) => values[alone]?.kind === 'rank').map(({ name }) => name[0])).toEqual([
    // Tham gia …, Cung ứng …
    'T',
    'C',
  ])
  for (const { name, values } of rows)
    expect(
      values.filter(({ kind }) => kind === 'rank'),
      name,
    ).toHaveLength(/^(Tham gia|Cung ứng)/.test(name) ? 1 : 2)
})

it('names the furthest moves with their reserve, and none where the survey places seem to be others', async () => {
  // 1: 16/60, then 3/62; 6: 28/60, then 47/63; both rest on other parts in 2022.
  expect(chartOf(changesChart, await load(2021), { dimensions: '' }).title).toBe(
    'Năm 2021: 8 chỉ số nội dung tăng bậc so với năm 2020',
  )
  expect(chartOf(changesChart, await load(2022), { dimensions: '' }).title).toBe(
    'Năm 2022: 2 chỉ số nội dung tăng bậc, 6 giảm bậc so với năm 2021; nhiều nhất là Tham gia của người dân ở cấp cơ sở (tăng 13 bậc, được đo khác năm trước), Cung ứng dịch vụ công (giảm 19 bậc, được đo khác năm trước)',
  )
})

it('says of targets how many are met and which is furthest off', async () => {
  expect(chartOf(targetsChart, await load(2024)).title).toMatch(
    /^Năm 2024: 9\/23 nội dung đạt chỉ tiêu; xa chỉ tiêu nhất là Giải đáp khiếu nại, tố cáo, khúc mắc của người dân \(thiếu 29 bậc\)$/,
  )
})

describe('a target that was set among other provinces than are ranked', () => {
  const withAirQuality = async (changed: Partial<RowFacts>): Promise<BlockInput> => {
    const material = await load(2024)
    const { facts } = material
    return {
      ...material,
      facts: { ...facts, rows: facts.rows.map((row) => (row.code === '7.2' ? { ...row, ...changed } : row)) },
    }
  }

  it('is drawn as the rule of the city converts it, where the rank is judged by that', async () => {
    // 61/61 after a target of 45 of 63.
    const converted = { target: 24, of: 34, document: 'Công văn MẪU' }
    const material = await withAirQuality({ converted, placesShort: 37 })
    for (const [maker, attributes] of [
      [targetsChart, {}],
      [liveCharts, { targets: '' }],
    ] as const) {
      const { rows } = chartOf(maker, material, attributes)
      const found = rows.find(({ name }) => name.includes('Chất lượng không khí'))
      expect(found?.values[0]).toMatchObject({ kind: 'number', value: 24 })
    }
    expect(chartOf(rankChart, material, { code: '7.2' }).title).toMatch(
      /; thiếu 37 bậc so với 24\/34, quy đổi theo Công văn MẪU$/,
    )
  })

  it('does not keep ranks from being compared', async () => {
    const apart = { kind: 'units', from: 63, to: 34 } as const
    const material = await withAirQuality({ status: 'not-comparable', apart, placesShort: null })
    expect(chartOf(rankChart, material, { code: '7.2' }).title).toMatch(
      /giữ hạng so với năm 2023; không so sánh trực tiếp được với chỉ tiêu: xếp trong 34 tỉnh, thành phố, trước đó trong 63$/,
    )
  })
})

it('shares the first place with those who have the same rank', async () => {
  const material = await load(2024)
  const edition = material.editions.get(2024)
  if (!edition) throw new Error('no edition')
  const rankings: Rankings = (code) =>
    edition
      .rankings(code)
      .map((one) => (one.province === material.facts.place.unit ? { ...one, rank: 1 } : one))
  const editions = new Map([...material.editions, [2024, { ...edition, rankings }]])
  expect(chartOf(placesChart, { ...material, editions }).title).toContain('Hà Nội cùng đứng đầu 61 tỉnh')
})

it('says by whose reckoning a group is that the publisher does not give', async () => {
  expect(chartOf(placesChart, await load(2024)).title).toContain(
    'Hà Nội xếp thứ 29/61, nhóm 2 (Trung bình cao) theo cách tính của Sở Nội vụ; đứng đầu là ',
  )
  expect(chartOf(placesChart, await load(2024), { code: '7' }).title).toContain(
    'xếp thứ 61/61, cuối bảng, nhóm 4',
  )
})

it('compares nothing across a merger', async () => {
  const material = await load(2025, io34)
  const charts = [rankChart, dimensionsChart].map((maker) => chartOf(maker, material))
  for (const { title, alternative } of charts)
    expect(title + alternative).not.toMatch(/tăng \d|giảm \d|liền (tăng|giảm|giữ)|giữ hạng|thiếu \d|vượt \d/)
  expect(charts[0]?.title).toMatch(
    /^Chỉ số PAPI tổng hợp: năm 2025 xếp thứ \d+\/34, không so sánh trực tiếp được/,
  )
  expect(charts[1]?.series.map(({ name }) => name)).toEqual(['Năm 2025'])
  expect(charts[1]?.ties).toBeUndefined()
  expect(changesChart(material, { dimensions: '' })).toEqual([])
})

it('has no number in a title that is not in its chart', async () => {
  for (const year of [2021, 2022, 2023, 2024]) {
    const material = await load(year)
    for (const maker of [rankChart, dimensionsChart]) {
      const { title, rows } = chartOf(maker, material)
      const held = rows.flatMap(({ values }) =>
        values.flatMap((value) => (value.kind === 'rank' ? [`${value.rank}/${value.of}`] : [])),
      )
      for (const [rank] of title.matchAll(/\d+\/\d+/g)) expect(held).toContain(rank)
    }
  }
})
