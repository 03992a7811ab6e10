import { columnName } from '../../diagnostics/address.ts'
import type { Chart } from '../../document/chart.ts'
import type { Value } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import {
  createParts,
  declareByExtension,
  declarePart,
  relate,
  relationshipTypes,
} from '../../office/parts.ts'
import { type Content, writeZip } from '../../office/write-zip.ts'
import { element, escapeXml, xmlHead } from '../../office/xml-element.ts'
import type { Locate } from './cells-xml.ts'
import { dataTable, formulaOf } from './data.ts'

/** The name of the only sheet of a chart's own workbook. */
const sheetName = 'Biểu đồ'

/** Values begin in the second row, below their head. */
export const locateInWorkbook: Locate = (column, from, to) => {
  const letters = columnName(column + 1)
  const first = `'${sheetName}'!$${letters}$${from + 2}`
  return from === to ? first : `${first}:$${letters}$${to + 2}`
}

const cellXml = (r: string, value: Value, formula: string | undefined): string => {
  const text = formatValue(value)
  if (formula) {
    const isNumber = value.kind === 'number'
    const cached = element('v', {}, escapeXml(isNumber ? String(value.value) : text))
    return element('c', { r, ...(!isNumber && { t: 'str' }) }, element('f', {}, escapeXml(formula)), cached)
  }
  if (value.kind === 'number') return element('c', { r }, element('v', {}, String(value.value)))
  if (value.kind === 'rank') return element('c', { r }, element('v', {}, String(value.rank)))
  return text === ''
    ? ''
    : element('c', { r, t: 'inlineStr' }, element('is', {}, element('t', {}, escapeXml(text))))
}

/** Years place the marks of a chart over years, so they are numbers in its workbook. */
const asNumber = ({ shape }: Chart, value: Value): Value =>
  shape === 'years' && value.kind === 'text'
    ? { kind: 'number', value: Number(value.text), digits: 0 }
    : value

const sheetXml = (chart: Chart): string => {
  const { rows, columns } = dataTable(chart)
  const lines = rows.map(({ cells }, line) =>
    element(
      'row',
      { r: line + 1 },
      ...cells.map(({ value }, column) => {
        const address = (one: number): string => `${columnName(one + 1)}${line + 1}`
        const row = chart.rows[line - 1]
        const shown = row && column === 0 ? asNumber(chart, value) : value
        return cellXml(address(column), shown, row && formulaOf(chart, row, column, address))
      }),
    ),
  )
  const widths = columns.map(({ width }, column) =>
    element('col', { min: column + 1, max: column + 1, width: width + 2, customWidth: 1 }),
  )
  return element(
    'worksheet',
    { xmlns: main },
    element('cols', {}, ...widths),
    element('sheetData', {}, ...lines),
  )
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const workbookXml = element(
  'workbook',
  { xmlns: main, 'xmlns:r': relationshipTypes },
  element('sheets', {}, element('sheet', { name: sheetName, sheetId: 1, 'r:id': 'rId1' })),
)

/** The workbook inside a Word file that a chart is drawn from: "Edit data" opens it. */
export const chartWorkbook = (chart: Chart): Uint8Array => {
  const contents = new Map<string, Content>()
  const parts = createParts(contents)
  const [workbook, sheet] = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']
  declareByExtension(parts, '_rels/.rels', 'rels')
  declarePart(parts, workbook, 'officeDocument')
  declarePart(parts, sheet, 'worksheet')
  relate(parts, '', 'officeDocument', workbook, 'rId1')
  relate(parts, workbook, 'worksheet', 'worksheets/sheet1.xml', 'rId1')
  parts.write(workbook, xmlHead + workbookXml)
  parts.write(sheet, xmlHead + sheetXml(chart))
  return writeZip(contents)
}
