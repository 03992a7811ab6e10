import type { Severity } from '../diagnostics/diagnostic.ts'
import { escapeXml, xmlHead } from '../office/xml-element.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { font, shade, size } from '../render/house-style.ts'
import { countLines, heightOf, padding } from '../render/xlsx/measure.ts'
import { problemText, remedyText, writeText } from './comment-text.ts'
import type { Located } from './marks.ts'
import { showValues } from './show-values.ts'
import { type StyleSheet, solidFill } from './style-sheet.ts'
import { byGravity, severityLabel, tints } from './tint.ts'

const line = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`
const border = `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`

type Font = { readonly bold?: boolean; readonly underline?: boolean; readonly color?: string }

const writeFont = ({ bold, underline, color }: Font, points: number = size.table): string => {
  const look = `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${points}"/>`
  return `<font>${look}${color ? `<color rgb="${color}"/>` : ''}<name val="${font}"/><family val="1"/></font>`
}

const align = (horizontal: string, vertical: string, wraps = true): string =>
  `<alignment horizontal="${horizontal}" vertical="${vertical}"${wraps ? ' wrapText="1"' : ''}/>`

/** Styles of the list of what to mend, added to those of the workbook; each as its number. */
const addFindingsStyles = (styles: StyleSheet) => {
  const plain = writeFont({})
  const bold = writeFont({ bold: true })
  const link = writeFont({ color: 'FF0563C1', underline: true })
  const centre = align('center', 'top')
  return {
    title: styles.add({ font: writeFont({ bold: true }, size.subject) }),
    plain: styles.add({ font: plain }),
    note: styles.add({ font: plain, alignment: '<alignment horizontal="left" indent="1"/>' }),
    label: styles.add({ font: bold }),
    count: styles.add({ font: bold, border, alignment: align('center', 'center', false) }),
    head: styles.add({
      font: bold,
      fill: solidFill(`FF${shade}`),
      border,
      alignment: align('center', 'center'),
    }),
    number: styles.add({ font: plain, border, alignment: centre }),
    text: styles.add({ font: plain, border, alignment: align('left', 'top'), quotePrefix: true }),
    link: styles.add({ font: link, border, alignment: centre, quotePrefix: true }),
    error: styles.add({ font: bold, fill: solidFill(tints.error), border, alignment: centre }),
    warning: styles.add({ font: bold, fill: solidFill(tints.warning), border, alignment: centre }),
    advice: styles.add({ font: bold, fill: solidFill(tints.advice), border, alignment: centre }),
  }
}

type FindingsStyles = ReturnType<typeof addFindingsStyles>

export const findingsSheetName = 'Cần sửa'
const title = 'NỘI DUNG CẦN SỬA'

/** Whether a sheet is the list of an earlier round: papi does not read it as part of a report. */
export const isFindingsSheet = ({ name, cells }: SourceWorkbook['sheets'][number]): boolean =>
  name.startsWith(findingsSheetName) && cells[0]?.address === 'A1' && cells[0].value === title

/** Widths in characters. */
const columns = [
  { head: 'STT', width: 6 },
  { head: 'Trang tính', width: 15 },
  { head: 'Ô', width: 11 },
  { head: 'Đang ghi', width: 24 },
  { head: 'Vấn đề', width: 44 },
  { head: 'Cách sửa', width: 38 },
  { head: 'Mức độ', width: 13 },
  { head: 'Đã sửa', width: 9 },
] as const

const open = '□'
const done = 'x'
const headRow = 8

/** Rows of the list; what is beyond is only counted. */
const mostRows = 5000

const legend = [
  ['error', 'phải sửa, nếu không báo cáo chưa được tổng hợp'],
  ['warning', 'cần xem lại: sửa, hoặc giữ nguyên nếu đã đúng'],
  ['advice', 'nên biết, không bắt buộc sửa'],
] as const

const writeCell = (address: string, style: number, text: string): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is>${writeText(text)}</is></c>`

/** A digit of the sheet's own text by one of the usual font of a workbook, in which columns are measured. */
const digit = 8 / 7

/** Programs fit heights when text is typed, not when a file is opened. `texts` start at column B. */
const fitHeight = (texts: readonly string[]): number => {
  const lines = texts.map((text, i) => countLines(text, ((columns[i + 1]?.width ?? 1) - padding) / digit))
  return Math.min(400, heightOf(Math.max(...lines)))
}

const writeRow = (number: number, cells: readonly string[], height?: number): string => {
  const fit = height === undefined ? '' : ` ht="${height}" customHeight="1"`
  return `<row r="${number}"${fit}>${cells.join('')}</row>`
}

/** `'Nhiệm vụ'!D9`: a place within the file. */
const linkTo = (sheet: string, address: string): string =>
  `'${sheet.replaceAll("'", "''")}'!${address || 'A1'}`

const writeFinding = (
  { diagnostic, sheet, area }: Located,
  index: number,
  workbook: SourceWorkbook,
  styles: FindingsStyles,
): { readonly row: string; readonly link: string } => {
  const { place, severity } = diagnostic
  const number = headRow + 1 + index
  const source = sheet === undefined ? undefined : workbook.sheets[sheet]
  const address = area && place.kind === 'cell' ? place.address : ''
  const texts = [
    [styles.text, place.kind === 'cell' ? place.sheet + (source?.hidden ? ' (đang ẩn)' : '') : '(cả tệp)'],
    [source ? styles.link : styles.text, source ? address || '(cả trang)' : ''],
    [styles.text, source && area ? showValues(source, area, workbook) : ''],
    [styles.text, problemText(diagnostic)],
    [styles.text, remedyText(diagnostic)],
    [styles[severity], severityLabel(severity)],
    [styles.number, severity === 'advice' ? '' : open],
  ] as const
  const cells = texts.map(([style, text], i) => writeCell(`${'BCDEFGH'[i]}${number}`, style, text))
  return {
    row: writeRow(
      number,
      [`<c r="A${number}" s="${styles.number}"><v>${index + 1}</v></c>`, ...cells],
      fitHeight(texts.map(([, text]) => text)),
    ),
    link: source ? `<hyperlink ref="C${number}" location="${escapeXml(linkTo(source.name, address))}"/>` : '',
  }
}

const countOf = (located: readonly Located[], severity: Severity): number =>
  located.filter(({ diagnostic }) => diagnostic.severity === severity).length

/** `trên tổng số 4 lỗi; thêm 2 mục cần xem lại, 1 mục nên biết`: only errors must be mended. */
const describeTotal = (located: readonly Located[], more: number): string => {
  const [errors, warnings, advice] = (['error', 'warning', 'advice'] as const).map((severity) =>
    countOf(located, severity),
  )
  const others = [
    ...(warnings ? [`${warnings} mục cần xem lại`] : []),
    ...(advice ? [`${advice} mục nên biết`] : []),
  ]
  return [
    `trên tổng số ${errors} lỗi`,
    ...(others.length > 0 ? [`; thêm ${others.join(', ')}`] : []),
    ...(more > 0 ? [` (còn ${more} mục nữa chưa liệt kê ở đây)`] : []),
  ].join('')
}

/**
 * The list of what to mend as a worksheet part: errors first, a row a problem, a link to its cell, a box to tick, a count of
 * the errors that remain.
 */
export const writeFindingsSheet = (
  located: readonly Located[],
  workbook: SourceWorkbook,
  styleSheet: StyleSheet,
): string => {
  const styles = addFindingsStyles(styleSheet)
  const sorted = located.toSorted((a, b) => byGravity(a.diagnostic.severity, b.diagnostic.severity))
  const listed = sorted.slice(0, mostRows)
  const rows = listed.map((one, index) => writeFinding(one, index, workbook, styles))
  // Those that are not listed remain too.
  const errors = countOf(located, 'error')
  const listedErrors = countOf(listed, 'error')
  const boxed = listedErrors + countOf(listed, 'warning')
  const boxesOf = (count: number): string => `H${headRow + 1}:H${headRow + count}`
  const remaining = errors > 0 ? `<f>${errors}-COUNTIF(${boxesOf(listedErrors)},"${done}")</f>` : ''
  const total = describeTotal(located, located.length - listed.length)
  const guide =
    'Sửa ngay trong tệp này, tại các ô được tô màu; sửa xong mục nào thì chọn x ở cột "Đã sửa". Sửa hết thì lưu và gửi lại cả tệp.'
  const top = [
    writeRow(1, [writeCell('A1', styles.title, title)]),
    writeRow(2, [writeCell('A2', styles.plain, guide)]),
    writeRow(3, [
      writeCell('A3', styles.label, 'Còn phải sửa:'),
      `<c r="C3" s="${styles.count}">${remaining}<v>${errors}</v></c>`,
      writeCell('D3', styles.note, total),
    ]),
    ...legend.map(([severity, meaning], i) =>
      writeRow(4 + i, [
        writeCell(`B${4 + i}`, styles[severity], severityLabel(severity)),
        writeCell(`C${4 + i}`, styles.note, meaning),
      ]),
    ),
    writeRow(
      headRow,
      columns.map(({ head }, i) => writeCell(`${'ABCDEFGH'[i]}${headRow}`, styles.head, head)),
    ),
  ]
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  const links = rows.map(({ link }) => link).join('')
  return [
    xmlHead,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:H${headRow + listed.length}"/>`,
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">',
    `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="C${headRow + 1}" sqref="C${headRow + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${[...top, ...rows.map(({ row }) => row)].join('')}</sheetData>`,
    boxed > 0
      ? `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${boxesOf(boxed)}"><formula1>"${open},${done}"</formula1></dataValidation></dataValidations>`
      : '',
    links && `<hyperlinks>${links}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}
