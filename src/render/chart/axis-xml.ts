import type { Chart, ChartAxis } from '../../document/chart.ts'
import { element } from '../../office/xml-element.ts'
import { line, noLine, richText, shape, textProperties, val } from './drawing-xml.ts'
import { dataLabels, wordLabel } from './label-xml.ts'
import { gridColour } from './look.ts'
import type { Side } from './sides.ts'

/** Ids of the axes: the one across and the one upwards. */
export const axisIds = { across: 1, upwards: 2 } as const

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
  /** The axis stands at the far end of the other one. */
  readonly atEnd?: boolean
  readonly crossBetween?: 'between' | 'midCat'
}

/** No number where room is made for labels, nor at 0 of ranks. */
export const axisFormat = ({ from, step, digits, first }: ChartAxis): string =>
  `[<${first === undefined ? from : step}]"";${digits > 0 ? `0.${'0'.repeat(digits)}` : '0'}`

/** Rank 1 as a mark of its axis: neither Word nor Excel has an axis of 1, 10, 20 … It is the label of a mark that is not seen. */
export const firstMark = (
  { axis: { first }, series }: Chart,
  [x = 0, y = 0]: readonly (number | undefined)[],
  side: Side,
  size: number,
): string =>
  first === undefined
    ? ''
    : element(
        'c:ser',
        {},
        val('c:idx', series.length + 1),
        val('c:order', series.length + 1),
        element('c:tx', {}, element('c:v', {}, 'Mốc')),
        shape(noLine),
        element('c:marker', {}, val('c:symbol', 'none')),
        dataLabels([wordLabel(0, [String(first)], side, size)]),
        ...(['c:xVal', 'c:yVal'] as const).map((name, index) =>
          element(
            name,
            {},
            element(
              'c:numLit',
              {},
              element('c:formatCode', {}, 'General'),
              val('c:ptCount', 1),
              element('c:pt', { idx: 0 }, element('c:v', {}, String(index === 0 ? x : y))),
            ),
          ),
        ),
        val('c:smooth', 0),
      )

const other = { across: 'upwards', upwards: 'across' } as const

const begin = ({
  at,
  from,
  to,
  reversed,
  hidden,
}: Pick<Axis, 'at' | 'reversed' | 'hidden'> & Partial<Axis>) =>
  val('c:axId', axisIds[at]) +
  element(
    'c:scaling',
    {},
    val('c:orientation', reversed ? 'maxMin' : 'minMax'),
    to === undefined ? '' : val('c:max', to),
    from === undefined ? '' : val('c:min', from),
  ) +
  val('c:delete', hidden ? 1 : 0) +
  val('c:axPos', at === 'across' ? 'b' : 'l')

const end = (at: Axis['at'], atEnd: boolean | undefined): string =>
  val('c:crossAx', axisIds[other[at]]) + val('c:crosses', atEnd ? 'max' : 'min')

export const valueAxis = (axis: Axis): string =>
  element(
    'c:valAx',
    {},
    begin(axis),
    axis.grid ? element('c:majorGridlines', {}, shape(line(gridColour, 0.5, 'dotted'))) : '',
    axis.name
      ? element(
          'c:title',
          {},
          richText([axis.name], axis.size, { turned: axis.at === 'upwards' }),
          val('c:overlay', 0),
        )
      : '',
    element('c:numFmt', { formatCode: axis.format, sourceLinked: 0 }),
    val('c:majorTickMark', 'out'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    shape(line('000000', 0.75)),
    textProperties(axis.size),
    end(axis.at, axis.atEnd),
    val('c:crossBetween', axis.crossBetween ?? 'midCat'),
    val('c:majorUnit', axis.step),
  )

/** Names from top to bottom, beside the plot even where bars lie to the left of 0. */
export const nameAxis = (size: number): string =>
  element(
    'c:catAx',
    {},
    begin({ at: 'upwards', reversed: true }),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    shape(line('000000', 0.75)),
    textProperties(size),
    val('c:crossAx', axisIds.across),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:tickLblSkip', 1),
    val('c:noMultiLvlLbl', 1),
  )
