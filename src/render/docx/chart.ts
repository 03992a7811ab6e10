import { AlignmentType, ImportedXmlComponent, Paragraph } from 'docx'
import { strToU8 } from 'fflate'
import type { Chart } from '../../document/chart.ts'
import { chartWorkbook, locateInWorkbook } from '../chart/chart-workbook.ts'
import { chartXml, namespaces } from '../chart/chart-xml.ts'
import { emu } from '../chart/drawing-xml.ts'
import { type ChartLayout, layOutOnPage } from '../chart/layout.ts'
import { declareParts, declareWorkbooks, type Parts, relate } from '../chart/package-parts.ts'
import type { Orientation } from '../house-style.ts'
import { element } from '../xml-element.ts'
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
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', { cx: emu(width), cy: emu(height) }),
        element('wp:docPr', { id: number, name: `Biểu đồ ${number}`, descr: alternative, title }),
        '<wp:cNvGraphicFramePr/>',
        element(
          'a:graphic',
          {},
          element(
            'a:graphicData',
            { uri: namespaces['xmlns:c'] },
            element('c:chart', { 'r:id': idOf(number) }),
          ),
        ),
      ),
    ),
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
export const addChartParts = (parts: Parts, placed: PlacedCharts): Parts => {
  if (placed.length === 0) return parts
  const numbered = placed.map((one, index) => ({ ...one, number: index + 1 }))
  const related = relate(
    parts,
    'word/document.xml',
    numbered.map(({ number }) => ({
      id: idOf(number),
      type: 'chart',
      target: `charts/chart${number}.xml`,
    })),
  )
  const declared = declareWorkbooks(
    declareParts(
      related,
      'chart',
      numbered.map(({ number }) => `word/charts/chart${number}.xml`),
    ),
  )
  return numbered.reduce((all, { chart, layout, number }): Parts => {
    const path = `word/charts/chart${number}.xml`
    const workbook = { id: 'rId1', type: 'package', target: `../embeddings/chart${number}.xlsx` } as const
    return {
      ...relate(all, path, [workbook]),
      [path]: strToU8(chartXml(chart, layout, locateInWorkbook, workbook.id)),
      [`word/embeddings/chart${number}.xlsx`]: chartWorkbook(chart),
    }
  }, declared)
}
