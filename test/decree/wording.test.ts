import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { makeParagraph, makeWord } from '../read/make-word.ts'

const wording = [
  'citation-form',
  'capital-words',
  'quote-marks',
  'unit-symbol',
  'doubled-stop',
  'mixed-zeros',
  'opening-digit',
]

/** What is found of the words of a text. */
const find = (...paragraphs: readonly string[]) => {
  const body = paragraphs.map((text) => makeParagraph(text)).join('')
  const { value } = readWord(makeWord({ body }), 'van-ban.docx')
  if (!value) throw new Error('not read')
  return checkDecree(value).filter(({ code }) => wording.includes(code))
}

/** The same, each with its remedy. */
const check = (...paragraphs: readonly string[]): readonly string[] =>
  find(...paragraphs).map(({ code, remedy }) => `${code}: ${remedy?.vi}`)

describe('words that are right', () => {
  it.each([
    // The decree's own examples, annex II, V.7 and III.1.
    'Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự.',
    'Theo quy định tại điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết số 351/2017/UBTVQH14.',
    'Các đơn vị tại thành phố Thái Nguyên, tỉnh Nam Định, Quận 1, Thủ đô Hà Nội, Thành phố Hồ Chí Minh.',
    'Phối hợp với Tỉnh Đoàn, báo cáo của Tỉnh ủy.',
    'Hội đồng nhân dân, Ủy ban nhân dân các cấp, Công an nhân dân, quỹ tín dụng nhân dân.',
    'Điểm b khoản 3 Mục II giao Sở Nội vụ. Khoản 4 Mục II giao các cơ quan.',
    'Quản lý nhà nước về tín ngưỡng; cơ quan hành chính nhà nước; ngân sách nhà nước.',
    'Sản lượng 3.000 kWh/người/năm, 17 km kênh, 5 ha, 20 kg; tốc độ 5G.',
    'Các hình thức: tờ rơi, áp phích, v.v.. Số: ...../BC-SNV ngày ... tháng ... năm ...',
    'Sở Nội vụ báo cáo UBND Thành phố xem xét, chỉ đạo./.',
    'Thành phố xếp thứ 5/61, thuộc nhóm 2, tăng 05 bậc, đạt 9/23 chỉ tiêu, 4,75 bậc mỗi năm, quý 2 năm 2024.',
    'Số nội dung đạt giảm từ 18 năm 2021 xuống 9 năm 2024; 03 năm liên tiếp giảm bậc.',
    '2. Nhiệm vụ của các cơ quan. Năm 2024 đạt 03 nội dung. Có 14 cơ quan đã báo cáo.',
    'Chương trình số 05-CTr/TU ngày 17/3/2021 của Thành ủy về Đẩy mạnh công tác quy hoạch; bảo vệ môi trường trên địa bàn Thành phố Hà Nội.',
  ])('%s', (text) => {
    expect(check(text)).toEqual([])
  })
})

it.each([
  ['Thực hiện mục II.2.g Kế hoạch.', 'citation-form: sửa thành "điểm g khoản 2 Mục II"'],
  ['Theo mục III của Kế hoạch.', 'citation-form: sửa thành "Mục III"'],
  ['Theo Khoản 4 Mục II.', 'citation-form: sửa thành "khoản 4"'],
  ['Theo khoản 2 điều 13 Nghị định.', 'citation-form: sửa thành "Điều 13"'],
  ['Chi tiết tại phụ lục II.', 'citation-form: sửa thành "Phụ lục II"'],
  ['Lấy ý kiến của nhân dân.', 'capital-words: sửa thành "Nhân dân"'],
  ['Chủ trương của Đảng và nhà nước.', 'capital-words: sửa thành "Đảng và Nhà nước"'],
  ['Người dân tại Tỉnh Nam Định.', 'capital-words: sửa thành "tỉnh Nam Định"'],
  ['Đạt 2.705 Kwh/người/năm.', 'unit-symbol: sửa thành "kWh"'],
  ['Nạo vét 17 Km kênh.', 'unit-symbol: sửa thành "km"'],
  ['Đã ban hành (Kế hoạch số 57/KH-UBND). .', 'doubled-stop: sửa thành "UBND)."'],
  ['02 nội dung đạt chỉ tiêu.', 'opening-digit: sửa thành "Hai nội"'],
  ['Nội dung "Y tế công lập" giảm.', 'quote-marks: thay bằng “ ”'],
])('%s → %s', (text, found) => {
  expect(check(text)).toEqual([found])
})

it.each([
  ['Người dân tại Thành phố Đà Nẵng.', 'khoản 1 Mục III Phụ lục II'],
  ['Lấy ý kiến của nhân dân.', 'khoản 1 Mục V Phụ lục II'],
])('%s rests on %s', (text, place) => {
  const [found] = find(text)
  expect(found?.notes?.[0]?.message.vi).toBe(`${place} Nghị định số 30/2020/NĐ-CP`)
})

it('follows the usage of the greater part of a text', () => {
  expect(check('Đạt 05 nội dung, 03 chỉ số.', 'Tăng 4 bậc.')).toEqual([
    'mixed-zeros: thêm số 0 trước số đếm dưới 10',
  ])
  expect(check('Đạt 5 nội dung, 3 chỉ số.', 'Tăng 04 bậc.')).toEqual([
    'mixed-zeros: bỏ số 0 trước số đếm dưới 10',
  ])
})

it('finds in the words of a plan as it was issued only what the decree spells otherwise', () => {
  const data = join(import.meta.dirname, '../../data')
  const files = ['plan.yaml', ...readdirSync(join(data, 'dimensions')).map((name) => `dimensions/${name}`)]
  const texts = files.flatMap((file) => {
    const found: string[] = []
    parse(readFileSync(join(data, file), 'utf8'), (key, value) => {
      if (key === 'text') found.push(String(value))
      return value
    })
    return found
  })
  expect(texts.length).toBeGreaterThan(100)
  // "pháp luật của nhà nước"; titles in straight quotes; "05 bậc" beside "1 đợt".
  expect(check(...texts)).toEqual([
    'capital-words: sửa thành "của Nhà nước"',
    'quote-marks: thay bằng “ ”',
    'mixed-zeros: bỏ số 0 trước số đếm dưới 10',
  ])
})
