import type { Cell, Document, Formula, Row, Table } from '../../src/document/document.ts'

const text = (content: string, rest: Omit<Cell, 'value'> = {}): Cell => ({
  value: { kind: 'text', text: content },
  ...rest,
})
const number = (value: number, rest: Omit<Cell, 'value'> = {}): Cell => ({
  value: { kind: 'number', value, digits: 4 },
  ...rest,
})
const rank = (place: number, of: number, rest: Omit<Cell, 'value'> = {}): Cell => ({
  value: { kind: 'rank', rank: place, of },
  ...rest,
})
const none = (word: string, rest: Omit<Cell, 'value'> = {}): Cell => ({
  value: { kind: 'none', word },
  ...rest,
})
const row = (...cells: readonly Cell[]): Row => ({ cells })

/** A small table in the text: every tone, every kind of value. */
const summary: Table = {
  kind: 'table',
  columns: [{ width: 5 }, { width: 30 }, { width: 12 }, { width: 12 }, { width: 16 }],
  headRows: 1,
  rows: [
    row(text('TT'), text('Nội dung thành phần'), text('Điểm'), text('Thứ hạng'), text('So với chỉ tiêu')),
    row(
      text('7.2', { align: 'center' }),
      text('Chất lượng không khí'),
      number(1.7283),
      rank(61, 61),
      text('Chưa đạt', { tone: 'bad' }),
    ),
    row(
      text('7.3', { align: 'center' }),
      text('Chất lượng nguồn nước'),
      number(0.3641),
      rank(58, 61),
      text('Đạt', { tone: 'good' }),
    ),
    row(
      text('5.2', { align: 'center' }),
      text('Thủ tục cấp phép xây dựng'),
      none(''),
      none('không đo lường', { tone: 'muted' }),
      none('', { tone: 'plain' }),
    ),
    row(
      text('Tổng điểm', { tone: 'total', colSpan: 2 }),
      number(43.9603, { tone: 'total' }),
      rank(15, 61, { tone: 'total' }),
      text(''),
    ),
  ],
}

/** The plan's own form: a head of two rows, cells merged downwards and across. */
const assignments: Table = {
  kind: 'table',
  id: 'assignments',
  columns: [
    { width: 4 },
    { width: 16 },
    { width: 24 },
    { width: 16 },
    { width: 7 },
    { width: 7 },
    { width: 46 },
  ],
  headRows: 2,
  frozenColumns: 3,
  rows: [
    row(
      text('TT', { rowSpan: 2 }),
      text('Chỉ số nội dung', { rowSpan: 2 }),
      text('Nội dung thành phần', { rowSpan: 2 }),
      text('Chủ trì', { rowSpan: 2 }),
      text('Thứ hạng', { colSpan: 2 }),
      text('Nhiệm vụ, giải pháp', { rowSpan: 2 }),
    ),
    row(text('Chỉ tiêu'), text('Kết quả')),
    row(
      text('7', { rowSpan: 3, align: 'center' }),
      text('Quản trị môi trường', { rowSpan: 3 }),
      text('7.1. Nghiêm túc trong bảo vệ môi trường'),
      text('Sở Tài nguyên và Môi trường', { rowSpan: 3 }),
      rank(40, 63),
      rank(33, 61),
      text('Tăng cường kiểm tra việc chấp hành pháp luật.\nCông khai kết quả xử lý vi phạm.', {
        align: 'justify',
      }),
    ),
    row(
      text('7.2. Chất lượng không khí'),
      rank(55, 63),
      rank(61, 61, { tone: 'bad' }),
      text('Triển khai Chương trình số 05-CTr/TU của Thành ủy Hà Nội.', { rowSpan: 2 }),
    ),
    row(text('7.3. Chất lượng nguồn nước'), rank(59, 63), rank(58, 61, { bold: true, italic: true })),
    row(
      text('8', { align: 'center' }),
      text('Quản trị điện tử', { colSpan: 2 }),
      text('Sở Thông tin và Truyền thông'),
      none('chưa có chỉ tiêu', { tone: 'muted', colSpan: 2 }),
      text('', { align: 'right' }),
    ),
  ],
}

const allScores = { table: 'scores', column: 1 }

/** `2/3`: the rank of the score in the same row. */
const liveRank: Formula = {
  pieces: ['RANK(', { column: 1 }, ',', allScores, ',0)&"/"&COUNT(', allScores, ')'],
}

/** Scores with ranks that follow from them. */
const scores: Table = {
  kind: 'table',
  id: 'scores',
  columns: [{ width: 24 }, { width: 12 }, { width: 12 }],
  headRows: 1,
  frozenColumns: 1,
  filter: true,
  rows: [
    row(text('Tỉnh, thành phố'), text('Tổng điểm'), text('Thứ hạng')),
    row(text('Hà Nội'), number(43.9603), {
      value: { kind: 'rank', rank: 2, of: 3, live: liveRank },
    }),
    row(text('Thừa Thiên Huế'), number(46.0415), {
      value: { kind: 'rank', rank: 1, of: 3, live: liveRank },
    }),
    row(text('Quảng Ninh'), number(43.1), {
      value: { kind: 'rank', rank: 3, of: 3, live: liveRank },
    }),
    row(text('Bình Dương'), none('khuyết dữ liệu', { tone: 'muted' }), none('không đo lường')),
  ],
}

/** One document that uses every block, span, tone and kind of value. Its figures only look real. */
export const sampleDocument: Document = {
  title: 'Báo cáo kết quả thực hiện Kế hoạch PAPI năm 2023',
  draft: true,
  heading: {
    parent: 'Ủy ban nhân dân thành phố Hà Nội',
    issuer: 'Sở Nội vụ',
    place: 'Hà Nội',
    number: null,
    symbol: 'BC-SNV',
    day: null,
    year: 2024,
    type: 'Báo cáo',
    subject: 'Kết quả thực hiện Kế hoạch nâng cao Chỉ số PAPI của thành phố Hà Nội năm 2023',
    addressees: ['Ủy ban nhân dân thành phố Hà Nội'],
  },
  body: [
    {
      kind: 'paragraph',
      text: [
        { text: 'Thực hiện ' },
        { text: 'Kế hoạch số 179/KH-UBND', bold: true },
        { text: ' ngày 04/8/2021 của Ủy ban nhân dân Thành phố, Sở Nội vụ báo cáo kết quả năm 2023 ' },
        { text: '(Phụ lục I và Phụ lục II kèm theo)', italic: true },
        { text: ' như sau:' },
      ],
    },
    { kind: 'heading', level: 1, text: [{ text: 'Kết quả năm 2023' }] },
    { kind: 'heading', level: 2, text: [{ text: 'Kết quả chung' }] },
    {
      kind: 'paragraph',
      text: [
        { text: 'Thành phố đạt 43,9603 điểm, xếp thứ ' },
        { text: '15/61', bold: true, italic: true },
        { text: ' tỉnh, thành phố có đủ dữ liệu.' },
      ],
    },
    { kind: 'heading', level: 2, text: [{ text: 'Kết quả theo chỉ số nội dung' }] },
    { kind: 'heading', level: 3, text: [{ text: 'Nội dung còn thấp' }] },
    {
      kind: 'list',
      items: [
        [{ text: 'Chất lượng không khí: xếp thứ 61/61;' }],
        [{ text: 'Chất lượng nguồn nước: ', bold: true }, { text: 'xếp thứ 58/61.' }],
      ],
    },
    { kind: 'heading', level: 3, text: [{ text: 'So với chỉ tiêu' }] },
    { kind: 'paragraph', text: [{ text: 'Kết quả so với chỉ tiêu phấn đấu:' }] },
    summary,
    { kind: 'heading', level: 1, text: [{ text: 'Đề xuất, kiến nghị' }] },
    {
      kind: 'paragraph',
      text: [{ text: 'Đề nghị các cơ quan chủ trì giải trình các nội dung chưa đạt chỉ tiêu.' }],
    },
    { kind: 'paragraph', text: [{ text: 'Sở Nội vụ kính báo cáo Ủy ban nhân dân Thành phố.' }] },
  ],
  closing: {
    recipients: ['Như trên', 'Ban Giám đốc Sở', 'Lưu: VT, CCHC'],
    signatory: { lines: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Nguyễn Văn A' },
  },
  annexes: [
    {
      name: 'Biểu giao nhiệm vụ',
      title: 'Kết quả thực hiện biểu giao nhiệm vụ năm 2023',
      orientation: 'landscape',
      blocks: [assignments],
    },
    {
      name: 'Nguồn',
      title: 'Điểm số, thứ hạng và nguồn số liệu',
      orientation: 'portrait',
      blocks: [
        scores,
        { kind: 'heading', level: 1, text: [{ text: 'Nguồn số liệu' }] },
        {
          kind: 'list',
          items: [
            [{ text: 'UNDP, CECODES, RTA: Chỉ số PAPI năm 2023;' }],
            [{ text: 'Kế hoạch số 179/KH-UBND' }],
          ],
        },
        { kind: 'paragraph', text: [{ text: 'Thứ hạng do Sở Nội vụ tính từ điểm số đã công bố.' }] },
      ],
    },
  ],
}
