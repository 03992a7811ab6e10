import type { Chart } from '../../document/chart.ts'
import { element, xmlHead } from '../../office/xml-element.ts'
import { barsXml } from './bars-xml.ts'
import type { Locate } from './cells-xml.ts'
import { drawnSeries } from './data.ts'
import { dotsXml } from './dots-xml.ts'
import { noLine, richText, shape, textProperties, val, white } from './drawing-xml.ts'
import type { ChartLayout } from './layout.ts'
import { chartText } from './look.ts'
import { yearsXml } from './years-xml.ts'

export const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

const drawings = { years: yearsXml, bars: barsXml, dots: dotsXml } as const

/** Parts of the whole, to four decimals. */
const part = (length: number, whole: number): number => Number((length / whole).toFixed(4))

const layoutXml = ({ plot, width, height }: ChartLayout): string =>
  element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', part(plot.x, width)),
      val('c:y', part(plot.y, height)),
      val('c:w', part(plot.width, width)),
      val('c:h', part(plot.height, height)),
    ),
  )

const legendXml = (chart: Chart, { size }: ChartLayout): string =>
  element(
    'c:legend',
    {},
    val('c:legendPos', 'b'),
    // The names of the lines are a series too, and so is the first mark of ranks.
    ...[chart.shape === 'dots', chart.axis.first !== undefined]
      .filter(Boolean)
      .map((_, index) =>
        element('c:legendEntry', {}, val('c:idx', drawnSeries(chart).length + index), val('c:delete', 1)),
      ),
    val('c:overlay', 0),
    textProperties(size),
  )

/**
 * The part of a chart, for Word and for Excel. `workbook` is the relationship to the workbook inside, where the document is
 * not one itself. The `docx` library draws charts too, but no patterns for print in black and white, nor names of dots.
 */
export const chartXml = (chart: Chart, layout: ChartLayout, locate: Locate, workbook?: string): string =>
  xmlHead +
  element(
    'c:chartSpace',
    namespaces,
    val('c:date1904', 0),
    val('c:lang', 'vi-VN'),
    val('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      element('c:title', {}, richText(layout.title, chartText.title, { bold: true }), val('c:overlay', 0)),
      val('c:autoTitleDeleted', 0),
      element('c:plotArea', {}, layoutXml(layout), drawings[chart.shape](chart, layout, locate)),
      chart.series.length > 1 ? legendXml(chart, layout) : '',
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    shape(white, noLine),
    textProperties(layout.size),
    workbook ? element('c:externalData', { 'r:id': workbook }, val('c:autoUpdate', 0)) : '',
  )
