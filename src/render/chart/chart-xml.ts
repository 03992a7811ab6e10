import type { Chart } from '../../document/chart.ts'
import { element, xml, xmlHead } from '../../office/xml-element.ts'
import { barsXml } from './bars-xml.ts'
import type { Locate } from './cells-xml.ts'
import { drawnSeries } from './data.ts'
import { dotsXml } from './dots-xml.ts'
import { noLine, richText, shape, textProperties, white } from './drawing-xml.ts'
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

const layoutXml = ({ plot, width, height }: ChartLayout): string => xml`
  <c:layout><c:manualLayout>
    <c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>
    <c:x val="${part(plot.x, width)}"/><c:y val="${part(plot.y, height)}"/>
    <c:w val="${part(plot.width, width)}"/><c:h val="${part(plot.height, height)}"/>
  </c:manualLayout></c:layout>`

const legendXml = (chart: Chart, { size }: ChartLayout): string => {
  // The names of the lines are a series too, and so is the first mark of ranks.
  const helpers = [chart.shape === 'dots', chart.axis.first !== undefined].filter(Boolean)
  const first = drawnSeries(chart).length
  const entries = helpers.map(
    (_, index) => xml`<c:legendEntry><c:idx val="${first + index}"/><c:delete val="1"/></c:legendEntry>`,
  )
  return xml`
    <c:legend><c:legendPos val="b"/>${entries}<c:overlay val="0"/>${textProperties(size)}</c:legend>`
}

/**
 * The part of a chart, for Word and for Excel. `workbook` is the relationship to the workbook inside, where the document is
 * not one itself. The `docx` library draws charts too, but no patterns for print in black and white, nor names of dots.
 */
export const chartXml = (chart: Chart, layout: ChartLayout, locate: Locate, workbook?: string): string =>
  xmlHead +
  element(
    'c:chartSpace',
    namespaces,
    xml`
    <c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>
    <c:chart>
      <c:title>${richText(layout.title, chartText.title, { bold: true })}<c:overlay val="0"/></c:title>
      <c:autoTitleDeleted val="0"/>
      <c:plotArea>${layoutXml(layout)}${drawings[chart.shape](chart, layout, locate)}</c:plotArea>
      ${chart.series.length > 1 && legendXml(chart, layout)}
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    ${shape(white, noLine)}${textProperties(layout.size)}
    ${workbook && xml`<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>`}`,
  )
