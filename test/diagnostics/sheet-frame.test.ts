import { describe, expect, it } from 'vitest'
import { parseArea } from '../../src/diagnostics/address.ts'
import type { Code } from '../../src/diagnostics/diagnostic.ts'
import type { SourceSheet } from '../../src/read/source-workbook.ts'
import { renderDiagnostics } from '../../src/render/diagnostics/text.ts'
import { renderSheetFrame } from '../../src/render/sheet-frame.ts'
import { cutMiddle, measureText } from '../../src/render/terminal-text.ts'
import { hostile, makeSheet, makeSource } from './sample-findings.ts'

const plain = { gutter: (text: string) => text, mark: (text: string) => text }
const options = { width: 80, language: 'vi', date1904: false, primary: true } as const
const frame = (sheet: SourceSheet, address: string, changes = {}): readonly string[] => {
  const area = parseArea(address)
  if (!area) throw new Error(`no area: ${address}`)
  return renderSheetFrame(sheet, area, { ...options, ...changes }, plain)
}
const form = makeSheet('Biểu 1', [
  ['TT', 'Nhiệm vụ', 'Thời hạn', 'Kết quả', 'Ghi chú'],
  [1, 'Kế hoạch nâng cấp trạm y tế xã', { value: 45291, format: 'date' }, 'đang làm', null],
  [2, 'Khảo sát sự hài lòng của người bệnh', { value: 0.125, format: 'percent' }, null, 'gửi sau'],
  [3, 'Lắp wifi', 1.5, { value: '#REF!', error: true, formula: true }, null],
  [4, 'Thuê bảo vệ', { formula: true, uncached: true }, true, null],
])

describe('a sheet frame', () => {
  it('shows the row above, the neighbours and a line under the cell', () => {
    expect(frame(form, 'D2')).toEqual([
      '  │ B                            │ C          │ D        │ E',
      '1 │ Nhiệm vụ                     │ Thời hạn   │ Kết quả  │ Ghi chú',
      '2 │ Kế hoạch nâng … trạm y tế xã │ 31/12/2023 │ đang làm │',
      '  │                              │            │ ^^^^^^^^ │',
    ])
  })

  it('underlines an empty cell as wide as its column', () => {
    expect(frame(form, 'D3').slice(-2)).toEqual([
      '3 │ Khảo sát sự hà…ủa người bệnh │ 12,5%      │          │ gửi sau',
      '  │                              │            │ ^^^^^^^^ │',
    ])
  })

  it('shows values as Excel does, and a formula without result as such', () => {
    expect(frame(form, 'D5').slice(1)).toEqual([
      '4 │ Lắp wifi    │ 1,5                         │ #REF!',
      '5 │ Thuê bảo vệ │ (công thức chưa có kết quả) │ TRUE',
      '  │             │                             │ ^^^^',
    ])
  })

  it('shows the first and the last row of a range, and what lies beside it', () => {
    expect(frame(form, 'D2:D5')).toEqual([
      '  │ B                            │ C                           │ D',
      '2 │ Kế hoạch nâng … trạm y tế xã │ 31/12/2023                  │ đang làm',
      '  │                              │                             │ ^^^^^^^^',
      '...',
      '5 │ Thuê bảo vệ                  │ (công thức chưa có kết quả) │ TRUE',
      '  │                              │                             │ ^^^^',
    ])
  })

  it('takes the row below where there is none above, and says what is hidden', () => {
    const sheet = makeSheet(
      'x',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { hiddenColumns: [2], hiddenRows: [2] },
    )
    expect(frame(sheet, 'B1')).toEqual(
      ['        │ A │ B (ẩn)', '      1 │ a │ b', '        │   │ ^', ' 2 (ẩn) │ c │ d'].map((line) =>
        line.slice(1),
      ),
    )
  })

  it('draws a cell far from everything, and an area without end', () => {
    expect(frame(form, 'XFD1048576')).toEqual(['        │ XFD', '1048576 │', '        │ ^^^'])
    const lines = frame(form, 'A1:XFD1048576')
    expect(lines[0]).toBe('        │ A  │ B        │ XFD')
    expect(lines).toHaveLength(6)
  })

  it('puts dashes under the other place', () => {
    expect(frame(form, 'A2', { primary: false }).at(-1)).toMatch(/^ {2}│ -/)
  })

  it.each([40, 60, 80, 120])('fits %d columns, whatever the cells hold', (width) => {
    const long = 'Trách nhiệm giải trình với người dân '.repeat(2000)
    const sheet = makeSheet('x', [
      [
        hostile,
        long,
        '漢字'.repeat(300),
        'e\u0301'.repeat(5000),
        '👩‍👩‍👧'.repeat(90),
        `${'x'.repeat(399)}😀${long}`,
      ],
      [long, long, long, long, long, long, long],
    ])
    for (const address of ['A1', 'C1', 'D1', 'E1:F1', 'A1:G2', 'F2', 'H1']) {
      for (const line of frame(sheet, address, { width })) {
        expect(measureText(line)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
      }
    }
  })
})

it('stands below the place of a cell, for the problem and for the other place', () => {
  const place = { kind: 'cell', file: 'a.xlsx', sheet: 'Biểu 1', address: 'A4' } as const
  const found = {
    code: 'sample' as Code,
    severity: 'error',
    message: { vi: 'sai', en: 'wrong' },
    place,
    notes: [{ message: { vi: 'đã có ở đây', en: 'first here' }, place: { ...place, address: 'A3' } }],
  } as const
  const style = { language: 'vi', width: 60, colour: false } as const
  const shown = renderDiagnostics(
    [found],
    new Map(),
    style,
    new Map([['a.xlsx', makeSource('a.xlsx', form)]]),
  )
  expect(shown).toBe(`lỗi[sample]: sai
  --> a.xlsx › 'Biểu 1' › A4
  │ A │ B
3 │ 2 │ Khảo sát sự hà…ủa người bệnh
4 │ 3 │ Lắp wifi
  │ ^ │
  ::: a.xlsx › 'Biểu 1' › A3
  │ A │ B
2 │ 1 │ Kế hoạch nâng … trạm y tế xã
3 │ 2 │ Khảo sát sự hà…ủa người bệnh
  │ - │
      đã có ở đây
   = xem: papi explain sample
`)
  const unknown = renderDiagnostics([found], new Map(), style, new Map([['a.xlsx', makeSource('a.xlsx')]]))
  expect(unknown).not.toContain('│')
})

it.each([
  ['Kế hoạch', 10, 'Kế hoạch'],
  ['Kế hoạch nâng cấp', 9, 'Kế h… cấp'],
  ['một\r\nhai\nba', 20, 'một↵hai↵ba'],
  ['漢字漢字漢字', 5, '漢…字'],
  ['abc', 1, '…'],
  ['a\u001bb', 3, 'a␛b'],
])('cuts %j in the middle to %d columns', (text, width, expected) => {
  expect(cutMiddle(text, width)).toBe(expected)
})
