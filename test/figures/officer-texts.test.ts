import { beforeAll, describe, expect, it } from 'vitest'
import { checkFigures } from '../../src/figures/check-figures.ts'
import type { Data } from '../../src/figures/data.ts'
import { tellFigures } from '../../src/figures/findings.ts'
import { sumUpFigures } from '../../src/figures/sum-up.ts'
import type { Edition } from '../../src/progress/edition.ts'
import { heldOutPlanted, heldOutTrue } from './held-out-texts.ts'
import { plantedTexts } from './planted-texts.ts'
import { check, faults, type LoadedYear, loadDocuments, write } from './sample.ts'
import { type Parts, trueTexts } from './true-texts.ts'

type Texts = readonly (readonly [year: number, ...parts: Parts])[]

const loaded = new Map<number, LoadedYear>()
beforeAll(async () => {
  for (const year of [2021, 2022, 2023, 2024])
    loaded.set(year, await loadDocuments(['annual-report', 'results-report', 'brief'], year))
})

const of = (year: number): LoadedYear => loaded.get(year) as LoadedYear

const look = (year: number, parts: Parts) => check(of(year), write(...parts))

const accusations = (year: number, parts: Parts) =>
  look(year, parts).filter(({ kind }) => kind !== 'right' && kind !== 'unknown')

const listMissed = (texts: Texts): readonly string[] =>
  texts.flatMap(([year, ...parts]) => (accusations(year, parts).length === 0 ? [JSON.stringify(parts)] : []))

describe('what officers write', () => {
  it('has at least 100 true texts', () => {
    expect(trueTexts.length).toBeGreaterThanOrEqual(100)
  })

  it.each([...trueTexts, ...heldOutTrue].map(([year, ...parts]) => [year, parts] as const))(
    'is never called false where it is true: %i %s',
    (year, parts) => {
      expect(faults(accusations(year, parts))).toEqual([])
    },
  )

  it('is looked at, and not only let stand', () => {
    const figures = trueTexts.flatMap(([year, ...parts]) => look(year, parts))
    const right = figures.filter(({ kind }) => kind === 'right')
    expect(right.length).toBeGreaterThan(6 * figures.filter(({ kind }) => kind === 'unknown').length)
    for (const subject of ['figure', 'statement', 'agency', 'name'] as const)
      expect(right.filter((one) => one.subject === subject).length).toBeGreaterThan(5)
  })

  it.each(Object.entries(plantedTexts))('has its faults found: %s', (_, texts) => {
    expect(texts.length).toBeGreaterThanOrEqual(20)
    const missed = listMissed(texts)
    expect(missed.length / texts.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('has its faults found in words that nobody had in mind', () => {
    const missed = listMissed(heldOutPlanted)
    expect(missed.length / heldOutPlanted.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })
})

describe('what is said of a fault', () => {
  const tell = (year: number, ...parts: Parts) => tellFigures(look(year, parts), 'mau.docx', () => undefined)

  it.each([
    [2024, 'Sở Xây dựng chủ trì nội dung Y tế công lập.', 'Kế hoạch giao "Sở Y tế"', 'ghi "Sở Y tế"'],
    [
      2024,
      '- 7.2. Chất lượng nguồn nước: xếp thứ 61/61.',
      'tên trong Kế hoạch là "Chất lượng không khí"',
      'ghi "Chất lượng không khí"',
    ],
    [2024, 'Cung ứng dịch vụ công đứng cuối cả nước.', 'số liệu là "hạng 29/61"', 'bằng tay'],
    [2024, 'Y tế công lập đạt chỉ tiêu năm 2024.', 'chưa đạt chỉ tiêu (hạng 61/61, chỉ tiêu 35)', 'bằng tay'],
    [
      2024,
      'Thiếu nhiều nhất là Y tế công lập.',
      '3.2. Giải đáp khiếu nại, tố cáo, khúc mắc của người dân',
      'bằng tay',
    ],
  ])('%i: %s', (year, text, truth, remedy) => {
    const [finding, other] = tell(year, text)
    expect(other).toBeUndefined()
    expect(finding?.message.vi).toContain(truth)
    expect(finding?.remedy?.vi).toContain(remedy)
  })

  it('offers no correction where it may be read otherwise', () => {
    const [finding] = tell(2023, 'Y tế công lập và Tiếp cận thông tin xếp thứ 60/61.')
    expect(finding?.message.vi).toContain('theo cách hiểu gần nhất')
    expect(finding?.remedy?.vi).not.toContain('ghi "')
  })

  it('does not judge what it cannot: another index, some provinces only, a difference to nobody named', () => {
    for (const [text, ...unknown] of [
      ['Chỉ số xanh cấp tỉnh của Thành phố xếp thứ 15/63.', 'unknown "xếp thứ 15/63"'],
      ['Trong 05 thành phố trực thuộc Trung ương, Hà Nội xếp thứ nhất.', 'unknown "xếp thứ nhất"'],
      [
        'Tổng điểm cao hơn mức trung bình các tỉnh đồng bằng 0,3410 điểm.',
        'unknown "cao hơn mức trung bình các tỉnh đồng bằng 0,3410 điểm"',
      ],
    ] as const)
      expect(faults(look(2024, [text]))).toEqual(unknown)
  })

  it('does not take a sentence on another index for one on the total, whatever stands before it', () => {
    const total = 'Chỉ số PAPI năm 2023 của thành phố Hà Nội xếp thứ 15/61.'
    for (const index of [
      'Chỉ số Thương mại điện tử (EBI)',
      'Chỉ số đổi mới sáng tạo cấp tỉnh',
      'Bộ chỉ số phục vụ người dân và doanh nghiệp',
      'Chỉ số năng lực hội nhập',
    ])
      expect(faults(look(2023, [`${total} ${index} năm 2023 xếp thứ 2/63, tăng 5 bậc.`]))).toEqual([
        'unknown "xếp thứ 2/63"',
        'unknown "tăng 5 bậc"',
      ])
    expect(faults(accusations(2023, [`${total} Chỉ số PAPI năm 2022 xếp thứ 2/61.`]))).toHaveLength(1)
  })

  it('sums up what was looked at and what was not', () => {
    const figures = look(2024, [
      'Sở Y tế chủ trì nội dung Y tế công lập, xếp thứ 61/61, đứng cuối cả nước.',
      'Chỉ số xanh cấp tỉnh xếp thứ 15/63.',
    ])
    expect(sumUpFigures(figures, 'a.docx').vi).toBe(
      'a.docx: đã đối chiếu 1 số liệu, 1 nhận định bằng lời, 1 cơ quan chủ trì: không có số sai. Chưa đối chiếu: 1 chỗ đã nêu ở trên, số liệu ngoài PAPI và chỉ tiêu của Kế hoạch.',
    )
  })
})

describe('an edition of 34 provinces (SAMPLE)', () => {
  /** The scores of 2024 of Hà Nội and the 33 provinces behind it, as if they were all. */
  const withFew = (known: Data): Data => {
    const edition = known.editions.get(2024) as Edition
    const behind = edition.rankings('0').filter(({ rank }) => rank >= 28)
    const kept = new Set(behind.map(({ province }) => province))
    const rankings: Edition['rankings'] = (code) => {
      const own = edition.rankings(code).filter(({ province }) => kept.has(province))
      return own.map((one) => ({
        ...one,
        of: own.length,
        rank: 1 + own.filter(({ score }) => score > one.score).length,
      }))
    }
    return { ...known, editions: new Map([...known.editions, [2025, { ...edition, rankings }]]) }
  }

  it('is read as any other', () => {
    const known = withFew(of(2024).known)
    const find = (text: string) => faults(checkFigures(write(text), [], known))
    expect(find('Năm 2025, Thành phố xếp thứ 2/34 tỉnh, thành phố.')).toEqual([])
    expect(find('Năm 2025, Thành phố xếp thứ 3/34 tỉnh, thành phố.')).toEqual([
      'wrong "xếp thứ 3/34" → "2/34"',
    ])
    expect(
      find('Năm 2025, Quản trị môi trường xếp thứ ba mươi tư trong 34 tỉnh, thành phố, đứng cuối cả nước.'),
    ).toEqual([])
    expect(find('Năm 2025 có 34 tỉnh, thành phố có kết quả đo lường.')).toEqual([])
    expect(find('Năm 2025 có 33 tỉnh, thành phố có kết quả đo lường.')).toHaveLength(1)
    expect(find('Năm 2025, 32 tỉnh, thành phố xếp dưới Hà Nội.')).toEqual([])
  })
})

describe('a document without end', () => {
  const wrong = 'Năm 2023, Chỉ số PAPI của Thành phố đạt 43,9603 điểm, xếp thứ 15/61, tăng 2 bậc.'
  const right = 'Năm 2023, Chỉ số PAPI của Thành phố đạt 43,9603 điểm, xếp thứ 15/61, giảm 3 bậc.'
  const run = (parts: Parts, hasTime?: () => boolean) =>
    checkFigures(write(...parts), [], of(2023).known, undefined, hasTime)

  it('is read as far as there is time, and says where it stopped', () => {
    let left = 20
    const figures = run(
      Array.from({ length: 8000 }, () => right),
      () => left-- > 0,
    )
    expect(figures.filter(({ kind }) => kind === 'right')).toHaveLength(60)
    expect(figures.at(-1)).toMatchObject({ kind: 'stopped', spot: { number: 21 } })
    expect(sumUpFigures(figures, 'a.docx').vi).toContain('Chưa đối chiếu: từ đoạn 21 trở đi')
    expect(tellFigures(figures, 'a.docx', () => undefined).at(-1)).toMatchObject({
      code: 'figures-cut-short',
      severity: 'warning',
    })
  })

  it('is not read beyond 500 faults, in paragraphs or in one cell', () => {
    const count = (parts: Parts) => run(parts).filter(({ kind }) => kind === 'wrong').length
    expect(count(Array.from({ length: 600 }, () => wrong))).toBe(501)
    const cell = Array.from({ length: 8000 }, () => wrong).join('\n')
    const figures = run([
      [
        ['TT', 'Nội dung', 'Kết quả', 'Ghi chú'],
        ['1', 'Tuyên truyền', cell, ''],
      ],
    ])
    expect(figures.filter(({ kind }) => kind === 'wrong').length).toBeLessThan(600)
  })
})
