import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/document/document.ts'
import { resolveGrid } from '../../src/document/grid.ts'
import { balanceLines } from '../../src/render/docx/balance.ts'
import { shareColumns } from '../../src/render/docx/column-widths.ts'
import { measureText } from '../../src/render/text-width.ts'

describe('measureText', () => {
  it.each([
    // Read from the font itself, Liberation Serif.
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold', 5424],
    ['Độc lập - Tự do - Hạnh phúc', 14, 'bold', 3427],
    ['ữưƯởƠ', 10, 'regular', 622],
  ] as const)('%s', (text, size, face, twips) => {
    expect(measureText(text, size, face)).toBe(twips)
    expect(measureText(text.normalize('NFD'), size, face)).toBe(twips)
  })
})

describe('balanceLines', () => {
  it.each([
    ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI', ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI']],
    ['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', ['SỞ TÀI NGUYÊN', 'VÀ MÔI TRƯỜNG']],
    ['MỘTCHỮRẤTDÀIKHÔNGTHỂNGẮTDÒNG HAI', ['MỘTCHỮRẤTDÀIKHÔNGTHỂNGẮTDÒNG', 'HAI']],
  ])('%s', (text, lines) => {
    expect(balanceLines(text, 3600, 13, 'bold')).toEqual(lines)
  })
})

describe('shareColumns', () => {
  const table = (widths: readonly number[], texts: readonly string[]): Table => ({
    kind: 'table',
    columns: widths.map((width) => ({ width })),
    headRows: 0,
    rows: [{ cells: texts.map((text) => ({ value: { kind: 'text', text } })) }],
  })
  const share = (of: Table, room: number) =>
    shareColumns(of, resolveGrid(of.rows, of.columns.length), room, 12)

  it('keeps the proportion and fills the room to the last twip', () => {
    expect(share(table([1, 1, 1], ['a', 'b', 'c']), 9355)).toEqual([3118, 3119, 3118])
  })

  it('gives a narrow column what its longest word needs', () => {
    const [narrow = 0, wide = 0] = share(table([1, 50], ['43,9603', 'b']), 5000)
    expect(narrow).toBeGreaterThan(measureText('43,9603', 12, 'bold') + 140)
    expect(narrow + wide).toBe(5000)
  })

  it('stays with the proportion when nothing can be spared', () => {
    expect(share(table([1, 1], ['a'.repeat(90), 'b'.repeat(90)]), 1000)).toEqual([500, 500])
  })
})
