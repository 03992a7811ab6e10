import { describe, expect, it } from 'vitest'
import { listParts, listScoredCodes } from '../../src/results/codes.ts'
import { isInRange } from '../../src/results/range.ts'
import { dimensions } from './sample.ts'

const rangeOf = (code: string, year: number) =>
  listScoredCodes(dimensions, year).find((scored) => scored.code === code)?.range

describe('codes of an edition', () => {
  it.each([
    ['8.3', 2018, false],
    ['8.3', 2019, true],
    ['5.2', 2020, true],
    ['5.2', 2021, false],
    ['6.3-unclean-water', 2023, true],
    ['6.3.1', 2023, false],
  ])('%s in %d: %s', (code, year, expected) => {
    expect(listScoredCodes(dimensions, year).some((scored) => scored.code === code)).toBe(expected)
  })

  it.each([
    ['0', 2023, [10, 80]],
    ['7', 2023, [1, 10]],
    ['1.1', 2023, [0.25, 2.5]],
    ['3.1', 2023, [0.33, 10 / 3]],
    ['5.1', 2020, [0.25, 2.5]],
    ['5.1', 2021, [0.33, 10 / 3]],
    ['8.1', 2018, [0.5, 5]],
    ['8.1', 2019, [0.33, 10 / 3]],
    ['6.3-road', 2023, [1, 4]],
  ])('%s in %d ranges over %j', (code, year, expected) => {
    expect(rangeOf(code, year)).toEqual(expected)
  })

  it('knows what adds up to what', () => {
    const codes = listScoredCodes(dimensions, 2023)
    expect(listParts(codes, '0')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(listParts(codes, '5')).toEqual(['5.1', '5.3', '5.4'])
  })

  it('takes both bounds in', () => {
    expect([0.25, 2.5, 0.2499, 2.5001].map((score) => isInRange(score, [0.25, 2.5]))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
