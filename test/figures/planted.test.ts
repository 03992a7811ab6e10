import { beforeAll, describe, expect, it } from 'vitest'
import { tellFigures } from '../../src/figures/findings.ts'
import type { SourceDocument } from '../../src/read/word-document.ts'
import { check, type Loaded, listParagraphs, loadDocuments, replaceText } from './sample.ts'

// papi's own report of 2023 with one figure changed: where the change is found, and what the data are said to give.

let report: Loaded
let analysis: Loaded
let plan: Loaded
let period: Loaded

beforeAll(async () => {
  report = await loadDocuments(['annual-report', 'results-report', 'brief'], 2023)
  analysis = await loadDocuments(['results-report', 'annual-report', 'brief'], 2023)
  plan = await loadDocuments(['annual-plan'], 2024)
  period = await loadDocuments(['period-report'], 2025, { period: { from: 2021, to: 2025 } })
}, 180_000)

/** The first paragraph with the words `in`, with `right` in it written as `wrong`. */
const plant = (source: SourceDocument, [within, right, wrong]: readonly [string, string, string]) => {
  const paragraph = listParagraphs(source).find(({ text }) => text.includes(within) && text.includes(right))
  if (!paragraph) throw new Error(`no paragraph with "${within}" and "${right}"`)
  const at = paragraph.text.indexOf(right, Math.max(0, paragraph.text.indexOf(within)))
  const text = paragraph.text.slice(0, at) + wrong + paragraph.text.slice(at + right.length)
  return { number: paragraph.number, source: replaceText(source, paragraph.number, text) }
}

const expectFound = (loaded: Loaded, change: readonly [string, string, string], truth: string) => {
  const { number, source } = plant(loaded.source, change)
  const found = check(loaded, source).filter(({ kind }) => kind !== 'right')
  expect(found.map((one) => [one.kind, one.spot.number])).toEqual(found.map(() => ['wrong', number]))
  expect(found.length).toBeGreaterThan(0)
  expect(found.map((one) => one.truth).join(' ')).toContain(truth)
}

// Words before, what stands there, what is put there, what the data give.
const inReport: readonly (readonly [string, string, string, string])[] = [
  ['Chỉ số PAPI năm 2023', '43,9603', '43,9630', '43,9603'],
  ['Chỉ số PAPI năm 2023', '43,9603', '44,9603', '43,9603'],
  ['Chỉ số PAPI năm 2023', '15/61', '14/61', '15/61'],
  ['Chỉ số PAPI năm 2023', '15/61', '15/63', '15/61'],
  ['Chỉ số PAPI năm 2023', 'nhóm 1', 'nhóm 2', '1'],
  ['Chỉ số PAPI năm 2023', '(Cao)', '(Trung bình - Cao)', '(Cao)'],
  ['Chỉ số PAPI năm 2023', 'Chỉ số PAPI năm 2023', 'Chỉ số PAPI năm 2022', '2023'],
  ['So với năm 2022', 'tăng 0,0554', 'giảm 0,0554', 'tăng'],
  ['So với năm 2022', '0,0554', '0,0545', '0,0554'],
  ['So với năm 2022', 'giảm 3 bậc', 'tăng 3 bậc', 'giảm'],
  ['So với năm 2022', 'giảm 3 bậc', 'giảm 8 bậc', '3'],
  ['So với năm 2022', 'So với năm 2022', 'So với năm 2021', '2022'],
  ['(năm 2022 đạt', '43,9049', '43,9094', '43,9049'],
  ['(năm 2022 đạt', '12/61', '21/61', '12/61'],
  ['Về mục tiêu trung bình', '05 bậc', '06 bậc', '05'],
  ['Về mục tiêu trung bình', '48/63', '49/63', '48/63'],
  ['Về mục tiêu trung bình', 'tăng 33', 'tăng 30', '33'],
  ['Về mục tiêu trung bình', '03 năm', '04 năm', '03'],
  ['Về mục tiêu trung bình', 'bình quân tăng 11', 'bình quân tăng 12', '11'],
  ['Về mục tiêu trung bình', 'đang ở mức đạt', 'đang ở mức chưa đạt', 'đạt'],
  ['Về mục tiêu đến năm 2025', 'nhóm 3', 'nhóm 2', '3'],
  ['02 chỉ số nội dung tăng điểm', '02', '03', '02'],
  ['06 chỉ số nội dung giảm điểm', '06', '05', '06'],
  ['cho 28 nội dung: 16', '28', '27', '28'],
  ['16 nội dung đạt,', '16', '17', '16'],
  ['11 nội dung chưa đạt', '11', '10', '11'],
  ['01 nội dung không có', '01', '02', '01'],
  ['- 1.1. Tri thức công dân', '1/61', '2/61', '1/61'],
  ['- 1.1. Tri thức công dân', 'chỉ tiêu 35', 'chỉ tiêu 25', '35'],
  ['- 1.1. Tri thức công dân', 'vượt 34', 'vượt 43', '34'],
  ['- 2.1. Tiếp cận thông tin', 'vượt', 'thiếu', 'vượt'],
  ['- 6.3.2. Giao thông nội đô', '6/61', '16/61', '6/61'],
  ['- 6.3.2. Giao thông nội đô', '6.3.2', '6.3.3', '6.3.2'],
  ['- 4.1. Kiểm soát', '42/61', '24/61', '42/61'],
  ['- 4.1. Kiểm soát', 'giảm 17', 'tăng 17', 'giảm'],
  ['- 4.4. Quyết tâm', '2/61', '3/61', '2/61'],
  ['- 5.2. Thủ tục cấp phép', 'chỉ tiêu 40', 'chỉ tiêu 45', '40'],
  ['Năm 2023 đạt 5,4275', '5,4275', '5,4257', '5,4275'],
  ['Năm 2023 đạt 5,6707', '9/61', '8/61', '9/61'],
  ['Năm 2023 đạt 4,2760', '4,2760', '4,3707', '4,2760'],
  ['Năm 2023 đạt 6,7348', 'nhóm 3', 'nhóm 2', '3'],
  ['Năm 2023 đạt 7,1611', '05', '05', ''],
  ['Có 06 nhiệm vụ', '06', '07', '06'],
  ['giao 59 nhiệm vụ', '59', '58', '59'],
  ['0/59 nhiệm vụ (Phụ lục III)', '0/59', '10/59', '0/59'],
  ['14 cơ quan chủ trì có trách nhiệm', '14', '15', '14'],
  ['16/27 nội dung có kết quả', '16/27', '18/27', '16/27'],
  ['16/27 nội dung có kết quả', '16/27', '16/28', '16/27'],
  ['11/27 nội dung có kết quả', '11/27', '12/27', '11/27'],
  ['vượt chỉ tiêu nhiều nhất', 'vượt 36', 'vượt 26', '36'],
  ['vượt chỉ tiêu nhiều nhất', '1/61', '4/61', '1/61'],
  ['thiếu nhiều nhất', 'thiếu 20', 'thiếu 12', '20'],
  ['thiếu nhiều nhất', '59/61', '58/61', '59/61'],
  ['- 1.2. Cơ hội tham gia: xếp', 'là 11', 'là 13', '11'],
  ['- 1.2. Cơ hội tham gia: xếp', 'còn 6', 'còn 9', '6'],
  ['13 nội dung đang ở dưới mức', '13', '12', '13'],
  ['27/28 nội dung có kết quả', '27/28', '26/28', '27/28'],
  ['0/11 nội dung chưa đạt', '0/11', '0/12', '0/11'],
  ['trong số 63 tỉnh', '63', '61', '63'],
  ['24/24 nội dung có cả hai', '24/24', '23/24', '24/24'],
]

describe('a figure of a sentence that was changed', () => {
  it.each(inReport.filter(([, right, wrong]) => right !== wrong))(
    '%s: %s as %s',
    (within, right, wrong, truth) => {
      expectFound(report, [within, right, wrong], truth)
    },
  )

  it.each([
    ['Có 15 nội dung chưa đạt', '15 nội', '16 nội', '15'],
    ['Năm 2023 có 28 nội dung', '28', '29', '28'],
    ['- Quản trị điện tử: xếp', '1/61', '2/61', '1/61'],
    ['- 8.1. Sử dụng cổng', 'giảm 6', 'giảm 9', '6'],
  ] as const)('of the analysis, %s: %s as %s', (within, right, wrong, truth) => {
    expectFound(analysis, [within, right, wrong], truth)
  })

  it.each([
    ['13 nội dung hiện ở dưới', '13', '14', '13'],
    ['16/27 nội dung có kết quả', '16/27', '15/27', '16/27'],
    ['- 7.3. Chất lượng nguồn nước (', '(thiếu 18 bậc)', '(thiếu 21 bậc)', '18'],
  ] as const)('of the plan, %s: %s as %s', (within, right, wrong, truth) => {
    expectFound(plan, [within, right, wrong], truth)
  })

  it.each([
    ['- Năm 2021: đạt', '44,4466', '44,4666', '44,4466'],
    ['- Năm 2022: đạt', 'giảm 0,6664', 'tăng 0,6664', 'giảm'],
    ['- Năm 2022: đạt', 'giảm 0,2010', 'giảm 0,2001', '0,2010'],
    ['- Năm 2022: đạt', 'Tính trên 26', 'Tính trên 25', '26'],
    ['- Năm 2023: đạt', 'tăng 0,0528', 'tăng 0,0582', '0,0528'],
    ['- Năm 2024: đạt', '09/23', '19/23', '09/23'],
    ['11 nội dung đạt chỉ tiêu thứ hạng ở tất cả', '11', '12', '11'],
    ['- 1.3. Chất lượng bầu cử (', '0/4', '1/4', '0/4'],
  ] as const)('of the period, %s: %s as %s', (within, right, wrong, truth) => {
    expectFound(period, [within, right, wrong], truth)
  })
})

type Cell = readonly [table: string, row: string, column: number, wrong: string, truth: string]

/** The paragraph of a cell: in the first table below a title, the first row with these words. */
const findCell = ({ sections }: SourceDocument, [head, row, column]: Cell) => {
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
  const textOf = (cell: (typeof tables)[number]['rows'][number]['cells'][number] | undefined) =>
    cell?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ') ?? ''
  const table = tables.find(({ rows }) => rows[0]?.cells.map(textOf).join('|').includes(head))
  const cells = table?.rows.find((one) => one.cells.some((cell) => textOf(cell).includes(row)))?.cells
  const block = cells?.at(column)?.blocks[0]
  if (block?.kind !== 'paragraph') throw new Error(`no cell in "${head}", "${row}"`)
  return block
}

const inTables: readonly Cell[] = [
  ['Tăng, giảm điểm', 'Quản trị điện tử', 2, '3,6587', '3,6578'],
  ['Tăng, giảm điểm', 'Quản trị điện tử', 3, '3,9782', '3,9728'],
  ['Tăng, giảm điểm', 'Quản trị môi trường', 4, 'tăng 0,0650', 'giảm 0,0650'],
  ['Tăng, giảm điểm', 'Quản trị môi trường', 6, '60/61', '61/61'],
  ['Tăng, giảm điểm', 'Cung ứng dịch vụ công', 7, 'giảm 32', 'tăng 32'],
  ['Tăng, giảm điểm', 'Cung ứng dịch vụ công', 8, '2', '1'],
  ['Tăng, giảm điểm', 'Tổng điểm', 3, '43,6903', '43,9603'],
  ['Tăng, giảm điểm', 'Tổng điểm', 6, '12/61', '15/61'],
  ['Điểm còn thiếu', 'Cơ hội tham gia', 3, '15', '13'],
  ['Điểm còn thiếu', 'Cơ hội tham gia', 5, 'thiếu 14 bậc', 'thiếu 4 bậc'],
  ['Điểm còn thiếu', 'Y tế công lập', 6, 'giảm 4 bậc', 'tăng 4 bậc'],
  ['Điểm còn thiếu', 'Y tế công lập', -1, '0,1993', '0,1893'],
  ['2019|2020', 'Thủ tục hành chính công', 4, '7/60', '5/60'],
  ['2019|2020', 'Thứ hạng tổng hợp', -1, '16/61', '15/61'],
  ['2019|2020', 'Tổng điểm', 2, '41,5303', '41,5330'],
  ['Đánh giá năm 2023', 'Nước sinh hoạt', -1, 'đạt, vượt 12 bậc', 'đạt, vượt 11 bậc'],
  ['Đánh giá năm 2023', 'Tri thức công dân', 4, '41', '42'],
  ['Mã|Chỉ số, nội dung', 'Tiếp cận dịch vụ tư pháp', -1, '8/61', '7/61'],
  ['Mã|Chỉ số, nội dung', 'Tiếp cận dịch vụ tư pháp', -2, '1,9610', '1,9601'],
  ['Mã|Chỉ số, nội dung', 'Tổng điểm', -3, '15/61', '12/61'],
  ['Số nhiệm vụ', 'Sở Xây dựng', 3, '5', '4'],
  ['Nhiệm vụ, giải pháp', 'Sở Y tế (6', 0, 'Sở Y tế (7 nhiệm vụ)', '6'],
]

describe('a figure of a table that was changed', () => {
  it.each(inTables)('%s, %s, cell %i as %s', (...cell) => {
    const paragraph = findCell(report.source, cell)
    const found = check(report, replaceText(report.source, paragraph.number, cell[3])).filter(
      ({ kind }) => kind !== 'right',
    )
    expect([...new Set(found.map(({ kind, spot }) => `${kind} ${spot.number}`))]).toEqual([
      `wrong ${paragraph.number}`,
    ])
    expect(found.map(({ truth }) => truth).join(' ')).toContain(cell[4])
    expect(found[0]?.cell?.row).toContain(cell[1].replace('(6', ''))
  })

  it.each([
    ['Hưng Yên', 'Thanh Hóa'],
    ['Ninh Bình', 'Vĩnh Phúc'],
  ])('finds that %s and %s were swapped', (one, other) => {
    const list = listParagraphs(analysis.source)
    const [first, second] = [one, other].map((name) => list.find(({ text }) => text === name)?.number ?? 0)
    const swapped = replaceText(replaceText(analysis.source, first ?? 0, other), second ?? 0, one)
    const found = check(analysis, swapped).filter(({ kind }) => kind === 'wrong')
    expect(found.map(({ cell }) => cell?.row)).toEqual(expect.arrayContaining([one, other]))
    expect(found.length).toBeGreaterThanOrEqual(4)
  })

  it('names the year of a column that was mistyped, and not each figure below it', () => {
    const head = listParagraphs(report.source).find(({ text }) => text === 'Hạng 2022')
    const found = check(report, replaceText(report.source, head?.number ?? 0, 'Hạng 2021')).filter(
      ({ kind }) => kind !== 'right',
    )
    expect(found.map(({ spot, truth }) => [spot.number, truth])).toEqual([[head?.number, 'Hạng 2022']])
  })
})

it('says where the figure stands, what the data give and where they are from', () => {
  const { number, source } = plant(report.source, ['- 7.2. Chất lượng không khí: xếp', '61/61', '60/61'])
  const [finding, ...others] = tellFigures(
    check(report, source),
    'bao-cao.docx',
    ({ year }) => `results/${year}.xlsx`,
  )
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'figure-wrong',
    severity: 'error',
    message: { vi: '"xếp thứ 60/61" không khớp số liệu, số liệu là "61/61"' },
    place: { kind: 'paragraph', file: 'bao-cao.docx', number },
    remedy: { vi: expect.stringContaining('ghi "61/61"') },
  })
  expect(finding?.notes?.[0]?.message.vi).toBe(
    '7.2. Chất lượng không khí: kết quả PAPI năm 2023 (results/2023.xlsx)',
  )
})
