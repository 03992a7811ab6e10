import { beforeAll, describe, expect, it } from 'vitest'
import { foreignSentences } from './foreign-sentences.ts'
import { rightSentences } from './right-sentences.ts'
import { check, faults, type LoadedYear, loadDocuments, write } from './sample.ts'
import { wrongSentences } from './wrong-sentences.ts'

let report: LoadedYear
beforeAll(async () => {
  report = await loadDocuments(['annual-report', 'results-report', 'brief'], 2023)
})

describe('sentences in the words of officers', () => {
  it.each(rightSentences)('lets stand: %s', (sentence) => {
    const figures = check(report, write(sentence))
    expect(faults(figures)).toEqual([])
    expect(figures.length).toBeGreaterThan(0)
  })

  it.each(wrongSentences)('finds what is wrong: %s', (sentence, ...wrong) => {
    const found = check(report, write(sentence)).filter(({ kind }) => kind === 'wrong' || kind === 'of-all')
    expect(found.map(({ text }) => text)).toEqual(wrong.map((text) => expect.stringContaining(text)))
    for (const { truth } of found) expect(truth).not.toBe('')
  })

  it.each(foreignSentences)('says nothing of: %s', (sentence) => {
    expect(faults(check(report, write(sentence)))).toEqual([])
  })

  it('holds the sample against the one that the workbook states (SAMPLE)', () => {
    const edition = report.known.editions.get(2023)
    if (!edition) throw new Error('no edition of 2023')
    const source = { ...edition.results.source, sample: { people: 1122, communes: 12 } }
    const sampled = { ...edition, results: { ...edition.results, source } }
    const known = { ...report.known, editions: new Map([...report.known.editions, [2023, sampled]]) }
    const wrong = (sentence: string) =>
      check({ ...report, known }, write(sentence)).flatMap(({ kind, truth }) =>
        kind === 'wrong' ? truth : [],
      )
    expect(wrong('Năm 2023, PAPI khảo sát 1.122 người dân tại 12 xã, phường của Thành phố.')).toEqual([])
    const truth = ['1.122 người tại 12 xã, phường']
    expect(wrong('Năm 2023, PAPI khảo sát 1.212 người dân tại 12 xã, phường của Thành phố.')).toEqual(truth)
    expect(wrong('Năm 2023, PAPI khảo sát 1.122 người dân tại 21 xã, phường của Thành phố.')).toEqual(truth)
  })

  it('reads spaces that do not break and figures of several runs', () => {
    expect(
      faults(check(report, write('Thành\u00a0phố đạt 43,9603\u202fđiểm, xếp thứ\u00a015\u2009/\u200961.'))),
    ).toEqual([])
    expect(faults(check(report, write('Thành\u00a0phố xếp thứ\u00a014\u2009/\u200961.')))).toHaveLength(1)
  })

  it('takes what a sentence is about from the title above it', () => {
    const sentence = 'Đạt 7,8486 điểm, xếp thứ 15/61, tăng 32 bậc so với năm 2022.'
    const title = (name: string) => `6. Chỉ số nội dung "${name}"`
    expect(faults(check(report, write(title('Cung ứng dịch vụ công'), sentence)))).toEqual([])
    expect(faults(check(report, write(title('Thủ tục hành chính công'), sentence)))).toHaveLength(3)
  })

  it('counts below the title of a dimension only what is in it', () => {
    const below = (sentence: string) =>
      faults(check(report, write('6. Chỉ số nội dung "Cung ứng dịch vụ công"', sentence)))
    // 6.1 and 6.4 are behind their targets of 2023, 9 others of the plan are in other dimensions.
    expect(below('Hai nội dung tăng chậm hơn yêu cầu.')).toEqual([])
    expect(below('Ba nội dung tăng chậm hơn yêu cầu.')).toHaveLength(1)
  })

  it('does not guess: what has no subject or no data is only named', () => {
    expect(faults(check(report, write('Xếp thứ 20/61, tăng 2 bậc.')))).toEqual([
      'unknown "Xếp thứ 20/61"',
      'unknown "tăng 2 bậc"',
    ])
    expect(faults(check(report, write('Năm 2016 Thành phố xếp thứ 30/63.')))).toEqual([
      'unknown "xếp thứ 30/63"',
    ])
    // The plan's goal of places a year is about the total.
    const row = 'Nội dung 7.2. Chất lượng không khí bình quân mỗi năm giảm 0,7 bậc.'
    expect(faults(check(report, write(row)))).toEqual(['unknown "bình quân mỗi năm giảm 0,7 bậc"'])
  })
})

describe('tables of officers', () => {
  const table = (rank: string, target: string) =>
    write([
      ['STT', 'Nội dung', 'Kết quả thứ hạng năm 2023', 'Chỉ tiêu 2023', 'Điểm năm 2022', 'Tăng/giảm bậc'],
      ['1', 'Chất lượng không khí', rank, target, '1,68', '-1'],
      ['2', '6.1. Y tế công lập', '59', '40', '1,7344', '+4'],
      ['3', 'Tổng điểm', '15/61', '', '43,90', 'giảm 3'],
    ])

  it('are read by their rows and heads', () => {
    const right = check(report, table('61/61', '50'))
    expect(faults(right)).toEqual([])
    expect(right.filter(({ subject }) => subject === 'figure')).toHaveLength(11)
    const wrong = check(report, table('60/61', '55')).filter(({ kind }) => kind === 'wrong')
    expect(wrong.map(({ cell, truth }) => [cell, truth])).toEqual([
      [{ row: 'Chất lượng không khí', column: 'Kết quả thứ hạng năm 2023' }, '61/61'],
      [{ row: 'Chất lượng không khí', column: 'Chỉ tiêu 2023' }, 'chỉ tiêu 50'],
    ])
  })

  it('may have years as rows, and provinces', () => {
    const years = write([
      ['Năm', 'Tổng điểm', 'Thứ hạng', 'Nhóm'],
      ['2021', '44,4466', '9/60', '1'],
      ['2022', '43,9049', '21/61', '1'],
      ['2023', '43,9603', '15/61', '2'],
    ])
    expect(faults(check({ ...report, documents: [] }, years))).toEqual([
      'wrong "21/61" → "12/61"',
      'wrong "2" → "nhóm 1 (Cao)"',
    ])
    const provinces = write([
      ['Tỉnh, thành phố', 'Điểm', 'Hạng'],
      ['Hưng Yên', '44,2282', '12/61'],
      ['Hà Nội', '43,9603', '15/61'],
      ['Vĩnh Phúc', '43,9562', '16/61'],
    ])
    expect(faults(check({ ...report, documents: [] }, provinces))).toEqual([
      'wrong "43,9562" → "43,9526 điểm"',
    ])
  })
})
