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
  if (at < 0) throw new Error(`"${right}" stands before "${within}"`)
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
  ['Chỉ số PAPI của Thành phố đạt', '43,9603', '43,9630', '43,9603'],
  ['Chỉ số PAPI của Thành phố đạt', '43,9603', '44,9603', '43,9603'],
  ['Chỉ số PAPI của Thành phố đạt', 'thứ 15 trong 61', 'thứ 14 trong 61', '15'],
  ['Chỉ số PAPI của Thành phố đạt', 'thứ 15 trong 61', 'thứ 15 trong 63', '61'],
  ['Chỉ số PAPI của Thành phố đạt', 'nhóm 1', 'nhóm 2', '1'],
  ['Chỉ số PAPI của Thành phố đạt', '(Cao)', '(Trung bình cao)', '(Cao)'],
  ['Năm 2023, Chỉ số PAPI', 'Năm 2023', 'Năm 2022', '2023'],
  ['so với năm 2022', 'tăng 0,0554', 'giảm 0,0554', 'tăng'],
  ['so với năm 2022', '0,0554', '0,0545', '0,0554'],
  ['so với năm 2022', '0,0528', '0,0582', '0,0528'],
  ['so với năm 2022', 'giảm 03 bậc', 'tăng 03 bậc', 'giảm'],
  ['so với năm 2022', 'giảm 03 bậc', 'giảm 08 bậc', '03'],
  ['so với năm 2022 tăng', 'so với năm 2022', 'so với năm 2021', '2022'],
  ['Mục tiêu trung bình', '05 bậc', '06 bậc', '05'],
  ['Mục tiêu trung bình', 'ở mức đạt', 'ở mức chưa đạt', 'đạt'],
  ['Mục tiêu trung bình', '48/63', '49/63', '48/63'],
  ['Mục tiêu trung bình', 'năm 2020', 'năm 2019', '2020'],
  ['Mục tiêu trung bình', '15/61', '12/61', '15/61'],
  ['Mục tiêu trung bình', 'tăng 11 bậc', 'tăng 12 bậc', '11'],
  ['Mục tiêu đến năm 2025', 'nhóm 3', 'nhóm 2', '3'],
  ['Cung ứng dịch vụ công tăng', '32 bậc', '23 bậc', '32'],
  ['Cung ứng dịch vụ công tăng', 'nhóm 1', 'nhóm 2', '1'],
  ['Quản trị môi trường đứng cuối cả nước', '(61/61)', '(60/61)', '61/61'],
  ['6/8 chỉ số nội dung giảm', '6/8', '5/8', '6/8'],
  ['6/8 chỉ số nội dung giảm', 'giảm 23 bậc', 'giảm 22 bậc', '23'],
  ['6/8 chỉ số nội dung giảm', 'giảm 18 bậc', 'tăng 18 bậc', 'giảm'],
  ['Trong 27 nội dung thành phần', '27', '28', '27'],
  ['Trong 27 nội dung thành phần', '16 nội dung', '17 nội dung', '16'],
  ['Trong 27 nội dung thành phần', '11 nội dung', '10 nội dung', '11'],
  ['33 trong 59 tỉnh', '33', '43', '33'],
  ['33 trong 59 tỉnh', '59', '61', '59'],
  ['33 trong 59 tỉnh', '0,0788', '0,0878', '0,0788'],
  ['33 trong 59 tỉnh', '1,5626', '1,6526', '1,5626'],
  ['năm 2023 cao hơn mức trung bình cả nước', 'cao hơn', 'thấp hơn', 'cao hơn'],
  ['Trong 03 bậc giảm', '02 bậc', '01 bậc', '02'],
  ['Mức điểm của các nhóm', '43,9603', '43,9630', '43,9603'],
  ['Mức điểm của các nhóm', '42,3265', '42,3256', '42,3265'],
  ['Mức điểm của các nhóm', '(16 địa phương)', '(15 địa phương)', '16'],
  ['Thành phố đứng thứ 15 trong 15', 'thứ 15', 'thứ 14', '15'],
  ['Thành phố đứng thứ 15 trong 15', '0,0077', '0,0770', '0,0077'],
  ['Hà Nội xếp thứ nhất', '27/61', '37/61', '27/61'],
  ['Hà Nội xếp thứ nhất', '53/61', '35/61', '53/61'],
  ['Đồng bằng sông Hồng có kết quả', 'thứ 4', 'thứ 3', '4'],
  ['06 chỉ số nội dung giảm điểm', '06', '05', '06'],
  ['06 chỉ số nội dung giảm điểm', '0,88', '0,98', '0,88'],
  ['Hai chỉ số nội dung tăng điểm', '0,6192', '0,6129', '0,6192'],
  ['thấp hơn mức trung bình cả nước, thấp', '0,6309', '0,6039', '0,6309'],
  ['03 địa phương dẫn đầu', 'năm 2021', 'năm 2020', '2021'],
  ['chỉ tiêu thứ hạng năm 2023 cho 28', '28', '27', '28'],
  ['trong số 63 tỉnh', '63', '61', '63'],
  ['Có 16 nội dung đạt chỉ tiêu', '16', '17', '16'],
  ['Có 16 nội dung đạt chỉ tiêu', '(05)', '(06)', '05'],
  ['Có 16 nội dung đạt chỉ tiêu', '2/3 nội dung', '1/3 nội dung', '2/3'],
  ['Vượt nhiều nhất là', 'vượt 36', 'vượt 26', '36'],
  ['Vượt nhiều nhất là', 'thứ 1/61', 'thứ 4/61', '1/61'],
  ['Vượt nhiều nhất là', 'vượt 34', 'thiếu 34', 'vượt'],
  ['Có 11 nội dung chưa đạt', '11', '12', '11'],
  ['Cơ hội tham gia giảm', '08 bậc', '09 bậc', '08'],
  ['Cơ hội tham gia giảm', '17/61', '18/61', '17/61'],
  ['chủ yếu do Đóng góp tự nguyện', '0,2699', '0,2966', '0,2699'],
  ['Hai trong 03 nội dung', '03 nội dung', '04 nội dung', '03'],
  ['địa phương liền trên', '0,0953', '0,0935', '0,0953'],
  ['giao 59 nhiệm vụ', '59', '58', '59'],
  ['cho 14 cơ quan', '14', '15', '14'],
  ['So với năm 2020, trước khi', '33 bậc', '30 bậc', '33'],
  ['So với năm 2020, trước khi', 'nhóm 4', 'nhóm 3', '4'],
  ['7/8 chỉ số nội dung tăng', '7/8', '6/8', '7/8'],
  ['giảm từ 18 năm 2021', '18', '17', '18'],
  ['giảm từ 18 năm 2021', '23 nội dung', '27 nội dung', '23'],
  ['05 vị trí cuối bảng', '59/61', '58/61', '59/61'],
  ['trách nhiệm chủ trì đối với', '11', '13', '11'],
  ['13 nội dung còn dưới mức', '13', '12', '13'],
  ['13 nội dung còn dưới mức', '01', '05', '01'],
  ['đề ra chỉ tiêu thứ hạng năm 2024', 'năm 2024', 'năm 2025', '2024'],
  ['Hai nội dung chưa đạt đang', '11 nội dung tăng', '12 nội dung tăng', '11'],
  ['24/24 nội dung có cả hai', '24/24', '23/24', '24/24'],
]

const inPeriod: readonly (readonly [string, string, string, string])[] = [
  ['Trước khi có Kế hoạch', '48/63', '43/63', '48/63'],
  ['Năm 2021 tăng, lên', '9/60', '6/60', '9/60'],
  ['2022 - 2024 giảm liên tục', '29/61', '26/61', '29/61'],
  ['bình quân mỗi năm tăng', '4,75', '4,57', '4,75'],
  ['giảm dần: 18', '18 nội dung', '19 nội dung', '18'],
  ['năm 2023, 09 nội dung', '09', '19', '09'],
  ['đạt chỉ tiêu ở tất cả', '03 nội dung của', '02 nội dung của', '03'],
  ['Tám nội dung', 'Tám', 'Chín', '8'],
  ['Chuyển biến lớn nhất', '39/63', '36/63', '39/63'],
  ['chưa chuyển biến so với năm 2020', '47/63', '57/63', '47/63'],
  ['07 nội dung đã ở mức', '07', '08', '07'],
  ['02 nội dung đang tăng', '14 nội dung tăng', '15 nội dung tăng', '14'],
]

describe('a figure of a sentence that was changed', () => {
  it.each(inReport)('%s: %s as %s', (within, right, wrong, truth) => {
    expectFound(report, [within, right, wrong], truth)
  })

  it.each([
    ['Trong 27 nội dung có kết quả', '11 nội dung', '12 nội dung', '11'],
    ['Năm 2023 có 28 nội dung', '28', '29', '28'],
    ['Trong 27 nội dung so sánh được', '17 nội dung giảm', '16 nội dung giảm', '17'],
    ['Trong 27 nội dung so sánh được', '10 nội dung tăng', '11 nội dung tăng', '10'],
  ] as const)('of the analysis, %s: %s as %s', (within, right, wrong, truth) => {
    expectFound(analysis, [within, right, wrong], truth)
  })

  it.each([
    ['14 nội dung đã ở mức', '14', '13', '14'],
    ['Trong 27 nội dung thành phần', '16 nội dung', '15 nội dung', '16'],
    ['cao hơn mục tiêu', 'nhóm 3', 'nhóm 2', '3'],
  ] as const)('of the plan, %s: %s as %s', (within, right, wrong, truth) => {
    expectFound(plan, [within, right, wrong], truth)
  })

  it.each(inPeriod)('of the period, %s: %s as %s', (within, right, wrong, truth) => {
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
  ['Tăng, giảm điểm', 'Cung ứng dịch vụ công', 5, '47/61', '47/63'],
  ['Tăng, giảm điểm', 'Cung ứng dịch vụ công', 7, '2', '1'],
  ['Tăng, giảm điểm', 'Cung ứng dịch vụ công', 8, '7,5719', '7,5179'],
  ['Tăng, giảm điểm', 'Tổng điểm', 3, '43,6903', '43,9603'],
  ['Tăng, giảm điểm', 'Tổng điểm', 6, '12/61', '15/61'],
  ['Còn thiếu (bậc)', 'Cơ hội tham gia', 3, '15', '13'],
  ['Còn thiếu (bậc)', 'Cơ hội tham gia', 6, '14', '4'],
  ['Còn thiếu (bậc)', 'Y tế công lập', 5, '58/61', '59/61'],
  ['Còn thiếu (bậc)', 'Y tế công lập', -1, '0,1993', '0,1893'],
  ['Còn thiếu (bậc)', 'Chất lượng không khí', 2, 'Sở Xây dựng', 'Sở Tài nguyên và Môi trường'],
  ['Mã|Chỉ số, nội dung', 'Thủ tục hành chính công', 7, '7/60', '5/60'],
  ['Mã|Chỉ số, nội dung', 'Tổng điểm', -10, '41,5303', '41,5330'],
  ['Trung bình cả nước|Nội dung', '2021', 1, '44,4664', '44,4466'],
  ['Trung bình cả nước|Nội dung', '2022', 2, '16/61', '12/61'],
  ['Trung bình cả nước|Nội dung', '2020', 3, '3', '4'],
  ['Trung bình cả nước|Nội dung', '2023', 4, '42,4221', '42,4212'],
  ['Trung bình cả nước|Nội dung', '2023', 5, '16/23', '12/23'],
  ['Đánh giá năm 2023', 'Nước sinh hoạt', -1, 'chưa đạt', 'đạt'],
  ['Đánh giá năm 2023', 'Tri thức công dân', 4, '41', '42'],
  ['Mã|Chỉ số, nội dung', 'Tiếp cận dịch vụ tư pháp', -1, '8/61', '7/61'],
  ['Mã|Chỉ số, nội dung', 'Tiếp cận dịch vụ tư pháp', -2, '1,9610', '1,9601'],
  ['Mã|Chỉ số, nội dung', 'Tổng điểm', -1, '12/61', '15/61'],
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
    ['Hưng Yên', 'Nam Định'],
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
  const { number, source } = plant(report.source, ['Quản trị môi trường đứng cuối cả nước', '61/61', '60/61'])
  const [finding, ...others] = tellFigures(
    check(report, source),
    'bao-cao.docx',
    ({ year }) => `results/${year}.xlsx`,
  )
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'figure-wrong',
    severity: 'error',
    message: { vi: '"60/61" không khớp số liệu, số liệu là "61/61"' },
    place: { kind: 'paragraph', file: 'bao-cao.docx', number },
    remedy: { vi: expect.stringContaining('ghi "61/61"') },
  })
  expect(finding?.notes?.[0]?.message.vi).toBe(
    'Quản trị môi trường: kết quả PAPI năm 2023 (results/2023.xlsx)',
  )
})
