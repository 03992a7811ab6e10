import { beforeAll, describe, expect, it } from 'vitest'
import { formatAddress } from '../../src/diagnostics/address.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import type { Area, SourceCell, SourceWorkbook } from '../../src/read/source-workbook.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import { readShippedWorkspace } from './sample-form.ts'

// Lists that an office made by itself: no stamp, no ids, its own headings.

let workspace: Workspace
beforeAll(async () => {
  workspace = await readShippedWorkspace()
})

type Line = readonly (SourceCell['value'] | null)[]

const makeSource = (
  lines: readonly Line[],
  merges: readonly Area[] = [],
  file = 'bao-cao.xlsx',
): SourceWorkbook => ({
  file,
  sheets: [
    {
      name: 'Sheet1',
      hidden: false,
      cells: lines.flatMap((line, row) =>
        line.flatMap((value, column) =>
          value === null
            ? []
            : [{ row: row + 1, column: column + 1, address: formatAddress(row + 1, column + 1), value }],
        ),
      ),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
  date1904: false,
  macros: false,
  externalLinks: false,
})

const taskText = (id: string): string =>
  workspace.dimensions.flatMap(({ tasks }) => tasks).find((task) => task.id === id)?.text ?? ''

const title: readonly Line[] = [
  ['UBND THÀNH PHỐ HÀ NỘI', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ NỘI VỤ', null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
  ['PHỤ LỤC: KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ 179/KH-UBND NĂM 2023'],
  ['Đơn vị báo cáo: SỞ NỘI VỤ'],
]

const headings: Line = [
  'TT',
  'Nhiệm vụ',
  'Cơ quan chủ trì',
  'Sản phẩm',
  'Thời hạn',
  'Kết quả thực hiện',
  'Tình trạng',
  'Khó khăn',
  'Đề xuất',
]

describe('a list of the office itself', () => {
  const lines = (): readonly Line[] => [
    ...title,
    headings,
    ['A', 'B', 'C', 1, 2, 3, 4, 5, 6],
    ['I', 'Sự tham gia của người dân ở cấp cơ sở'],
    [
      1,
      `1. ${taskText('1.2-1').toUpperCase()}.`,
      'Sở Nội vụ',
      'QĐ số 5/2023/QĐ-UBND',
      '2023',
      'Đã trình UBND',
      'Đang trình',
      null,
      null,
    ],
    [
      2,
      taskText('1.2-2').replace('Thực hiện tốt', 'Tiếp tục thực hiện tốt'),
      'Sở Nội vụ',
      null,
      null,
      'Đã làm',
      'Thường xuyên',
      'Không',
      null,
    ],
    [3, 'Việc không có trong Kế hoạch', 'Sở Nội vụ', null, null, 'Đã làm', 'Xong', null, null],
    ['Tổng cộng', null, null, null, null, 3],
    [null, null, null, null, null, 'Hà Nội, ngày 05 tháng 12 năm 2023'],
    ['Người lập biểu', null, null, null, null, 'KT. GIÁM ĐỐC'],
    [null, null, null, null, null, 'PHÓ GIÁM ĐỐC'],
    ['Nguyễn Thị A', null, null, null, null, 'Trần Văn B'],
  ]

  it('is known by its headings, and its rows by their text', () => {
    const { value, diagnostics } = readForm(makeSource(lines()), workspace)
    expect(value).toMatchObject({ stamp: undefined, form: 'agency', agency: 'so-noi-vu', year: 2023 })
    expect(
      value?.tasks.map(({ ref, found, answers }) => [ref, found, answers.status.value, answers.product.raw]),
    ).toEqual([
      ['1.2-1', 'text', 'in-progress', 'QĐ số 5/2023/QĐ-UBND'],
      ['1.2-2', 'text', 'ongoing', ''],
      [null, 'none', 'done', ''],
    ])
    const places = diagnostics.map(
      ({ code, place }) => `${code} ${place.kind === 'cell' ? place.address : ''}`,
    )
    expect(places).toEqual(['column-missing A5', 'column-missing A5', 'column-missing A5', 'unknown-row B10'])
    expect(value?.preparedBy?.raw).toBe('Nguyễn Thị A')
  })

  it('may name its agency in the name of the file only', () => {
    const unnamed = lines().map((line, index) => (index === 3 ? [] : line))
    expect(readForm(makeSource(unnamed, [], 'in/Bieu mau - So TT&TT.xlsx'), workspace).value?.agency).toBe(
      'so-thong-tin-va-truyen-thong',
    )
    const lost = readForm(makeSource(unnamed, [], 'bao cao.xlsx'), workspace)
    expect(lost.value?.agency).toBeUndefined()
    expect(lost.diagnostics.map(({ code }) => code)).toContain('agency-unknown')
  })

  it('may have a head of two rows', () => {
    const first: Line = [
      'TT',
      'Nhiệm vụ',
      'Kết quả thực hiện',
      null,
      null,
      'Khó khăn, vướng mắc',
      'Kiến nghị',
    ]
    const second: Line = [null, null, 'Số văn bản', 'Ngày hoàn thành', 'Tình trạng', null, null]
    const source = makeSource(
      [
        ...title,
        first,
        second,
        [1, taskText('1.2-1'), '12/BC-SNV', '05/6/2023', 'Hoàn thành', 'không', 'không'],
      ],
      [
        { top: 5, left: 3, bottom: 5, right: 5 },
        { top: 5, left: 1, bottom: 6, right: 1 },
        { top: 5, left: 2, bottom: 6, right: 2 },
        { top: 5, left: 6, bottom: 6, right: 6 },
        { top: 5, left: 7, bottom: 6, right: 7 },
      ],
    )
    const task = readForm(source, workspace).value?.tasks[0]
    expect(task).toMatchObject({
      ref: '1.2-1',
      row: 7,
      answers: {
        product: { raw: '12/BC-SNV' },
        doneOn: { value: { kind: 'day' } },
        status: { value: 'done' },
        difficulties: { raw: 'không' },
        proposals: { raw: 'không' },
      },
    })
  })
})
