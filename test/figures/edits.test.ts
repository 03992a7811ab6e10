import { beforeAll, describe, expect, it } from 'vitest'
import type { SourceDocument, WordTable } from '../../src/read/word-document.ts'
import { check, faults, type LoadedYear, listParagraphs, loadDocuments, replaceText } from './sample.ts'

// papi's own report as an officer may leave it: other words, other order, the same figures.

let report: LoadedYear
beforeAll(async () => {
  report = await loadDocuments(['annual-report', 'results-report', 'brief'], 2023)
})

const edit = (within: string, change: (text: string) => string): readonly string[] => {
  const paragraph = listParagraphs(report.source).find(({ text }) => text.includes(within))
  if (!paragraph) throw new Error(`no paragraph with "${within}"`)
  const text = change(paragraph.text)
  expect(text).not.toBe(paragraph.text)
  return faults(check(report, replaceText(report.source, paragraph.number, text)))
}

describe('an edit that leaves the figures right', () => {
  it.each([
    ['drops the number of provinces', 'Hà Nội xếp thứ nhất, trên', '27/61', '27'],
    ['rounds a score', 'Chỉ số PAPI của Thành phố đạt', '43,9603', '43,96'],
    ['writes a decimal point', 'Chỉ số PAPI của Thành phố đạt', '43,9603', '43.9603'],
    ['gives more digits', 'Chỉ số PAPI của Thành phố đạt', '43,9603 điểm', '43,960304 điểm'],
    ['spaces a rank', 'Cơ hội tham gia giảm', '17/61', '17 / 61'],
    ['drops a zero in front', 'chỉ số nội dung giảm điểm, cộng lại', '06 chỉ số', '6 chỉ số'],
    [
      'adds a sentence',
      'Chỉ số PAPI của Thành phố đạt',
      'Mục tiêu trung bình',
      'Năm 2021, Thành phố xếp thứ 9/60. Mục tiêu trung bình',
    ],
    [
      'fills in number and day',
      '(Kèm theo Báo cáo số',
      'số      /BC-SNV ngày     tháng    ',
      'số 17/BC-SNV ngày 15 tháng 01',
    ],
    ['names another agency', 'Có 16 nội dung đạt chỉ tiêu', 'Sở Tài nguyên', 'Sở Nông nghiệp'],
    ['renumbers a title', 'Kết quả theo tám chỉ số nội dung', '2. ', '4. '],
    ['drops the quotes of a name', 'giữ nhóm 1 từ năm', /[“”]/g, ''],
    ['writes a name in full', 'Cơ hội tham gia giảm', 'Cơ hội tham gia', '1.2. Cơ hội tham gia'],
    [
      'compares with another year',
      'Chỉ số PAPI của Thành phố đạt',
      /so với năm 2022 .*? giảm 03 bậc\./,
      'so với năm 2021 giảm 06 bậc (năm 2021 đạt 44,4466 điểm, xếp thứ 9/60).',
    ],
    [
      'says it otherwise',
      'Trong 27 nội dung thành phần',
      /^.*$/,
      'Có 16 trên 28 nội dung đạt chỉ tiêu, tỷ lệ 57,1%.',
    ],
    ['cuts a list short', 'Vượt nhiều nhất là', / và Giao thông nội đô.*?\)/, ''],
    [
      'turns a list round',
      'Vượt nhiều nhất là',
      /là Tiếp cận.*?\)\./,
      'là Giao thông nội đô (thứ 6/61, vượt 34 bậc) và Tiếp cận thông tin (thứ 6/61, vượt 36 bậc).',
    ],
  ])('%s', (_, within, from, to) => {
    expect(edit(within, (text) => text.replace(from, to))).toEqual([])
  })

  const editTables = (change: (table: WordTable) => WordTable): SourceDocument => ({
    ...report.source,
    sections: report.source.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'table' && block.rows.length > 4 ? change(block) : block,
      ),
    })),
  })

  it('leaves out every second row of each table', () => {
    const source = editTables((table) => ({
      ...table,
      rows: table.rows.filter((row, index) => row.head || index % 2 === 0),
    }))
    // What stood below the row of an agency may now stand below another's.
    expect(faults(check(report, source).filter(({ subject }) => subject !== 'agency'))).toEqual([])
  })

  it('turns the rows of each table round', () => {
    const source = editTables((table) => ({
      ...table,
      rows: [
        ...table.rows.filter(({ head }) => head),
        ...table.rows.filter(({ head }) => !head).toReversed(),
      ],
    }))
    // Where cells are merged, rows that were turned round continue others than their own.
    const found = check(report, source).filter(
      ({ kind, subject }) => kind !== 'right' && subject !== 'agency',
    )
    expect(found).toEqual([])
  })

  it('takes a column out of the tables whose cells are not merged, and puts the last one first', () => {
    const plain = ({ rows }: WordTable) =>
      rows.every(({ cells }) => cells.every(({ span, continued }) => span === 1 && !continued))
    const source = editTables((table) =>
      plain(table)
        ? {
            ...table,
            rows: table.rows.map((row) => ({
              ...row,
              cells: [...row.cells.slice(-1), ...row.cells.slice(0, 3), ...row.cells.slice(4, -1)],
            })),
          }
        : table,
    )
    expect(faults(check(report, source))).toEqual([])
  })

  it('fills in ranks that came out since', () => {
    const list = listParagraphs(report.source)
    const row = list.findIndex(({ text }) => text === '1.1. Tri thức công dân')
    const target = list.slice(row).findIndex(({ text }) => text === '30') + row
    const fill = (rank: string) =>
      faults(check(report, replaceText(report.source, list[target + 1]?.number ?? 0, rank)))
    expect(list[target + 1]?.text).toBe('')
    expect(fill('1/61')).toEqual([])
    expect(fill('2/61')).toEqual(['wrong "2/61" → "1/61"'])
  })
})

describe('an edit that makes figures wrong', () => {
  it.each([
    [
      'swaps two names',
      'Vượt nhiều nhất là',
      'Tiếp cận thông tin (thứ 6/61',
      'Tri thức công dân (thứ 6/61',
      'thứ 6/61',
    ],
    [
      'says it otherwise',
      'Trong 27 nội dung thành phần',
      /^.*$/,
      'Có 17 nội dung đạt chỉ tiêu.',
      '17 nội dung',
    ],
    [
      'adds a sentence',
      'Chỉ số PAPI của Thành phố đạt',
      'Mục tiêu trung bình',
      'Năm 2021, Thành phố xếp thứ 10/60. Mục tiêu trung bình',
      'xếp thứ 10/60',
    ],
    [
      'changes the year and one figure only',
      'Chỉ số PAPI của Thành phố đạt',
      'so với năm 2022 tăng 0,0554',
      'so với năm 2021 tăng 0,0554',
      '2021',
    ],
  ])('%s', (_, within, from, to, found) => {
    expect(edit(within, (text) => text.replace(from, to)).join()).toContain(`wrong "${found}`)
  })
})
