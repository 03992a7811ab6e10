import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { citePlace } from '../../src/plan/cite.ts'

const data = join(import.meta.dirname, '../../data')

describe('a place of the plan', () => {
  it.each([
    ['II.4', 'khoản 4 Mục II', 'section II.4'],
    ['III.1', 'khoản 1 Mục III', 'section III.1'],
    ['III', 'Mục III', 'section III'],
    ['II.2.d', 'điểm d khoản 2 Mục II', 'section II.2.d'],
    ['II.2.g.3', 'gạch đầu dòng thứ ba điểm g khoản 2 Mục II', 'section II.2.g, dash 3'],
    ['II.2.g, ý 3', 'gạch đầu dòng thứ ba điểm g khoản 2 Mục II', 'section II.2.g, dash 3'],
    ['II.2.e, ý 1', 'gạch đầu dòng thứ nhất điểm e khoản 2 Mục II', 'section II.2.e, dash 1'],
    ['II.2.b, ý 4', 'gạch đầu dòng thứ tư điểm b khoản 2 Mục II', 'section II.2.b, dash 4'],
    ['I.1, ý 2', 'gạch đầu dòng thứ hai khoản 1 Mục I', 'section I.1, dash 2'],
    ['II.3.a, đoạn 3', 'đoạn thứ ba điểm a khoản 3 Mục II', 'section II.3.a, paragraph 3'],
    ['III, đoạn kết 2', 'đoạn kết thứ hai Mục III', 'section III, closing paragraph 2'],
    ['Biểu, TT 4', 'dòng TT 4 Biểu giao nhiệm vụ', 'annex, row no. 4'],
    ['Biểu, TT 6, dòng 6.1', 'dòng 6.1 Biểu giao nhiệm vụ', 'annex, row 6.1'],
    [
      'Biểu, TT 6, dòng 6.1, ý 2',
      'gạch đầu dòng thứ hai dòng 6.1 Biểu giao nhiệm vụ',
      'annex, row 6.1, dash 2',
    ],
    ['Biểu, TT 5, dòng 5.2, 5.3', 'dòng 5.2, 5.3 Biểu giao nhiệm vụ', 'annex, row 5.2, 5.3'],
    ['Biểu, chú thích 2 và 3', 'chú thích 2 và 3 Biểu giao nhiệm vụ', 'annex, note 2 and 3'],
    ['II.4; III.2', 'khoản 4 Mục II và khoản 2 Mục III', 'section II.4 and section III.2'],
    ['Chữ ký', 'Chữ ký', 'Chữ ký'],
  ])('%s is cited as %s', (at, vi, en) => {
    expect(citePlace(at)).toEqual({ vi, en })
  })

  it('is cited in words wherever the data name a section or the annex', () => {
    const files = [
      'plan.yaml',
      ...readdirSync(join(data, 'dimensions')).map((name) => join('dimensions', name)),
    ]
    const places = files.flatMap((file) => {
      const found: string[] = []
      parse(readFileSync(join(data, file), 'utf8'), (key, value) => {
        if (key === 'at') found.push(String(value))
        return value
      })
      return found
    })
    expect(places.length).toBeGreaterThan(200)
    const left = places.filter((at) => /\b[IVX]+\.\d|\bý \d|Biểu,|^[IVX]+$/.test(citePlace(at).vi))
    expect(left).toEqual([])
  })
})
