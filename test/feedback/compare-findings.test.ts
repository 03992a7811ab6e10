import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/diagnostics/diagnostic.ts'
import { compareFindings, describeComparison } from '../../src/feedback/compare-findings.ts'
import { finding } from './marking.ts'

const addresses = (found: readonly { readonly address: string }[]): readonly string[] =>
  found.map(({ address }) => address)

describe('findings of two rounds', () => {
  it('are compared cell by cell', () => {
    const compared = compareFindings([finding('error D9:D24 Biểu')], [finding('error D9:D10 Biểu')])
    expect(describeComparison(compared).vi).toBe('đã sửa 14/16, còn 2, phát sinh 0')
    expect(addresses(compared.remaining)).toEqual(['D9', 'D10'])
  })

  it('are new where the code, the sheet or the cell is another', () => {
    const compared = compareFindings(
      [finding('error D9 Biểu')],
      [
        finding('error D9 Biểu', 'x', 'other'),
        finding('error D9 Biểu khác'),
        finding('error E9 Biểu'),
        finding('advice D9 Biểu', 'câu khác'),
      ],
    )
    expect(describeComparison(compared)).toEqual({
      vi: 'đã sửa 0/1, còn 1, phát sinh 3',
      en: '0 of 1 fixed, 1 remaining, 3 new',
    })
    expect(compared.remaining[0]?.diagnostic.message.vi).toBe('câu khác')
  })

  it('follow a row that has moved', () => {
    const tasks = (rows: Readonly<Record<string, string>>) => (_: string, address: string) =>
      rows[address.replace(/\D/g, '')] && `${rows[address.replace(/\D/g, '')]} ${address.replace(/\d/g, '')}`
    const compared = compareFindings([finding('error D9:D10 Biểu')], [finding('error D9 Biểu')], {
      before: tasks({ 9: 'T1', 10: 'T2' }),
      after: tasks({ 8: 'T1', 9: 'T2' }),
    })
    expect(addresses(compared.mended)).toEqual(['D9'])
    expect(describeComparison(compared).vi).toBe('đã sửa 1/2, còn 1, phát sinh 0')
  })

  it('count a whole column, a sheet and a file as one each', () => {
    const before = [
      finding('error D1:D1048576 Biểu'),
      { ...finding('error  Biểu'), code: 'sheet' as Code },
      { ...finding('error A1 Biểu'), place: { kind: 'file', file: 'a.xlsx' } as const },
    ]
    expect(describeComparison(compareFindings(before, [])).vi).toBe('đã sửa 3/3, còn 0, phát sinh 0')
    const renamed = [{ ...finding('error A1 Biểu'), place: { kind: 'file', file: 'b.xlsx' } as const }]
    expect(compareFindings(before, renamed).remaining).toHaveLength(1)
  })
})
