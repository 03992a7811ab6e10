import type { Chart, ChartAxis } from '../../document/chart.ts'
import { textElement, xml } from '../../office/xml-element.ts'
import { line, noLine, noMarker, richText, shape, textProperties } from './drawing-xml.ts'
import { dataLabels, wordLabel } from './label-xml.ts'
import { gridColour } from './look.ts'
import type { Side } from './sides.ts'

/** Ids of the axes: the one across and the one upwards. */
const axisIds = { across: 1, upwards: 2 } as const

export type Axis = {
  readonly at: keyof typeof axisIds
  readonly from: number
  readonly to: number
  readonly step: number
  readonly format: string
  readonly size: number
  readonly name?: string
  /** `from` is at the right or at the top. */
  readonly reversed?: boolean
  readonly grid?: boolean
  /** Only its place is used. */
  readonly hidden?: boolean
  /** The axis is at the far end of the other one. */
  readonly atEnd?: boolean
  readonly crossBetween?: 'between' | 'midCat'
}

/** No number where room is made for labels, nor at 0 of ranks. */
export const axisFormat = ({ from, step, digits, first }: ChartAxis): string =>
  `[<${first === undefined ? from : step}]"";${digits > 0 ? `0.${'0'.repeat(digits)}` : '0'}`

/** A series of marks that are not seen, for their labels: words that neither Word nor Excel can put at an axis. */
export const labelSeries = (
  number: number,
  name: string,
  labels: readonly string[],
  places: string,
): string => xml`
  <c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx>${textElement('c:v', name)}</c:tx>
    ${shape(noLine)}${noMarker}${dataLabels(labels)}${places}<c:smooth val="0"/>
  </c:ser>`

const literal = (name: string, value: number): string => xml`
  <${name}><c:numLit><c:formatCode>General</c:formatCode>
    <c:ptCount val="1"/><c:pt idx="0">${textElement('c:v', value)}</c:pt>
  </c:numLit></${name}>`

/** Rank 1 as a mark of its axis: neither Word nor Excel has an axis of 1, 10, 20 … */
export const firstMark = (
  { axis: { first }, series }: Chart,
  [x = 0, y = 0]: readonly (number | undefined)[],
  side: Side,
  size: number,
): string =>
  first === undefined
    ? ''
    : labelSeries(
        series.length + 1,
        'Mốc',
        [wordLabel(0, [String(first)], side, size)],
        literal('c:xVal', x) + literal('c:yVal', y),
      )

export const scatterChart = (series: readonly string[], helpers: string): string => xml`
  <c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>
    ${series}${helpers}<c:axId val="1"/><c:axId val="2"/>
  </c:scatterChart>`

const other = { across: 'upwards', upwards: 'across' } as const

const begin = ({
  at,
  from,
  to,
  reversed,
  hidden,
}: Pick<Axis, 'at' | 'reversed' | 'hidden'> & Partial<Axis>): string => xml`
  <c:axId val="${axisIds[at]}"/>
  <c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>
    ${to !== undefined && xml`<c:max val="${to}"/>`}${from !== undefined && xml`<c:min val="${from}"/>`}
  </c:scaling>
  <c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${at === 'across' ? 'b' : 'l'}"/>`

export const valueAxis = (axis: Axis): string => {
  const grid =
    axis.grid && xml`<c:majorGridlines>${shape(line(gridColour, 0.5, 'dotted'))}</c:majorGridlines>`
  const title =
    axis.name &&
    xml`<c:title>${richText([axis.name], axis.size, { turned: axis.at === 'upwards' })}<c:overlay val="0"/></c:title>`
  return xml`
    <c:valAx>${begin(axis)}${grid}${title}<c:numFmt formatCode="${axis.format}" sourceLinked="0"/>
      <c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
      ${shape(line('000000', 0.75))}${textProperties(axis.size)}
      <c:crossAx val="${axisIds[other[axis.at]]}"/><c:crosses val="${axis.atEnd ? 'max' : 'min'}"/>
      <c:crossBetween val="${axis.crossBetween ?? 'midCat'}"/><c:majorUnit val="${axis.step}"/>
    </c:valAx>`
}

/** Names from top to bottom, beside the plot even where bars extend to the left of 0. */
export const nameAxis = (size: number): string => xml`
  <c:catAx>${begin({ at: 'upwards', reversed: true })}<c:numFmt formatCode="General" sourceLinked="0"/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
    ${shape(line('000000', 0.75))}${textProperties(size)}
    <c:crossAx val="${axisIds.across}"/><c:crosses val="autoZero"/><c:auto val="0"/>
    <c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>
  </c:catAx>`
