import type { Chart } from '../../document/chart.ts'
import { textElement, xml } from '../../office/xml-element.ts'
import { chart2012 } from './cells-xml.ts'
import { noLine, richText, runProperties, shape, textProperties, white } from './drawing-xml.ts'
import type { Side } from './sides.ts'

const showing = (part?: 'value' | 'across'): string => xml`
  <c:showLegendKey val="0"/><c:showVal val="${part === 'value' ? 1 : 0}"/>
  <c:showCatName val="${part === 'across' ? 1 : 0}"/><c:showSerName val="0"/>
  <c:showPercent val="0"/><c:showBubbleSize val="0"/>`

const fromCells = xml`
  <c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="${chart2012}">
    <c15:showDataLabelsRange val="1"/>
  </c:ext></c:extLst>`

/** No labels but those in `labels`. */
export const dataLabels = (labels: readonly string[], cells = false): string =>
  xml`<c:dLbls>${labels}${showing()}${cells && fromCells}</c:dLbls>`

/** So that no line runs through a label. */
const behind = shape(white, noLine)

/** The number of a mark; it follows when the number is edited. */
export const numberLabel = (idx: number, format: string, side: Side, size: number): string => xml`
  <c:dLbl><c:idx val="${idx}"/><c:numFmt formatCode="${format}" sourceLinked="0"/>
    ${behind}${textProperties(size)}<c:dLblPos val="${side}"/>${showing('value')}
  </c:dLbl>`

/** `29` among 61 as `0"/61"`. */
export const numberFormat = ({ rows }: Chart, row: number, series: number): string => {
  const value = rows[row]?.values[series]
  if (value?.kind === 'rank') return `0"/${value.of}"`
  return value?.kind === 'number' && value.digits > 0 ? `0.${'0'.repeat(value.digits)}` : '0'
}

/** Words without a value; to the left of the axis they keep a space from it. */
export const wordLabel = (idx: number, lines: readonly string[], side: Side, size: number): string => {
  const isLeft = side === 'l'
  const shown = isLeft ? lines.map((words) => `${words}\u00a0`) : lines
  return xml`
    <c:dLbl><c:idx val="${idx}"/>${richText(shown, size, { align: isLeft ? 'r' : 'ctr' })}
      <c:dLblPos val="${side}"/>${showing('value')}
    </c:dLbl>`
}

/** The text of a cell of `cellLabels`, for numbers with a comma whatever the language of the program; `text` as it is now. */
export const cellLabel = (idx: number, text: string, side: Side, size: number): string => xml`
  <c:dLbl><c:idx val="${idx}"/>
    <c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>
      <a:pPr>${runProperties('a:defRPr', size)}</a:pPr>
      <a:fld id="{00000000-0000-4000-8000-${String(idx).padStart(12, '0')}}" type="CELLRANGE">
        ${runProperties('a:rPr', size)}${textElement('a:t', text)}
      </a:fld>
      <a:endParaRPr lang="vi-VN"/>
    </a:p></c:rich></c:tx>
    ${behind}<c:dLblPos val="${side}"/>${showing()}${fromCells}
  </c:dLbl>`
