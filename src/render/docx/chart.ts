import { AlignmentType, ImportedXmlComponent, Paragraph } from 'docx'
import type { Chart } from '../../document/chart.ts'
import { createParts, declareByExtension, declarePart, relate } from '../../office/parts.ts'
import type { Content } from '../../office/write-zip.ts'
import { element, xml } from '../../office/xml-element.ts'
import { chartWorkbook, locateInWorkbook } from '../chart/chart-workbook.ts'
import { chartXml, namespaces } from '../chart/chart-xml.ts'
import { emu } from '../chart/drawing-xml.ts'
import { type ChartLayout, layOutOnPage } from '../chart/layout.ts'
import type { Orientation } from '../house-style.ts'
import type { Style } from './styles.ts'

/** The charts of a document in the order in which they are met: their numbers are part of the file. */
export type PlacedCharts = { readonly chart: Chart; readonly layout: ChartLayout }[]

const wordDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const idOf = (number: number): string => `chart${number}`

const drawing = ({ title, alternative }: Chart, { width, height }: ChartLayout, number: number): string =>
  element(
    'w:r',
    { 'xmlns:w': wordMain, 'xmlns:wp': wordDrawing, ...namespaces },
    xml`
    <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
      <wp:extent cx="${emu(width)}" cy="${emu(height)}"/>
      <wp:docPr id="${number}" name="${`Biểu đồ ${number}`}" descr="${alternative}" title="${title}"/>
      <wp:cNvGraphicFramePr/>
      <a:graphic><a:graphicData uri="${namespaces['xmlns:c']}"><c:chart r:id="${idOf(number)}"/></a:graphicData></a:graphic>
    </wp:inline></w:drawing>`,
  )

/** A chart across the text, on a page with the words before it. */
export const renderChart = (chart: Chart, orientation: Orientation, placed: PlacedCharts): Paragraph => {
  const layout = layOutOnPage(chart, orientation)
  placed.push({ chart, layout })
  return new Paragraph({
    style: 'Chart' satisfies Style,
    alignment: AlignmentType.CENTER,
    children: [ImportedXmlComponent.fromXmlString(drawing(chart, layout, placed.length)) as never],
  })
}

/** Puts the parts of the charts into the file: each with a workbook inside that holds its values. */
export const addChartParts = (contents: Map<string, Content>, placed: PlacedCharts): void => {
  const parts = createParts(contents)
  for (const [index, { chart, layout }] of placed.entries()) {
    const number = index + 1
    const path = `word/charts/chart${number}.xml`
    const embedded = `word/embeddings/chart${number}.xlsx`
    relate(parts, 'word/document.xml', 'chart', `charts/chart${number}.xml`, idOf(number))
    declarePart(parts, path, 'chart')
    declareByExtension(parts, embedded, 'xlsx')
    const id = relate(parts, path, 'package', `../embeddings/chart${number}.xlsx`, 'rId1')
    parts.write(path, chartXml(chart, layout, locateInWorkbook, id))
    contents.set(embedded, chartWorkbook(chart))
  }
}
