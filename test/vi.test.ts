import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareNames,
  fold,
  formatDay,
  formatNumber,
  formatShortDay,
  listWords,
  parseDay,
  suggest,
  twoDigits,
} from '../src/vi.ts'

describe('numbers', () => {
  it.each([
    [43.9603, 2, '43,96'],
    [43.9603, 4, '43,9603'],
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1.000'],
    [500000, 0, '500.000'],
    [1234567.5, 1, '1.234.567,5'],
    [-0.04, 1, '0,0'],
    [-1.5, 1, '-1,5'],
    [-1234, 0, '-1.234'],
  ])('writes %d with %d decimals as %s', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text)
  })

  it('keeps the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const value = whole / 10 ** digits
        const read = Number(formatNumber(value, digits).replaceAll('.', '').replace(',', '.'))
        expect(read).toBeCloseTo(value, digits)
      }),
    )
  })

  it.each([
    [0, '00'],
    [5, '05'],
    [10, '10'],
    [123, '123'],
  ])('writes the count %d as %s', (count, text) => {
    expect(twoDigits(count)).toBe(text)
  })
})

describe('days', () => {
  it.each([
    ['2021-08-04', 'ngày 04 tháng 8 năm 2021', '04/8/2021'],
    ['2020-01-10', 'ngày 10 tháng 01 năm 2020', '10/01/2020'],
    ['2020-02-29', 'ngày 29 tháng 02 năm 2020', '29/02/2020'],
    ['2023-12-31', 'ngày 31 tháng 12 năm 2023', '31/12/2023'],
  ])('writes %s', (text, long, short) => {
    const day = parseDay(text)
    expect(day && formatDay(day)).toBe(long)
    expect(day && formatShortDay(day)).toBe(short)
  })

  it.each([
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '2021-8-4',
    '04/8/2021',
    '',
    '2021-08-04T00:00',
  ])('refuses "%s"', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })
})

describe('fold', () => {
  it.each([
    ['Sở Nội vụ', 'SỞ NỘI VỤ'],
    ['Sở Nội vụ', 'Sở Nội vụ'.normalize('NFD')],
    ['Đà Nẵng', 'da nang'],
    ['Đắk Lắk', 'Ðắk  Lắk '],
    ['TP. Hồ Chí Minh', 'TP Hồ Chí Minh'],
    ['Bà Rịa - Vũng Tàu', 'Bà Rịa-Vũng Tàu'],
    ['Bà Rịa — Vũng Tàu', 'Bà Rịa‑Vũng Tàu'],
    ['Đống Đa', 'Ðống Ɖa'],
    ['nước', 'nƣớc'],
    ['SỞ CÔNG THƯƠNG', 'SỞ CÔNG THƢƠNG'],
    ['Sở Y tế', 'Sở\u00ad Y\u200b tế\u202c'],
    ['Sở Y tế', 'Ѕở Y tế'.replace('Ѕ', 'S').replace('ế', 'е\u0302\u0301')],
    ['Bà Rịa – Vũng Tàu', 'Bà Rịa\u00a0Vũng Tàu'],
    ['Thừa Thiên Huế', 'thừa thiên huế'],
    ['Hòa Bình', 'Hoà Bình'],
  ])('finds "%s" and "%s" the same', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  it('keeps different names apart', () => {
    expect(fold('Hà Nam')).not.toBe(fold('Hà Nội'))
    expect(fold('Sở Y tế')).not.toBe(fold('Sở Tư pháp'))
  })

  it('is the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

it('sorts as a Vietnamese reader does', () => {
  expect(['Sở Y tế', 'Đống Đa', 'Cầu Giấy', 'Dương Xá', 'mục 10', 'mục 9'].sort(compareNames)).toEqual([
    'Cầu Giấy',
    'Dương Xá',
    'Đống Đa',
    'mục 9',
    'mục 10',
    'Sở Y tế',
  ])
})

describe('suggest', () => {
  const keys = ['lead', 'targets', 'at', 'doubt', 'name']
  it.each([
    ['leed', ['lead']],
    ['Lead', ['lead']],
    ['target', ['targets']],
    ['tragets', ['targets']],
    ['naem', ['name']],
    ['nmea', []],
    ['completely-else', []],
    ['', []],
  ])('of "%s" are %j', (word, expected) => {
    expect(suggest(word, keys)).toEqual(expected)
  })

  it('ignores tones', () => {
    expect(suggest('Sở y te', ['Sở Y tế', 'Sở Tư pháp'])).toEqual(['Sở Y tế'])
  })

  it('gives at most three, the nearest first', () => {
    expect(suggest('abcdef', ['abcxyf', 'abcdef', 'abcdex', 'abxdef', 'abcdxf'])).toEqual([
      'abcdef',
      'abcdex',
      'abcdxf',
    ])
  })
})

it.each([
  [[], '', ''],
  [['a'], '"a"', '"a"'],
  [['a', 'b'], '"a" hoặc "b"', '"a" or "b"'],
  [['a', 'b', 'c'], '"a", "b" hoặc "c"', '"a", "b" or "c"'],
])('lists %j', (items, vi, en) => {
  expect(listWords(items)).toEqual({ vi, en })
})
