import { describe, expect, it } from 'vitest'
import { listScoredCodes } from '../../src/results/codes.ts'
import { readLabel } from '../../src/results/official-labels.ts'
import type { MadeCell } from '../read/make-workbook.ts'
import { englishDimensions, importYear, labelOf, officialRows } from './official-sample.ts'
import { dimensions, readSample } from './sample.ts'

const sheet = (year: number, change: (rows: MadeCell[][]) => void = () => {}) => {
  const rows = officialRows(year)
  change(rows)
  return { name: String(year), rows }
}

const codes = (diagnostics: readonly { code: string; severity: string }[]) =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort()

const plain = ['advice official-lines-unused', 'advice weighted-left-out']

describe("the publisher's workbook", () => {
  it.each([2018, 2019, 2022])('of %d gives the same figures as a results workbook', (year) => {
    const { value, diagnostics } = importYear([sheet(year)], year)
    expect(codes(diagnostics)).toEqual(plain)
    const expected = readSample(year).value
    for (const [i, province] of (expected?.provinces ?? []).entries())
      expect(value?.provinces[i]).toMatchObject({
        province: province.province,
        name: province.name,
        scores: province.scores,
      })
    const first = value?.provinces[0]?.scores
    expect(first?.['0-se']).toBe(year === 2018 ? undefined : 0.25)
    expect(first?.['0-ci95-low']).toBe(
      year === 2018 ? undefined : Number(((first?.['0'] ?? 0) - 0.41234567).toFixed(4)),
    )
    expect(value?.source.publisher).toContain('CECODES')
  })

  it('may have provinces in rows', () => {
    const rows = officialRows(2019)
    const turned = (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column] ?? null))
    const { value, diagnostics } = importYear([{ name: '2019', rows: turned }], 2019)
    expect(codes(diagnostics)).toEqual(plain)
    expect(value?.provinces).toEqual(importYear([sheet(2019)], 2019).value?.provinces)
  })

  it('may have an English label beside the Vietnamese one', () => {
    const rows = officialRows(2022).map((cells) => {
      const code = /^Chỉ số nội dung (\d)/.exec(String(cells[0]))?.[1]
      const english = code ? `Dimension ${code}: ${englishDimensions[Number(code) - 1]}` : null
      return [english, ...cells]
    })
    expect(importYear([{ name: '2022', rows }], 2022).value?.provinces).toEqual(
      importYear([sheet(2022)], 2022).value?.provinces,
    )
  })

  it('writes a withheld score as 0 or KCDL; a share of 0 stays', () => {
    const { value, diagnostics } = importYear(
      [
        sheet(2022, (rows) => {
          for (const cells of rows) {
            if (/^Chỉ số nội dung 7|^7\.|không có trọng số/.test(String(cells[0]))) cells[2] = 0
            if (/^Chỉ số nội dung 8|^8\.|không có trọng số/.test(String(cells[0]))) cells[3] = 'KCDL'
            if (/chưa hợp vệ sinh/.test(String(cells[0]))) cells[2] = 0
          }
        }),
      ],
      2022,
    )
    expect(codes(diagnostics)).toEqual([...plain, 'warning words-withheld', 'warning zeros-withheld'])
    const [zeros, words] = value?.provinces ?? []
    expect(['0', '0-se', '7', '7.3'].map((code) => zeros?.scores[code])).toEqual(Array(4).fill(undefined))
    expect(['0', '8', '8.1'].map((code) => words?.scores[code])).toEqual(Array(3).fill(undefined))
    expect(zeros?.scores['6.3-unclean-water']).toBe(0)
    const note = diagnostics.find(({ code }) => code === 'zeros-withheld')?.notes?.[0]?.message.vi
    expect(note).toBe('số ô: Hà Nội 8')
  })

  it('may repeat an earlier year under a later name: refused', () => {
    const { value, diagnostics } = importYear([sheet(2019), { ...sheet(2019), name: '2020' }], 2020)
    expect(value).toBeUndefined()
    expect(codes(diagnostics)).toEqual(['error official-sheet-repeats'])
    expect(codes(importYear([sheet(2019), { ...sheet(2019), name: '2020' }], 2019).diagnostics)).toEqual(
      plain,
    )
    expect(codes(importYear([sheet(2019), sheet(2022)], 2022).diagnostics)).toEqual(plain)
  })

  it.each([
    ['edition-too-old', 2017, () => {}],
    ['official-year-missing', 2020, () => {}],
    ['official-layout-unknown', 2019, (rows: MadeCell[][]) => rows.splice(0, 2)],
    ['official-codes-disagree', 2019, (rows: MadeCell[][]) => (rows[0] as MadeCell[]).splice(2, 2, 2, 1)],
    [
      'official-label-twice',
      2019,
      (rows: MadeCell[][]) => rows.push(rows.find(([label]) => String(label).startsWith('1.1:')) ?? []),
    ],
    [
      'official-labels-disagree',
      2019,
      (rows: MadeCell[][]) =>
        rows.find(([label]) => String(label).startsWith('1.1:'))?.splice(1, 1, '1.2: Cơ hội'),
    ],
    [
      'score-out-of-range',
      2019,
      (rows: MadeCell[][]) => rows.find(([label]) => String(label).startsWith('1.1:'))?.splice(2, 1, 9),
    ],
  ])('%s', (code, year, change) => {
    const { value, diagnostics } = importYear([sheet(2019, change)], year)
    expect(value).toBeUndefined()
    expect(codes(diagnostics)).toContain(`error ${code}`)
  })

  it('says which code has no row', () => {
    const { diagnostics } = importYear(
      [
        sheet(2019, (rows) =>
          rows.splice(
            rows.findIndex(([label]) => String(label).startsWith('4.2:')),
            1,
          ),
        ),
      ],
      2019,
    )
    expect(diagnostics.find(({ code }) => code === 'missing-column')?.message.vi).toContain('4.2')
  })
})

describe('labels', () => {
  it.each([
    ['Chỉ số PAPI tổng hợp (có trọng số)', 'weighted'],
    ['Weighted PAPI Score', 'weighted'],
    ['PAPI 95% CI Low', 'weighted'],
    ['Unweighted PAPI Score', '0'],
    ['Unweighted 95% CI Low', '0-ci95-low'],
    ['Unweighted Standard Error', '0-se'],
    ['Dimension 6: Public Service Delivery', '6'],
    ['6.3: Cơ sở hạ tầng căn bản*', '6.3'],
    ['Land Tittle Procedures', '5.3'],
    ['Access to E-Government Portals*', '8.1'],
    ['Frequency of garbage pick-up', '6.3-garbage'],
    ['Access to Adequate Information about Certification Procedures Online', undefined],
    ['Phương sai (Chỉ số nội dung 1)', undefined],
    ['Observations', undefined],
  ])('%s is %s', (label, expected) => {
    expect(readLabel(label)).toBe(expected)
  })

  it('covers every code of every edition', () => {
    const known = listScoredCodes(dimensions, 2019).map(({ code }) => code)
    const read = known.map((code) => readLabel(labelOf(code, 2019)))
    expect(read.filter((code, i) => code !== known[i] && known[i]?.[1] !== '-')).toEqual([])
  })
})
