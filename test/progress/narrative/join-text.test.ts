import { describe, expect, it } from 'vitest'
import { condense, hasFigure, joinText, lowerFirst } from '../../../src/progress/narrative/join-text.ts'
import { cpuTime } from '../../cpu.ts'

// SAMPLE cells, as people write them; what they should become was written by hand.

describe('a cell becomes prose', () => {
  it.each([
    ['Đã mở 38 lớp.', 'Đã mở 38 lớp'],
    ['  - Đã mở 38 lớp;\n  - Cấp 12 sổ.\n', 'Đã mở 38 lớp; cấp 12 sổ'],
    ['+ Mở lớp\n+ Cấp sổ', 'Mở lớp; cấp sổ'],
    ['• Mở lớp\r\n• Cấp sổ;', 'Mở lớp; cấp sổ'],
    ['1. Mở lớp\n2. Cấp sổ', 'Mở lớp; cấp sổ'],
    ['1) Mở lớp\n2) Cấp sổ', 'Mở lớp; cấp sổ'],
    ['a) Mở lớp\nb) Cấp sổ', 'Mở lớp; cấp sổ'],
    ['- Mở lớp; - Cấp sổ.', 'Mở lớp; cấp sổ'],
    ['1. Mở lớp. 2. Cấp sổ. 3. Đóng dấu.', 'Mở lớp; cấp sổ; đóng dấu'],
    ['+ Mở lớp + Cấp sổ', 'Mở lớp; cấp sổ'],
    ['Kết quả:\n- Mở lớp\n- Cấp sổ', 'Kết quả: mở lớp; cấp sổ'],
    ['- - Mở lớp', 'Mở lớp'],
    ['-Mở lớp\n-Cấp sổ', 'Mở lớp; cấp sổ'],
    ['Đã tham mưu\nban hành quy định', 'Đã tham mưu ban hành quy định'],
    ['đã mở 38 lớp\nđã cấp 12 sổ', 'đã mở 38 lớp; đã cấp 12 sổ'],
    ['Mở lớp tại Ba Vì,\nMỹ Đức', 'Mở lớp tại Ba Vì, Mỹ Đức'],
    ['Mở\tlớp  cho\u00a0cán bộ', 'Mở lớp cho cán bộ'],
    ['Đã ban hành..', 'Đã ban hành'],
    ['Đã ban hành . ; Mở lớp', 'Đã ban hành; Mở lớp'],
    ['Báo cáo đủ./.', 'Báo cáo đủ'],
    ['Mô hình "Camera an ninh"', 'Mô hình “Camera an ninh”'],
    [
      'phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
      'phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
    ],
    ['Lấy ý kiến\n- UBND quận Ba Đình\n- Sở Y tế', 'Lấy ý kiến; UBND quận Ba Đình; Sở Y tế'],
    ['', ''],
    [' -\n+ \n…', ''],
    ['> 95% hộ dân', '> 95% hộ dân'],
  ])('%j', (cell, prose) => expect(joinText(cell)).toBe(prose))
})

describe('figures and abbreviations', () => {
  it.each([
    ['Bầu 1203 trưởng thôn', 'Bầu 1.203 trưởng thôn'],
    ['Trồng 512000 cây', 'Trồng 512.000 cây'],
    ['Đăng 2106 tin, bài', 'Đăng 2.106 tin, bài'],
    ['Hỗ trợ 1\u00a0203 hộ', 'Hỗ trợ 1.203 hộ'],
    ['Năm 2024 mở lớp', 'Năm 2024 mở lớp'],
    ['Trong năm 2024 đạt 12.5% và 3.4 tỷ đồng', 'Trong năm 2024 đạt 12,5% và 3,4 tỷ đồng'],
    ['Công văn số 1188/SNV ngày 15/4/2024', 'Công văn số 1188/SNV ngày 15/4/2024'],
    ['Quyết định số 45/2024/QĐ-UBND', 'Quyết định số 45/2024/QĐ-UBND'],
    ['1.203 hộ, 12,5 ha', '1.203 hộ, 12,5 ha'],
    ['Đơn giản hóa TTHC', 'Đơn giản hóa thủ tục hành chính'],
    ['TTHC được đơn giản hóa', 'Thủ tục hành chính được đơn giản hóa'],
    ['Công văn số 5/SNV-CCHC về CCHC', 'Công văn số 5/SNV-CCHC về cải cách hành chính'],
    ['thủ tục hành chính (TTHC) và BHYT', 'thủ tục hành chính và bảo hiểm y tế'],
    ['UBND, HĐND, MTTQ', 'UBND, HĐND, MTTQ'],
  ])('%j', (cell, prose) => expect(joinText(cell)).toBe(prose))
})

it.each([
  ['Đã mở 38 lớp', 'đã mở 38 lớp'],
  ['Thanh tra 41 dự án', 'thanh tra 41 dự án'],
  ['Thanh Xuân có 11 phường', 'Thanh Xuân có 11 phường'],
  ['UBND Thành phố', 'UBND Thành phố'],
  ['Thành phố đạt 27,2 giường', 'Thành phố đạt 27,2 giường'],
  ['Kế hoạch số 57/KH-UBND', 'Kế hoạch số 57/KH-UBND'],
  ['Kế hoạch sử dụng đất', 'kế hoạch sử dụng đất'],
  ['Chờ Quy hoạch Thủ đô', 'chờ Quy hoạch Thủ đô'],
  ['Zalo của phường', 'Zalo của phường'],
  ['Bộ phận một cửa', 'bộ phận một cửa'],
  ['Bộ Xây dựng', 'Bộ Xây dựng'],
])('a small letter only where the word is common: %s', (text, small) => expect(lowerFirst(text)).toBe(small))

it.each([
  ['mở 38 lớp', true],
  ['theo Kế hoạch số 57/KH-UBND ngày 22/02/2024', false],
  ['giai đoạn 2021 - 2025', false],
  ['trong quý II/2024, năm 2024', false],
  ['đạt 100%', true],
  ['mạng 5G', false],
  ['579/579 xã', true],
  ['tháng 6/2024', false],
])('a figure says how much, not which: %s', (text, has) => expect(hasFigure(text)).toBe(has))

describe('a long cell', () => {
  const filler = `${'Tăng cường chỉ đạo các đơn vị phối hợp thực hiện. '.repeat(12)}`

  it('keeps the sentences with figures, whole', () =>
    expect(condense(joinText(`${filler}Xóa 13 điểm ùn tắc. Lắp 44 nút đèn.`))).toBe(
      'Xóa 13 điểm ùn tắc. Lắp 44 nút đèn',
    ))

  it('keeps its first sentence where none has a figure', () =>
    expect(condense(joinText(filler))).toBe('Tăng cường chỉ đạo các đơn vị phối hợp thực hiện'))

  it('is left to the annex where a sentence cannot be kept whole', () =>
    expect(condense(`mở 38 lớp ${'a, '.repeat(300)}`)).toBe(''))

  it('is whole for the annex', () => expect(joinText('Mở lớp. '.repeat(900))).toHaveLength(900 * 8 - 2))

  it('of 400 signs stays as it is', () => expect(condense('a'.repeat(400))).toHaveLength(400))
})

describe('hostile text', () => {
  it.each([
    '{{ work }} {% if x %}',
    '=HYPERLINK("http://x")',
    '<b>đậm</b> **x** # y',
    '$1 $& \\1 .*',
    '\u202eđảo\u200b chữ',
  ])('stays text: %j', (cell) => {
    const prose = joinText(cell)
    expect(prose).not.toMatch(/[\u200b\u202e\n\t]/)
    expect(prose.length).toBeGreaterThan(3)
  })

  it('as long as a cell of Excel can be takes no time', () => {
    const start = cpuTime()
    for (const sign of [
      '-',
      '. ',
      '; - A',
      '\n',
      '1. ',
      '"',
      '(',
      ' + Đ',
      'số 1/',
      '1.1.',
      'a\n',
      'Đ\n',
      ';',
      ' ',
    ]) {
      condense(joinText(sign.repeat(32_767 / sign.length)))
    }
    expect(cpuTime() - start).toBeLessThan(3000)
  })
})
