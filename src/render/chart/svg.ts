import type { Chart } from '../../document/chart.ts'
import { element, escapeXml } from '../../office/xml-element.ts'
import type { ChartLayout } from './layout.ts'
import { chartText } from './look.ts'
import { drawAxes, drawLegend, startDrawing } from './svg-frame.ts'
import { round, svgText } from './svg-shapes.ts'
import { drawValues } from './svg-values.ts'

/** A chart as SVG inside a page of HTML; `id` is unique on the page. Nothing in it is an address or a style. */
export const chartSvg = (chart: Chart, id: string, layout: ChartLayout): string => {
  const sheet = startDrawing(chart, layout)
  return element(
    'svg',
    {
      viewBox: `0 0 ${round(layout.width)} ${round(layout.height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-text`,
    },
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-text` }, escapeXml(chart.alternative)),
    svgText(
      layout.title,
      layout.width / 2,
      4 + (layout.title.length * chartText.title * 1.15) / 2,
      chartText.title,
      { anchor: 'middle', bold: true },
    ),
    drawAxes(sheet),
    drawValues[chart.shape](sheet),
    chart.series.length > 1 ? drawLegend(sheet) : '',
  )
}
