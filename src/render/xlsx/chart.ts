import type { Chart } from '../../document/chart.ts'
import type { Table } from '../../document/document.ts'
import { declarePart, type Parts, relate } from '../../office/parts.ts'
import { element, xml, xmlHead } from '../../office/xml-element.ts'
import { locateOn } from '../chart/cells-xml.ts'
import { chartXml, namespaces } from '../chart/chart-xml.ts'
import { columnsOf, dataTable, formulaOf } from '../chart/data.ts'
import { emu } from '../chart/drawing-xml.ts'
import type { ChartLayout } from '../chart/layout.ts'
import type { SheetPlan } from './plan.ts'
import { columnLetters } from './text.ts'
import type { Worksheet } from './workbook.ts'

/** A chart on a sheet; rows count from 1. */
export type PlacedChart = {
  readonly chart: Chart
  readonly layout: ChartLayout
  /** Where it begins. */
  readonly row: number
  /** Where the table of its values begins, below it. */
  readonly dataRow: number
}

/** The cells that a chart is drawn from. Columns that only place its marks and labels are out of sight. */
export const chartTable = (chart: Chart): Table => {
  const table = dataTable(chart)
  const { lane, label, start } = columnsOf(chart)
  const helpers = [...(chart.lanes ? [] : [lane]), label, start]
  return {
    ...table,
    columns: table.columns.map((column, index) =>
      helpers.includes(index) ? { ...column, hidden: true } : column,
    ),
  }
}

/** Cells that are out of sight are drawn too. */
const drawHidden = (xml: string): string =>
  xml.replace('<c:plotVisOnly val="1"/>', '<c:plotVisOnly val="0"/>')

/** What follows from the values of a chart follows them when they are changed; the years of an axis are numbers. */
export const completeChartData = (sheet: Worksheet, { charts }: SheetPlan): void => {
  for (const { chart, dataRow } of charts)
    chart.rows.forEach((row, index) => {
      const line = sheet.getRow(dataRow + 1 + index)
      if (chart.shape === 'years') {
        const cell = line.getCell(1)
        cell.value = Number(row.name)
        cell.style = { ...cell.style, numFmt: '0' }
      }
      for (let column = 0; column < line.cellCount; column++) {
        const formula = formulaOf(chart, row, column, (one) => `${columnLetters(one + 1)}${line.number}`)
        const cell = line.getCell(column + 1)
        if (formula) cell.value = { formula, result: cell.value ?? '', date1904: false } as never
      }
    })
}

const anchor = ({ chart, layout, row }: PlacedChart, number: number): string => xml`
  <xdr:oneCellAnchor>
    <xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
    <xdr:ext cx="${emu(layout.width)}" cy="${emu(layout.height)}"/>
    <xdr:graphicFrame macro="">
      <xdr:nvGraphicFramePr>
        <xdr:cNvPr id="${number + 1}" name="${`Biểu đồ ${number}`}" descr="${chart.alternative}" title="${chart.title}"/>
        <xdr:cNvGraphicFramePr/>
      </xdr:nvGraphicFramePr>
      <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
      <a:graphic><a:graphicData uri="${namespaces['xmlns:c']}">
        ${element('c:chart', { ...namespaces, 'r:id': `rId${number}` })}
      </a:graphicData></a:graphic>
    </xdr:graphicFrame>
    <xdr:clientData/>
  </xdr:oneCellAnchor>`

const spreadsheetDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'

/** After the last element of a sheet that exceljs writes for papi. Source: ECMA-376 part 1, CT_Worksheet. */
const addDrawing = (xml: string): string =>
  xml.replace(
    '</worksheet>',
    `${element('drawing', { 'xmlns:r': namespaces['xmlns:r'], 'r:id': 'drawing' })}</worksheet>`,
  )

const addToSheet = (parts: Parts, { name, charts }: SheetPlan, sheet: number, before: number): void => {
  const sheetPath = `xl/worksheets/sheet${sheet}.xml`
  const drawingPath = `xl/drawings/drawing${sheet}.xml`
  relate(parts, sheetPath, 'drawing', `../drawings/drawing${sheet}.xml`, 'drawing')
  declarePart(parts, drawingPath, 'drawing')
  const drawing = element(
    'xdr:wsDr',
    { 'xmlns:xdr': spreadsheetDrawing, 'xmlns:a': namespaces['xmlns:a'] },
    ...charts.map((placed, index) => anchor(placed, index + 1)),
  )
  for (const [index, { chart, layout, dataRow }] of charts.entries()) {
    const file = `chart${before + index + 1}.xml`
    const path = `xl/charts/${file}`
    relate(parts, drawingPath, 'chart', `../charts/${file}`, `rId${index + 1}`)
    declarePart(parts, path, 'chart')
    parts.write(path, drawHidden(chartXml(chart, layout, locateOn(name, dataRow))))
  }
  parts.write(drawingPath, xmlHead + drawing)
  parts.write(sheetPath, addDrawing(parts.read(sheetPath) ?? ''))
}

/** Puts the charts of the sheets into the workbook. */
export const addSheetCharts = (parts: Parts, plans: readonly SheetPlan[]): void => {
  let before = 0
  for (const [index, plan] of plans.entries()) {
    if (plan.charts.length > 0) addToSheet(parts, plan, index + 1, before)
    before += plan.charts.length
  }
}
