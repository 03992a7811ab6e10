import { describe, expect, it } from 'vitest'
import { countLines, measure } from '../../src/render/xlsx/measure.ts'
import { cleanText, columnLetters, nameSheet } from '../../src/render/xlsx/text.ts'

describe('cleanText', () => {
  it.each([
    ['a\u0000b\u001fc\u007f', 'abc'],
    ['a\ufffeb\uffffc', 'abc'],
    ['a\ud800b\udc00c😀', 'abc😀'],
    ['a\r\nb\tc', 'a\nb\tc'],
    ['_x0041_ _X000d_ _x1_', '_x005F_x0041_ _X000d_ _x1_'],
  ])('%j → %j', (text, clean) => expect(cleanText(text)).toBe(clean))

  it('cuts what a cell cannot hold, between characters', () => {
    expect(cleanText('a'.repeat(40_000))).toBe(`${'a'.repeat(32_766)}…`)
    expect(cleanText(`${'a'.repeat(32_765)}😀😀`)).toBe(`${'a'.repeat(32_765)}…`)
    expect(cleanText('a'.repeat(32_767))).toHaveLength(32_767)
  })
})

describe('nameSheet', () => {
  it.each([
    ['Điểm [2023]: a/b?*\\', 'Điểm -2023-- a-b---'],
    ["'Nguồn'", '’Nguồn’'],
    ['History', 'Bảng History'],
    ['  ', 'Bảng'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ])('%j → %j', (wanted, name) => expect(nameSheet(wanted, new Set())).toBe(name))

  it('names no two sheets alike', () => {
    const taken = new Set<string>()
    expect(
      ['Điểm', 'ĐIỂM', 'Điểm', 'y'.repeat(31), 'y'.repeat(31)].map((name) => nameSheet(name, taken)),
    ).toEqual(['Điểm', 'ĐIỂM (2)', 'Điểm (3)', 'y'.repeat(31), `${'y'.repeat(27)} (2)`])
  })
})

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters))

describe('measure', () => {
  it('gives a digit the width 1', () => expect(measure('0123456789')).toBeCloseTo(10))
  it('gives marks no width', () => expect(measure('ấ')).toBe(measure('a')))
  it('wraps at spaces and inside long words', () => {
    expect(countLines('', 10)).toBe(1)
    expect(countLines('000 000 000', 11)).toBe(1)
    expect(countLines('000 000 000', 7)).toBe(2)
    expect(countLines('000\n000', 10)).toBe(2)
    expect(countLines('0'.repeat(25), 10)).toBe(3)
  })
})
