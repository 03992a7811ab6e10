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
import { element, textElement, xml, xmlHead } from '../../office/xml-element.ts'
import { locateOn } from './cells-xml.ts'
import { dataTable, formulaOf } from './data.ts'

/** The name of the only sheet of a chart's own workbook. */
const sheetName = 'Biểu đồ'

export const locateInWorkbook = locateOn(sheetName, 1)

const cellXml = (r: string, value: Value, formula: string | undefined): string => {
  const text = formatValue(value)
  if (formula) {
    const cached = value.kind === 'number' ? value.value : text
    const t = value.kind === 'number' ? undefined : 'str'
    return element('c', { r, t }, textElement('f', formula), textElement('v', cached))
  }
  if (value.kind === 'number') return element('c', { r }, textElement('v', value.value))
  if (value.kind === 'rank') return element('c', { r }, textElement('v', value.rank))
  return text === '' ? '' : element('c', { r, t: 'inlineStr' }, `<is>${textElement('t', text)}</is>`)
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
  const widths = columns.map(
    ({ width }, index) =>
      xml`<col min="${index + 1}" max="${index + 1}" width="${width + 2}" customWidth="1"/>`,
  )
  return xml`<worksheet xmlns="${main}"><cols>${widths}</cols><sheetData>${lines}</sheetData></worksheet>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const workbookXml = xml`
  <workbook xmlns="${main}" xmlns:r="${relationshipTypes}">
    <sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>
  </workbook>`

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
