import { strToU8 } from 'fflate'
import { tcvn3 } from '../../src/read/legacy-tables.ts'
import { makeParts, makeWorkbook, zipParts } from '../read/make-workbook.ts'
import { dateCell, findTab, put, type SpoiltForm, valueAt } from '../submissions/broken-form.ts'
import type { Fixture } from './fixture.ts'

/** A filled form of Sở Xây dựng (four tasks, two targets, two goals) unless another agency is named. */
export type BrokenForm = Fixture<SpoiltForm>

/** A file that is no form at all. */
export type BrokenFile = {
  readonly fault: string
  readonly file: string
  readonly bytes: (form: Uint8Array) => Uint8Array
  readonly expected: string
}

const [tasks, targets, goals, stamp] = ['Nhiệm vụ', 'Chỉ tiêu', 'Chỉ số đo', 'papi']
const stopped = (gate: number): string => `stopped-at-gate ${gate}`

const drop = (form: SpoiltForm, sheet: string): void => {
  form.tabs = form.tabs.filter(({ name }) => name !== sheet)
}
const putAll = (form: SpoiltForm, sheet: string, addresses: readonly string[], value: string): void => {
  for (const address of addresses) put(form, sheet, address, value)
}
const taskRows = [10, 11, 12, 13]

/** Moves the answers of a task, results to difficulties (I to N), aside. */
const shift = (form: SpoiltForm, row: number, by: 1 | -1): void => {
  const letters = [...'HIJKLMNO']
  const values = letters.map((letter) => valueAt(form, tasks, `${letter}${row}`))
  letters.forEach((letter, at) => {
    const from = at - by
    put(form, tasks, `${letter}${row}`, from < 1 || from > 6 ? null : (values[from] ?? null))
  })
}

/** TCVN3 bytes as they show in a file that was read as Latin-1. */
const toTcvn3 = (text: string): string => [...text].map((letter) => tcvn3.get(letter) ?? letter).join('')

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from(stream, 'utf16le'), 1024)
  return bytes
}

export const brokenFiles: readonly BrokenFile[] = [
  { fault: 'empty file', file: 'a.xlsx', bytes: () => new Uint8Array(), expected: 'empty-workbook' },
  { fault: 'lock file of Excel', file: '~$a.xlsx', bytes: (form) => form, expected: 'lock-file' },
  {
    fault: 'PDF renamed',
    file: 'a.xlsx',
    bytes: () => strToU8('%PDF-1.7\n'),
    expected: 'not-a-workbook',
  },
  { fault: 'workbook of Excel 5', file: 'a.xls', bytes: () => ole('Book'), expected: 'not-a-workbook' },
  { fault: 'old .xls, damaged', file: 'a.xls', bytes: () => ole('Workbook'), expected: 'damaged-workbook' },
  {
    fault: 'password',
    file: 'a.xlsx',
    bytes: () => ole('EncryptedPackage'),
    expected: 'password-protected',
  },
  { fault: 'old Word', file: 'a.doc', bytes: () => ole('WordDocument'), expected: 'not-a-workbook' },
  {
    fault: 'OpenDocument',
    file: 'a.ods',
    bytes: () =>
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    expected: 'not-a-workbook',
  },
  {
    fault: 'Word document',
    file: 'a.docx',
    bytes: () => zipParts({ 'word/document.xml': '<a/>' }),
    expected: 'not-a-workbook',
  },
  {
    fault: 'binary workbook, damaged',
    file: 'a.xlsb',
    bytes: () => zipParts({ 'xl/workbook.bin': 'x' }),
    expected: 'damaged-workbook',
  },
  {
    fault: 'comma-separated text',
    file: 'a.csv',
    bytes: () => strToU8('Mã nhiệm vụ,Kết quả\n6.3.3-1,xong\n'),
    expected: 'not-a-workbook',
  },
  {
    fault: 'web page saved as .xls',
    file: 'a.xls',
    bytes: () => strToU8('<html><table><tr><td>Mã</td></tr></table></html>'),
    expected: 'not-a-workbook',
  },
  {
    fault: 'XML spreadsheet of 2003',
    file: 'a.xml',
    bytes: () => strToU8('<?xml version="1.0"?><Workbook/>'),
    expected: 'not-a-workbook',
  },
  {
    fault: 'zip of forms',
    file: 'a.zip',
    bytes: (form) => zipParts({ 'so-y-te.xlsx': form, 'so-tu-phap.xlsx': form }),
    expected: 'zip-of-workbooks',
  },
  {
    fault: 'download that stopped half-way',
    file: 'a.xlsx',
    bytes: (form) => form.slice(0, form.length >> 1),
    expected: 'truncated-workbook',
  },
  {
    fault: 'no cell with a value',
    file: 'a.xlsx',
    bytes: () => makeWorkbook([{ name: 'Nhiệm vụ', rows: [] }]),
    expected: 'no-readable-cells',
  },
  {
    fault: 'entities of an attacker',
    file: 'a.xlsx',
    bytes: () =>
      zipParts({
        ...makeParts([{ name: 'x', rows: [['a']] }]),
        'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
      }),
    expected: 'doctype-in-workbook',
  },
  {
    fault: 'some other workbook',
    file: 'a.xlsx',
    bytes: () =>
      makeWorkbook([
        {
          name: 'Lương',
          rows: [
            ['Họ tên', 'Chức vụ', 'Hệ số'],
            ['A', 'B', 2.34],
          ],
        },
      ]),
    expected: 'not-a-form',
  },
]

export const brokenForms: readonly BrokenForm[] = [
  { fault: 'none', spoil: () => {}, expected: [] },
  { fault: 'none, six tasks', sample: 'so-y-te', spoil: () => {}, expected: [] },
  { fault: 'none, general form', sample: 'ubnd-cap-xa', spoil: () => {}, expected: [] },

  // Odd, and read all the same.
  { fault: 'stamp lost', spoil: (form) => drop(form, stamp), expected: [] },
  {
    fault: 'sheets renamed',
    spoil: (form) => {
      findTab(form, tasks).name = 'Sheet1'
      findTab(form, targets).name = 'Biểu 02'
    },
    expected: [],
  },
  { fault: 'sheets in another order', spoil: (form) => form.tabs.reverse(), expected: [] },
  {
    fault: 'title rows put above',
    spoil: (form) => findTab(form, tasks).rows.unshift(['UBND THÀNH PHỐ HÀ NỘI'], ['SỞ XÂY DỰNG'], []),
    expected: [],
  },
  {
    fault: 'rows sorted the other way round',
    spoil: (form) => {
      const { rows } = findTab(form, tasks)
      rows.splice(9, 4, ...rows.slice(9, 13).reverse())
    },
    expected: [],
  },
  {
    fault: 'columns in another order',
    spoil: (form) => {
      for (const row of findTab(form, tasks).rows.slice(8, 13)) row.push(...row.splice(8, 1))
    },
    expected: [],
  },
  {
    fault: 'row that numbers the columns',
    spoil: (form) => {
      findTab(form, tasks).rows.splice(9, 0, [null, 'A', 'B', '1', '2', '3', '4', '5'])
    },
    expected: [],
  },
  {
    fault: 'text in decomposed letters',
    spoil: (form) => put(form, tasks, 'I10', 'Đã trồng cây ở các quận'.normalize('NFD')),
    expected: [],
  },
  {
    fault: 'text that would be code elsewhere',
    spoil: (form) => {
      put(form, tasks, 'I10', '=HYPERLINK("http://a","b")')
      put(form, tasks, 'I11', '<b>{{ year }}</b> ::table{a} \u202e')
    },
    expected: [],
  },
  {
    fault: 'day as Excel keeps it',
    spoil: (form) => put(form, tasks, 'K10', dateCell(45082)),
    expected: [],
  },
  {
    fault: 'quarter instead of a day',
    spoil: (form) => put(form, tasks, 'K10', 'quý II/2023'),
    expected: [],
  },
  {
    fault: 'status in other words',
    spoil: (form) => put(form, tasks, 'L10', 'đã hoàn thành.'),
    expected: [],
  },
  {
    fault: 'sheet hidden',
    spoil: (form) => {
      findTab(form, goals).hidden = true
    },
    expected: ['hidden-sheet Chỉ số đo!'],
  },
  {
    fault: 'column hidden',
    spoil: (form) => findTab(form, tasks).hiddenColumns.push(14),
    expected: ['hidden-columns Nhiệm vụ!N9'],
  },
  {
    fault: 'sheet of its own',
    spoil: (form) =>
      form.tabs.push({ name: 'Nháp', rows: [['a']], merges: [], hiddenColumns: [], hidden: false }),
    expected: ['sheet-not-read Nháp!'],
  },
  {
    fault: 'column of its own',
    spoil: (form) => {
      put(form, tasks, 'P9', 'Kinh phí')
      put(form, tasks, 'P10', '2 tỷ đồng')
    },
    expected: ['column-added Nhiệm vụ!P9'],
  },
  {
    fault: 'heading replaced',
    spoil: (form) => put(form, tasks, 'K9', 'Mốc'),
    expected: ['column-renamed Nhiệm vụ!K9'],
  },
  {
    fault: 'old letters (TCVN3)',
    spoil: (form) => put(form, tasks, 'I10', toTcvn3('đã ban hành kế hoạch trồng cây xanh đô thị')),
    expected: ['legacy-text Nhiệm vụ!I10'],
  },
  {
    fault: 'macros',
    spoil: (form) => {
      form.parts['xl/vbaProject.bin'] = 'x'
    },
    expected: ['macros-ignored'],
  },

  // Gate 2.
  {
    fault: 'stamp lost and unit not known',
    spoil: (form) => {
      drop(form, stamp)
      form.file = 'bieu.xlsx'
      for (const sheet of [tasks, targets, goals]) put(form, sheet, 'D5', 'Ban Quản lý')
    },
    expected: ['agency-unknown Nhiệm vụ!D5', stopped(2)],
  },
  {
    fault: 'stamp of an agency that is not in the plan',
    spoil: (form) => put(form, stamp, 'B6', 'so-bi-an'),
    expected: ['agency-not-in-plan Nhiệm vụ!D5', stopped(2)],
  },
  {
    fault: 'form of another agency filled in',
    spoil: (form) => put(form, tasks, 'D5', 'Sở Tư pháp'),
    expected: ['agency-differs Nhiệm vụ!D5', stopped(2)],
  },
  {
    fault: 'form of last year',
    spoil: (form) => put(form, stamp, 'B5', '2022'),
    expected: ['wrong-year', stopped(2)],
  },
  {
    fault: 'form of a year outside the plan',
    spoil: (form) => put(form, stamp, 'B5', '2031'),
    expected: ['wrong-year', stopped(2)],
  },
  {
    fault: 'no year anywhere',
    spoil: (form) => {
      drop(form, stamp)
      for (const sheet of [tasks, targets, goals]) {
        put(form, sheet, 'A1', 'BIỂU BÁO CÁO')
        for (const address of ['A3', 'B3']) put(form, sheet, address, null)
        put(form, sheet, 'D6', null)
        for (const address of ['H5', 'H6', 'K5', 'K6', 'I5', 'I6', 'G5', 'G6'])
          put(form, sheet, address, null)
      }
    },
    expected: ['year-unknown', stopped(2)],
  },
  {
    fault: 'form of another plan',
    spoil: (form) => put(form, stamp, 'B4', '200/KH-UBND'),
    expected: ['wrong-plan', stopped(2)],
  },
  {
    fault: 'form of an older version',
    spoil: (form) => put(form, stamp, 'B3', '0'),
    expected: ['old-form-version'],
  },
  {
    fault: 'form of a newer version',
    spoil: (form) => put(form, stamp, 'B3', '2'),
    expected: ['old-form-version'],
  },
  {
    fault: 'tasks from a unit that leads none',
    spoil: (form) => {
      put(form, stamp, 'B6', 'ubnd-cap-xa')
      put(form, tasks, 'D5', 'UBND phường Cửa Nam')
    },
    expected: ['wrong-form-kind Nhiệm vụ!D5', stopped(2)],
  },
  {
    fault: 'general form from an agency with tasks',
    sample: 'ubnd-cap-xa',
    spoil: (form) => {
      put(form, stamp, 'B6', 'so-y-te')
      put(form, 'Giải pháp', 'D5', 'Sở Y tế')
    },
    expected: ['wrong-form-kind Giải pháp!D5', stopped(2)],
  },

  {
    fault: 'general form without the name of its unit',
    sample: 'ubnd-cap-xa',
    spoil: (form) => {
      for (const sheet of ['Giải pháp', 'Trách nhiệm']) put(form, sheet, 'D5', null)
    },
    expected: ['unit-unnamed Giải pháp!C5', stopped(2)],
  },
  {
    fault: 'general form with the name of the kind',
    sample: 'ubnd-cap-xa',
    spoil: (form) => {
      for (const sheet of ['Giải pháp', 'Trách nhiệm']) put(form, sheet, 'D5', 'UBND cấp xã')
    },
    expected: ['unit-unnamed Giải pháp!D5', stopped(2)],
  },

  // Gate 3.
  {
    fault: 'answers of a row one column to the right',
    spoil: (form) => shift(form, 11, 1),
    expected: ['shifted-columns Nhiệm vụ!M11', stopped(3)],
  },
  {
    fault: 'answers of all rows one column to the left',
    spoil: (form) => {
      for (const row of taskRows) shift(form, row, -1)
    },
    expected: ['shifted-columns Nhiệm vụ!K10:K13', stopped(3)],
  },
  {
    fault: 'day alone one column to the left',
    spoil: (form) => {
      put(form, tasks, 'J12', '05/6/2023')
      put(form, tasks, 'K12', null)
    },
    expected: ['shifted-columns Nhiệm vụ!J12', stopped(3)],
  },
  {
    fault: 'figure of a goal one column to the right',
    spoil: (form) => {
      put(form, goals, 'G11', null)
      put(form, goals, 'H11', '512.000')
    },
    expected: ['shifted-columns Chỉ số đo!H11', stopped(3)],
  },
  {
    fault: 'sheet of targets deleted',
    spoil: (form) => drop(form, targets),
    expected: ['form-sheet-missing', stopped(3)],
  },
  {
    fault: 'sheet listed but lost',
    spoil: (form) => {
      form.parts['xl/worksheets/sheet3.xml'] = null
    },
    expected: ['form-sheet-missing', 'sheet-missing', stopped(3)],
  },
  {
    fault: 'blank form sent back',
    spoil: (form) => {
      for (const row of taskRows)
        for (const at of ['H', 'I', 'J', 'K', 'L', 'M', 'N', 'O']) put(form, tasks, `${at}${row}`, null)
      for (const row of [10, 11]) {
        put(form, targets, `L${row}`, null)
        put(form, targets, `M${row}`, null)
        for (const at of ['G', 'H', 'I']) put(form, goals, `${at}${row}`, null)
      }
    },
    expected: ['nothing-reported', stopped(3)],
  },
  {
    fault: 'one status blank',
    spoil: (form) => put(form, tasks, 'L11', null),
    expected: ['status-missing Nhiệm vụ!L11', stopped(3)],
  },
  {
    fault: 'every status blank',
    spoil: (form) => {
      for (const row of taskRows) put(form, tasks, `L${row}`, null)
    },
    expected: ['status-missing Nhiệm vụ!L10:L13', stopped(3)],
  },
  {
    fault: 'status in words of no list',
    spoil: (form) => put(form, tasks, 'L12', 'Chưa hoàn thành'),
    expected: ['unknown-status Nhiệm vụ!L12', stopped(3)],
  },
  {
    fault: 'column of statuses deleted',
    spoil: (form) => {
      for (const row of findTab(form, tasks).rows.slice(8, 13)) row.splice(11, 1)
    },
    expected: ['column-missing Nhiệm vụ!A9', stopped(3)],
  },
  {
    fault: 'done without a date',
    spoil: (form) => put(form, tasks, 'K10', null),
    expected: ['done-without-date Nhiệm vụ!K10', stopped(3)],
  },
  {
    fault: 'done without a product',
    spoil: (form) => put(form, tasks, 'J13', null),
    expected: ['done-without-product Nhiệm vụ!J13'],
  },
  {
    fault: 'done without evidence',
    spoil: (form) => put(form, tasks, 'M13', null),
    expected: ['done-without-evidence Nhiệm vụ!M13'],
  },
  {
    fault: 'done without a result',
    spoil: (form) => put(form, tasks, 'I10', ' \u00a0 '),
    expected: ['result-missing Nhiệm vụ!I10', stopped(3)],
  },
  {
    fault: 'row of a task deleted',
    spoil: (form) => findTab(form, tasks).rows.splice(10, 1),
    expected: ['task-missing Nhiệm vụ!', stopped(3)],
  },
  {
    fault: 'row of a task twice',
    spoil: (form) => {
      const { rows } = findTab(form, tasks)
      rows.splice(10, 0, [...(rows[9] ?? [])])
    },
    expected: ['row-twice Nhiệm vụ!E11', '- row-twice Nhiệm vụ!E10', stopped(3)],
  },
  {
    fault: 'row that is no task',
    spoil: (form) => {
      findTab(form, tasks).rows.splice(13, 0, [
        null,
        null,
        null,
        null,
        'Tổ chức giải bóng đá chào mừng ngày thành lập ngành năm nay',
        null,
        null,
        null,
        'Đã tổ chức',
        null,
        null,
        'Đang thực hiện',
      ])
    },
    expected: ['unknown-row Nhiệm vụ!E14'],
  },
  {
    fault: 'texts of two tasks changed over',
    spoil: (form) => {
      const [first, second] = [valueAt(form, tasks, 'E10'), valueAt(form, tasks, 'E11')]
      put(form, tasks, 'E10', second)
      put(form, tasks, 'E11', first)
    },
    expected: [
      'id-text-mismatch Nhiệm vụ!E10',
      'id-text-mismatch Nhiệm vụ!E11',
      'locked-cell-changed Nhiệm vụ!B10',
      'locked-cell-changed Nhiệm vụ!B11',
    ],
  },
  {
    fault: 'one result merged over all tasks',
    spoil: (form) => {
      for (const row of [11, 12, 13]) put(form, tasks, `I${row}`, null)
      findTab(form, tasks).merges.push('I10:I13')
    },
    expected: ['merged-answers Nhiệm vụ!I10:I13', 'result-missing Nhiệm vụ!I11:I13', stopped(3)],
  },
  {
    fault: 'cause of a missed target blank',
    spoil: (form) => put(form, targets, 'L10', null),
    expected: ['explanation-missing Chỉ tiêu!L10', stopped(3)],
  },
  {
    fault: 'remedies of missed targets blank',
    spoil: (form) => {
      put(form, targets, 'M10', null)
      put(form, targets, 'M11', null)
    },
    expected: ['explanation-missing Chỉ tiêu!M10', 'explanation-missing Chỉ tiêu!M11', stopped(3)],
  },
  {
    fault: 'value of a goal blank',
    spoil: (form) => put(form, goals, 'G11', null),
    expected: ['goal-value-missing Chỉ số đo!G11'],
  },
  {
    fault: 'words for the value of a goal',
    spoil: (form) => put(form, goals, 'G10', 'gần đạt'),
    expected: ['not-a-number Chỉ số đo!G10', stopped(3)],
  },
  {
    fault: 'number that may mean two',
    spoil: (form) => put(form, goals, 'G11', '1.234'),
    expected: ['ambiguous-number Chỉ số đo!G11', stopped(3)],
  },
  {
    fault: 'value of a goal turned into a date',
    spoil: (form) => put(form, goals, 'G10', dateCell(45000)),
    expected: ['number-became-date Chỉ số đo!G10', stopped(3)],
  },
  {
    fault: 'rank turned into a date',
    spoil: (form) => put(form, targets, 'H10', dateCell(45000)),
    expected: ['rank-became-date Chỉ tiêu!H10', stopped(3)],
  },
  {
    fault: 'words for a target',
    spoil: (form) => put(form, targets, 'I10', 'tốp đầu'),
    expected: ['not-a-rank Chỉ tiêu!I10', stopped(3)],
  },
  {
    fault: 'formula error',
    spoil: (form) => put(form, tasks, 'I11', { xml: '<c r="A1" t="e"><f>X1</f><v>#REF!</v></c>' }),
    expected: ['formula-error Nhiệm vụ!I11', stopped(3)],
  },
  {
    fault: 'formula without a value',
    spoil: (form) => put(form, goals, 'G10', { xml: '<c r="A1"><f>1+1</f></c>' }),
    expected: ['formula-without-value Chỉ số đo!G10', stopped(3)],
  },
  {
    fault: 'words for a date',
    spoil: (form) => put(form, tasks, 'K10', 'sắp xong'),
    expected: ['not-a-date Nhiệm vụ!K10', stopped(3)],
  },
  {
    fault: 'day that does not exist',
    spoil: (form) => put(form, tasks, 'K10', '31/02/2023'),
    expected: ['impossible-date Nhiệm vụ!K10', stopped(3)],
  },
  {
    fault: 'day without a year',
    spoil: (form) => put(form, tasks, 'K10', '05/6'),
    expected: ['date-without-year Nhiệm vụ!K10', stopped(3)],
  },
  {
    fault: 'year of two digits',
    spoil: (form) => put(form, tasks, 'K10', '05/6/23'),
    expected: ['short-year Nhiệm vụ!K10'],
  },
  {
    fault: 'day as a bare number',
    spoil: (form) => put(form, tasks, 'K10', 45082),
    expected: ['date-as-number Nhiệm vụ!K10'],
  },
  {
    fault: 'number of a document turned into a date',
    spoil: (form) => put(form, tasks, 'J10', dateCell(45270)),
    expected: ['text-became-date Nhiệm vụ!J10'],
  },
  {
    fault: 'text cut at 255 characters',
    spoil: (form) => put(form, tasks, 'I10', 'Đã làm việc '.repeat(30).slice(0, 254).concat('x')),
    expected: ['text-cut Nhiệm vụ!I10'],
  },
  {
    fault: 'text cut with a mark of omission',
    spoil: (form) => put(form, tasks, 'N12', `${'a'.repeat(1021)}...`),
    expected: ['text-cut Nhiệm vụ!N12'],
  },
  {
    fault: 'more than a page in one cell',
    spoil: (form) => put(form, tasks, 'I10', 'Đã làm việc này. '.repeat(177).slice(0, 3001)),
    expected: ['text-too-long Nhiệm vụ!I10'],
  },
  {
    fault: 'signs without end in one cell',
    spoil: (form) => put(form, tasks, 'O12', '.'.repeat(32_000)),
    expected: ['text-too-long Nhiệm vụ!O12'],
  },
  {
    fault: 'telephone number in a result',
    spoil: (form) => put(form, tasks, 'I10', 'Đã làm xong, liên hệ anh Nam 0912 345 678'),
    expected: ['personal-data Nhiệm vụ!I10'],
  },
  {
    fault: 'citizen id in the evidence',
    spoil: (form) => put(form, tasks, 'M11', 'Đơn của ông A, CCCD 001099012345'),
    expected: ['personal-data Nhiệm vụ!M11'],
  },
  {
    fault: 'old identity card in a proposal',
    spoil: (form) => put(form, tasks, 'O11', 'Hỗ trợ bà B (CMND số 012345678)'),
    expected: ['personal-data Nhiệm vụ!O11'],
  },
  {
    fault: 'numbers that are no personal data',
    spoil: (form) => {
      put(form, tasks, 'I10', 'Trồng 500.000.000 cây; quyết định 0123/QĐ-UBND; 12.345.678.901 đồng')
      put(form, tasks, 'I11', 'Giải ngân 912345678 đồng trong năm')
    },
    expected: [],
  },
  {
    fault: 'not signed',
    spoil: (form) => {
      for (const sheet of [tasks, targets, goals])
        for (const [r, row] of findTab(form, sheet).rows.entries())
          if (r > 13)
            row.forEach((value, c) => {
              if (value === 'Trần Văn B') row[c] = null
            })
    },
    expected: ['not-signed'],
  },

  // Gate 4.
  {
    fault: 'done on a day to come',
    spoil: (form) => put(form, tasks, 'K10', '05/6/2024'),
    expected: ['date-in-future Nhiệm vụ!K10', stopped(4)],
  },
  {
    fault: 'done in a month to come',
    spoil: (form) => put(form, tasks, 'K10', 'tháng 6/2024'),
    expected: ['date-in-future Nhiệm vụ!K10', stopped(4)],
  },
  {
    fault: 'figures as of a day to come',
    spoil: (form) => put(form, tasks, 'H6', '05/12/2032'),
    expected: ['date-in-future Nhiệm vụ!H6', stopped(4)],
  },
  {
    fault: 'done after the reporting day',
    spoil: (form) => put(form, tasks, 'K12', '10/12/2023'),
    expected: ['date-after-reporting-day Nhiệm vụ!K12', stopped(4)],
  },
  {
    fault: 'done, says the status, not done, says the text',
    spoil: (form) => put(form, tasks, 'I10', 'Dự thảo đang trình UBND Thành phố'),
    expected: ['status-contradicts-text Nhiệm vụ!L10', '- status-contradicts-text Nhiệm vụ!I10'],
  },
  {
    fault: 'nothing left undone, says the text',
    spoil: (form) => put(form, tasks, 'I10', 'Không còn hồ sơ chưa hoàn thành trong năm'),
    expected: [],
  },
  {
    fault: 'not started, says the status, done, says the text',
    spoil: (form) => {
      put(form, tasks, 'I10', 'Đã hoàn thành trong quý II')
      put(form, tasks, 'L10', 'Chưa thực hiện')
      put(form, tasks, 'K10', null)
    },
    expected: ['status-contradicts-text Nhiệm vụ!L10', '- status-contradicts-text Nhiệm vụ!I10'],
  },
  {
    fault: 'day of completion of work in progress',
    spoil: (form) => put(form, tasks, 'L10', 'Đang thực hiện'),
    expected: ['status-contradicts-date Nhiệm vụ!K10', '- status-contradicts-date Nhiệm vụ!L10'],
  },
  {
    fault: 'one text pasted into five of six rows',
    sample: 'so-y-te',
    spoil: (form) =>
      putAll(form, tasks, ['I10', 'I11', 'I12', 'I13', 'I14'], 'Đã thực hiện theo đúng kế hoạch'),
    expected: ['same-text-everywhere Nhiệm vụ!I10:I14'],
  },
  {
    fault: 'one text pasted into four of six rows',
    sample: 'so-y-te',
    spoil: (form) => putAll(form, tasks, ['I10', 'I11', 'I12', 'I13'], 'Đã thực hiện theo đúng kế hoạch'),
    expected: [],
  },

  // Gate 5.
  {
    fault: 'done before there was a plan',
    spoil: (form) => put(form, tasks, 'K10', '05/6/2020'),
    expected: ['date-before-plan Nhiệm vụ!K10'],
  },
  {
    fault: 'task of another agency',
    spoil: (form) => {
      const { rows } = findTab(form, tasks)
      const row = [...(rows[12] ?? [])]
      row[0] = '8.1-1'
      row.fill(null, 1, 7)
      rows.splice(13, 0, row)
    },
    expected: [
      'locked-cell-changed Nhiệm vụ!B14',
      'locked-cell-changed Nhiệm vụ!C14',
      'locked-cell-changed Nhiệm vụ!D14',
      'locked-cell-changed Nhiệm vụ!E14',
      'task-of-another-agency Nhiệm vụ!E14',
    ],
  },
  {
    fault: 'target changed',
    spoil: (form) => put(form, targets, 'I10', 20),
    expected: ['target-changed Chỉ tiêu!I10'],
  },
  {
    fault: 'target deleted',
    spoil: (form) => put(form, targets, 'I11', null),
    expected: ['target-changed Chỉ tiêu!I11'],
  },
  {
    fault: 'rank changed',
    spoil: (form) => put(form, targets, 'H11', '10/63'),
    expected: ['target-changed Chỉ tiêu!H11'],
  },
  {
    fault: 'figure of a goal changed',
    spoil: (form) => put(form, goals, 'D11', '300.000'),
    expected: ['target-changed Chỉ số đo!D11'],
  },
  {
    fault: 'words of a task changed',
    spoil: (form) => put(form, tasks, 'E11', 'Trồng mới 100 cây'),
    expected: ['locked-cell-changed Nhiệm vụ!E11'],
  },
  {
    fault: 'words of a task changed far from their beginning',
    spoil: (form) => put(form, tasks, 'E10', `${String(valueAt(form, tasks, 'E10')).slice(0, 60)} hết`),
    expected: ['locked-cell-changed Nhiệm vụ!E10'],
  },
  {
    fault: 'code of a task deleted',
    spoil: (form) => put(form, tasks, 'B12', null),
    expected: ['locked-cell-changed Nhiệm vụ!B12'],
  },
  {
    fault: 'name of a sub-dimension changed',
    spoil: (form) => put(form, targets, 'D10', 'Thu gom rác'),
    expected: ['locked-cell-changed Chỉ tiêu!D10'],
  },
]
