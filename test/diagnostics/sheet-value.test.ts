import { expect, it } from 'vitest'
import type { SourceCell } from '../../src/read/source-workbook.ts'
import { showCellValue } from '../../src/render/sheet-value.ts'

it.each<[Partial<SourceCell>, string, string]>([
  [{ value: 'chữ' }, 'chữ', 'chữ'],
  [{ value: 43.96 }, '43,96', '43.96'],
  [{ value: 0.1 + 0.2 }, '0,3', '0.3'],
  [{ value: 0.57, format: 'percent' }, '57%', '57%'],
  [{ value: 45291.5, format: 'date' }, '31/12/2023', '31/12/2023'],
  [{ value: -1, format: 'date' }, '-1', '-1'],
  [{ value: false }, 'FALSE', 'FALSE'],
  [{ value: '#REF!', error: true }, '#REF!', '#REF!'],
  [{ value: '', formula: true, uncached: true }, '(công thức chưa có kết quả)', '(formula without result)'],
])('shows %j as %s', (cell, vi, en) => {
  const whole = { row: 1, column: 1, address: 'A1', value: '', ...cell }
  expect(showCellValue(whole, 'vi', false)).toBe(vi)
  expect(showCellValue(whole, 'en', false)).toBe(en)
})
