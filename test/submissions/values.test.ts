import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceCell } from '../../src/read/source-workbook.ts'
import type { ColumnKind } from '../../src/submissions/column.ts'
import { findStatus } from '../../src/submissions/status.ts'
import { readValue, showCell, tidyText } from '../../src/submissions/values.ts'

const read = (
  kind: ColumnKind,
  value: SourceCell['value'],
  rest: Partial<SourceCell> = {},
  date1904 = false,
) => {
  const cell: SourceCell = { row: 1, column: 1, address: 'A1', value, ...rest }
  const { value: found, problem } = readValue(kind, cell, showCell(cell, date1904), date1904)
  return problem ? (found === undefined ? problem.code : [found, problem.code]) : found
}

const day = (year: number, month: number, date: number) => ({ kind: 'day', day: { year, month, day: date } })

describe('amounts', () => {
  it.each([
    ['85', 85, ''],
    ['05', 5, ''],
    ['12,5', 12.5, ''],
    ['12.5', 12.5, ''],
    ['43.9603', 43.9603, ''],
    ['43,7747', 43.7747, ''],
    ['0,123', 0.123, ''],
    ['0.123', 0.123, ''],
    ['1.234.567', 1234567, ''],
    ['1,234,567', 1234567, ''],
    ['1.234,5', 1234.5, ''],
    ['1,234.56', 1234.56, ''],
    ['1 234 567', 1234567, ''],
    ['1\u00a0234', 1234, ''],
    ['85%', 85, '%'],
    ['85,5 %', 85.5, '%'],
    ['3000 kWh/người/năm', 3000, 'kWh/người/năm'],
    ['-3', -3, ''],
  ])('%s', (text, amount, unit) => {
    expect(read('number', text)).toEqual({ amount, unit })
  })

  it.each([
    ['1.234', 'ambiguous-number'],
    ['1,234', 'ambiguous-number'],
    ['500.000', 'ambiguous-number'],
    ['3.000 kWh', 'ambiguous-number'],
    ['khoảng 3000', 'not-a-number'],
    ['29/63', 'not-a-number'],
    ['12,5,5', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
    ['', 'not-a-number'],
    ['chưa có', 'not-a-number'],
  ])('%s is refused: %s', (text, code) => {
    expect(read('number', text)).toBe(code)
  })

  it('are numbers and percentages of Excel', () => {
    expect(read('number', 1234.5)).toEqual({ amount: 1234.5, unit: '' })
    expect(read('number', 0.285, { format: 'percent' })).toEqual({ amount: 28.5, unit: '%' })
    expect(read('number', 45180, { format: 'date' })).toBe('number-became-date')
  })
})

describe('ranks', () => {
  it.each([
    [29, 29, undefined],
    ['29', 29, undefined],
    ['05', 5, undefined],
    ['29/63', 29, 63],
    ['29 / 61', 29, 61],
    ['thứ 29/63', 29, 63],
    ['hạng 7', 7, undefined],
    ['Xếp thứ 29/63 tỉnh, thành phố', 29, 63],
  ])('%s', (text, rank, of) => {
    expect(read('rank', text)).toEqual({ rank, of })
  })

  it.each(['không đo lường', 'chưa công bố', '-'])('%s is no rank and no fault', (text) => {
    expect(read('rank', text)).toBeUndefined()
  })

  it.each(['0', '64/63', '2,5', 'cao'])('%s is refused', (text) => {
    expect(read('rank', text)).toBe('not-a-rank')
  })

  it('is caught where Excel made a date of 9/11', () => {
    expect(read('rank', 45239, { format: 'date' })).toBe('rank-became-date')
  })
})

describe('days and times', () => {
  it.each([
    ['05/6/2023', day(2023, 6, 5)],
    ['5/6/2023', day(2023, 6, 5)],
    ['05-06-2023', day(2023, 6, 5)],
    ['05.06.2023', day(2023, 6, 5)],
    ['2023-06-05', day(2023, 6, 5)],
    ['2023-06-05T00:00:00', day(2023, 6, 5)],
    ['ngày 05/6/2023', day(2023, 6, 5)],
    ['ngày 05 tháng 6 năm 2023', day(2023, 6, 5)],
    ['Hà Nội, ngày 05 tháng 6 năm 2023', day(2023, 6, 5)],
    [' 05/6/2023\u00a0', day(2023, 6, 5)],
    ['05/06/2023 00:00:00', day(2023, 6, 5)],
    ['5/6/2023 8:30', day(2023, 6, 5)],
    ['05/06/2023 12:00:00 SA', day(2023, 6, 5)],
    ['2023-06-05 00:00:00.000', day(2023, 6, 5)],
    ['2023/06/05 7:05', day(2023, 6, 5)],
    ['10:30 05/06/2023', day(2023, 6, 5)],
    ['10:30:15 2023-06-05', day(2023, 6, 5)],
    ['lúc 14 giờ 30 ngày 05/6/2023', day(2023, 6, 5)],
    ['14h30 ngày 05 tháng 6 năm 2023', day(2023, 6, 5)],
    // Midnight in Hà Nội, as programs that count in UTC write it.
    ['2023-06-04T17:00:00.000Z', day(2023, 6, 5)],
    ['2023-12-31T17:00:00Z', day(2024, 1, 1)],
    ['2023-06-05T16:59:00Z', day(2023, 6, 5)],
    ['\u200e05/06/2023', day(2023, 6, 5)],
    ['\u202a05/06/2023\u202c', day(2023, 6, 5)],
    ['05/\u00ad06/2023\u200f', day(2023, 6, 5)],
    ['\u206605/06/2023\u2069', day(2023, 6, 5)],
    ['hết quý II/2023', { kind: 'quarter', year: 2023, quarter: 2 }],
    ['trong quý 3 năm 2023', { kind: 'quarter', year: 2023, quarter: 3 }],
    ['Đến hết tháng 6/2023', { kind: 'month', year: 2023, month: 6 }],
    ['cuối tháng 12 năm 2023', { kind: 'month', year: 2023, month: 12 }],
    ['đầu năm 2023', { kind: 'year', year: 2023 }],
    ['tháng 6/2023', { kind: 'month', year: 2023, month: 6 }],
    ['Tháng 06 năm 2023', { kind: 'month', year: 2023, month: 6 }],
    ['T6/2023', { kind: 'month', year: 2023, month: 6 }],
    ['6/2023', { kind: 'month', year: 2023, month: 6 }],
    ['quý IV/2023', { kind: 'quarter', year: 2023, quarter: 4 }],
    ['Quý 4 năm 2023', { kind: 'quarter', year: 2023, quarter: 4 }],
    ['Q2/2023', { kind: 'quarter', year: 2023, quarter: 2 }],
    ['năm 2023', { kind: 'year', year: 2023 }],
    ['2023', { kind: 'year', year: 2023 }],
    [2023, { kind: 'year', year: 2023 }],
    ['Thường xuyên', { kind: 'every', every: 'ongoing' }],
    ['hằng năm', { kind: 'every', every: 'year' }],
    ['Hàng năm', { kind: 'every', every: 'year' }],
  ])('%s', (text, value) => {
    expect(read('date', text)).toEqual(value)
  })

  it.each([
    ['31/02/2023', 'impossible-date'],
    ['12/31/2023', 'impossible-date'],
    ['13/2023', 'impossible-date'],
    ['5/6', 'date-without-year'],
    ['tháng 6', 'date-without-year'],
    ['quý IV', 'date-without-year'],
    ['sắp xong', 'not-a-date'],
    ['hết quý II', 'date-without-year'],
    ['trước tháng 6/2023', 'not-a-date'],
    ['10:30', 'not-a-date'],
    ['05/6/2023; 07/8/2023', 'not-a-date'],
  ])('%s is refused: %s', (text, code) => {
    expect(read('date', text)).toBe(code)
  })

  it('takes a short year with a warning', () => {
    expect(read('date', '5/6/23')).toEqual([day(2023, 6, 5), 'short-year'])
  })

  it('reads serials of both calendars', () => {
    expect(read('date', 45082, { format: 'date' })).toEqual(day(2023, 6, 5))
    expect(read('date', 45082 - 1462, { format: 'date' }, true)).toEqual(day(2023, 6, 5))
    expect(read('date', 45082)).toEqual([day(2023, 6, 5), 'date-as-number'])
  })
})

describe('statuses', () => {
  it.each([
    ['Hoàn thành', 'done'],
    ['HOÀN THÀNH', 'done'],
    ['hoan thanh', 'done'],
    ['Đã hoàn thành.', 'done'],
    ['Đang triển khai', 'in-progress'],
    ['Ðang thực hiện', 'in-progress'],
    ['Thực hiện thường xuyên', 'ongoing'],
    ['Tiếp tục duy trì', 'ongoing'],
    ['Chưa thực hiện', 'not-started'],
    ['  Chưa\u00a0thực  hiện ', 'not-started'],
    ['Đã ban hành', 'done'],
    ['Hoàn thành chậm', 'done'],
    ['HT', 'done'],
    ['Đang hoàn thiện', 'in-progress'],
    ['Đang trình', 'in-progress'],
    ['Hoàn thành một phần', 'in-progress'],
    ['ĐTH', 'in-progress'],
    ['Thực hiện hằng năm', 'ongoing'],
    ['TX', 'ongoing'],
    ['Chưa có', 'not-started'],
    ['CTH', 'not-started'],
  ])('%s', (text, status) => {
    expect(read('status', text)).toBe(status)
  })

  it.each(['Chưa hoàn thành', 'x', '100%', 'Có', 'gần xong'])('%s is refused', (text) => {
    expect(findStatus(text)).toBeUndefined()
    expect(read('status', text)).toBe('unknown-status')
  })
})

describe('any cell', () => {
  it('with an error or without a stored result says so', () => {
    expect(read('text', '#REF!', { error: true })).toBe('formula-error')
    expect(read('text', '', { formula: true, uncached: true })).toBe('formula-without-value')
  })

  it('that Excel turned into a date is told where text was asked for', () => {
    expect(read('document', 45261, { format: 'date' })).toEqual(['01/12/2023', 'text-became-date'])
  })

  it('is read without a throw, in no time, whatever stands in it', () => {
    const kinds: ColumnKind[] = [
      'id',
      'fixed',
      'agencies',
      'text',
      'document',
      'status',
      'date',
      'number',
      'rank',
    ]
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.stringMatching(/^[\d./, %-]{0,40}$/),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        value,
        fc.constantFrom('date' as const, 'percent' as const, undefined),
        (kind, one, format) => {
          read(kind, one, format && typeof one === 'number' ? { format } : {})
        },
      ),
      { numRuns: 2000 },
    )
    for (const text of ['1.'.repeat(20_000), '1 '.repeat(20_000), 'ngày '.repeat(10_000), '9'.repeat(30_000)])
      for (const kind of kinds) read(kind, text)
  })
})

describe('tidy text', () => {
  it.each([
    ['gia đình 👨‍👩‍👧 và 👩🏽‍💻', 'gia đình 👨‍👩‍👧 và 👩🏽‍💻'],
    ['a\u200db\u200bc\u00a0d', 'abc d'],
  ])('%s', (text, tidied) => {
    expect(tidyText(text)).toBe(tidied)
  })
})
