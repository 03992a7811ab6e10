import type { Chart } from '../../document/chart.ts'
import { element, escapeXml } from '../../office/xml-element.ts'
import { chart2012 } from './cells-xml.ts'
import { noLine, richText, runProperties, shape, textProperties, val, white } from './drawing-xml.ts'
import type { Side } from './sides.ts'

const showing = (part?: 'value' | 'across'): string =>
  val('c:showLegendKey', 0) +
  val('c:showVal', part === 'value' ? 1 : 0) +
  val('c:showCatName', part === 'across' ? 1 : 0) +
  val('c:showSerName', 0) +
  val('c:showPercent', 0) +
  val('c:showBubbleSize', 0)

const fromCells = (): string =>
  element(
    'c:extLst',
    {},
    element(
      'c:ext',
      { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', 'xmlns:c15': chart2012 },
      val('c15:showDataLabelsRange', 1),
    ),
  )

/** No labels but those in `labels`. */
export const dataLabels = (labels: readonly string[], cells = false): string =>
  element('c:dLbls', {}, ...labels, showing(), cells ? fromCells() : '')

/** So that no line runs through a label. */
const behind = shape(white, noLine)

/** The number of a mark; it follows when the number is edited. */
export const numberLabel = (idx: number, format: string, side: Side, size: number): string =>
  element(
    'c:dLbl',
    {},
    val('c:idx', idx),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    behind,
    textProperties(size),
    val('c:dLblPos', side),
    showing('value'),
  )

/** `29` among 61 as `0"/61"`. */
export const numberFormat = ({ rows }: Chart, row: number, series: number): string => {
  const value = rows[row]?.values[series]
  if (value?.kind === 'rank') return `0"/${value.of}"`
  return value?.kind === 'number' && value.digits > 0 ? `0.${'0'.repeat(value.digits)}` : '0'
}

/** Words that no value stands behind; to the left of the axis they keep off it. */
export const wordLabel = (idx: number, lines: readonly string[], side: Side, size: number): string =>
  element(
    'c:dLbl',
    {},
    val('c:idx', idx),
    richText(side === 'l' ? lines.map((words) => `${words}\u00a0`) : lines, size, {
      align: side === 'l' ? 'r' : 'ctr',
    }),
    val('c:dLblPos', side),
    showing('value'),
  )

/** The text of a cell of `cellLabels`, for numbers with a comma whatever the language of the program; `text` as it is now. */
export const cellLabel = (idx: number, text: string, side: Side, size: number): string =>
  element(
    'c:dLbl',
    {},
    val('c:idx', idx),
    element(
      'c:tx',
      {},
      element(
        'c:rich',
        {},
        element('a:bodyPr', { wrap: 'none' }),
        '<a:lstStyle/>',
        element(
          'a:p',
          {},
          element('a:pPr', {}, runProperties('a:defRPr', size)),
          element(
            'a:fld',
            { id: `{00000000-0000-4000-8000-${String(idx).padStart(12, '0')}}`, type: 'CELLRANGE' },
            runProperties('a:rPr', size),
            element('a:t', {}, escapeXml(text)),
          ),
          element('a:endParaRPr', { lang: 'vi-VN' }),
        ),
      ),
    ),
    behind,
    val('c:dLblPos', side),
    showing(),
    fromCells(),
  )
