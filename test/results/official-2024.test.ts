import { describe, expect, it } from 'vitest'
import { provincesOn } from '../../src/plan/province.ts'
import type { MadeCell } from '../read/make-workbook.ts'
import { importYear, officialRows } from './official-sample.ts'
import { provinces, readSample, workspace } from './sample.ts'

// An imitation of the publisher's file of 2024: four rows above that tell what became of the 63 provinces, the names in
// row 6, blank columns between groups of ten, 0 for the two provinces that were not published. The scores are made up.

const everyProvince = workspace.provinces.provinces
const later = new Map(provincesOn(everyProvince, '2025-12-31').map((one) => [one.id, one]))
const becomes = provinces.map(({ id }) => {
  const own = everyProvince.find((one) => (one.id ?? one.code) === id)
  return later.get(own?.mergedInto ?? id)
})

const withheld = ['Vĩnh Phúc', 'Tiền Giang']
const sheetName = '2024_PAPI_VIE_ENG'

/** A blank column after every ten provinces; labels and scales stand in front. */
const spread = (cells: readonly MadeCell[]): MadeCell[] => [
  ...cells.slice(0, 2),
  ...cells.slice(2).flatMap((cell, i) => (i % 10 === 9 ? [cell, null] : [cell])),
]

const yearlyRows = (): MadeCell[][] => {
  const [codes = [], names = [], ...lines] = officialRows(2024)
  const empty = lines.map((cells) =>
    cells.map((cell, i) =>
      typeof cell === 'number' && withheld.includes(provinces[i - 2]?.name ?? '') ? 0 : cell,
    ),
  )
  return [
    ['Mã tỉnh', 'Mã mới', ...becomes.map((one) => Number(one?.code))],
    ['Tỉnh/thành phố mới', null, ...becomes.map((one) => one?.name ?? null)],
    ['Số tỉnh nhập lại', null, ...becomes.map(() => 2)],
    ['Ngày hiệu lực', null, ...becomes.map(() => '01/07/2025')],
    codes,
    names,
    ...empty,
  ].map(spread)
}

describe("the publisher's file of 2024", () => {
  it('is read by its 63 provinces, with the two of 0 withheld', () => {
    const { value, diagnostics } = importYear([{ name: sheetName, rows: yearlyRows() }], 2024)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const expected = readSample(2024).value
    expect(value?.day).toBe('2024-12-31')
    expect(value?.provinces).toHaveLength(63)
    for (const [i, one] of (expected?.provinces ?? []).entries()) {
      const read = value?.provinces[i]
      expect([read?.province, read?.name]).toEqual([one.province, one.name])
      if (withheld.includes(one.name)) expect(read?.scores).toEqual({})
      else expect(read?.scores).toMatchObject(one.scores)
    }
    expect(value?.source.edition).toContain(`"${sheetName}"`)
    const zeros = diagnostics.find(({ code }) => code === 'zeros-withheld')
    expect(zeros?.notes?.[0]?.message.vi).toMatch(/Vĩnh Phúc \d+, Tiền Giang \d+/)
  })

  it('is read past its sheets of earlier years, arranged by 34', () => {
    const older = { name: '2023_VIE_ENG', rows: arrangedBy34(2023) }
    const { value } = importYear([{ name: sheetName, rows: yearlyRows() }, older], 2024)
    expect(value?.provinces[0]?.scores['0']).toBe(readSample(2024).value?.provinces[0]?.scores['0'])
  })

  it('is refused where a sheet names the 34 only', () => {
    const older = { name: '2023_VIE_ENG', rows: arrangedBy34(2023) }
    const { value, diagnostics } = importYear([{ name: sheetName, rows: yearlyRows() }, older], 2023)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['official-other-provinces'])
    expect(diagnostics[0]?.message.vi).toBe('dòng tên chỉ có 34 trong 63 tỉnh, thành phố của PAPI 2023')
  })

  it('is refused where the 34 stand above columns of the 63', () => {
    const rows = yearlyRows().toSpliced(4, 2)
    const { value, diagnostics } = importYear([{ name: sheetName, rows }], 2024)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['official-other-provinces'])
  })
})

/** One column for each of the 34. */
function arrangedBy34(year: number): MadeCell[][] {
  const first = new Map(becomes.map((one, i) => [one?.id, i + 2]).toReversed() as [string, number][])
  const columns = [0, 1, ...first.values()]
  const [, , ...lines] = officialRows(year)
  const names: MadeCell[] = [null, null, ...[...first.keys()].map((id) => later.get(id)?.name ?? null)]
  return [names, ...lines.map((cells) => columns.map((column) => cells[column] ?? null))]
}
