import { columnName } from '../../diagnostics/address.ts'
import { textElement, xml } from '../../office/xml-element.ts'

/** The address of the cells of a column: `'Biểu'!$C$3:$C$9` for rows `from` to `to` of the values, -1 for the head. */
export type Locate = (column: number, from: number, to: number) => string

/** Cells of a sheet whose column heads are in row `head`, from 1. */
export const locateOn =
  (sheet: string, head: number): Locate =>
  (column, from, to) => {
    const letters = columnName(column + 1)
    const first = `'${sheet}'!$${letters}$${head + 1 + from}`
    return from === to ? first : `${first}:$${letters}$${head + 1 + to}`
  }

/** Neighbours as one range, several ranges in brackets. A series of dots may only refer to cells that hold a number. */
const unite = (locate: Locate, column: number, rows: readonly number[]): string => {
  const runs: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last.to + 1 === row) last.to = row
    else runs.push({ from: row, to: row })
  }
  const ranges = runs.map(({ from, to }) => locate(column, from, to))
  return ranges.length === 1 ? (ranges[0] ?? '') : `(${ranges.join(',')})`
}

const cache = (values: readonly (string | number | undefined)[]): string => {
  const points = values.map((value, idx) =>
    value === undefined || value === '' ? '' : xml`<c:pt idx="${idx}">${textElement('c:v', value)}</c:pt>`,
  )
  return xml`<c:ptCount val="${values.length}"/>${points}`
}

/** Numbers of a column in the rows given, `undefined` for a gap. */
export const numberCells = (
  name: string,
  locate: Locate,
  column: number,
  rows: readonly number[],
  values: readonly (number | undefined)[],
): string => xml`
  <${name}><c:numRef>${textElement('c:f', unite(locate, column, rows))}
    <c:numCache><c:formatCode>General</c:formatCode>${cache(values)}</c:numCache>
  </c:numRef></${name}>`

export const textCells = (
  name: string,
  locate: Locate,
  column: number,
  rows: readonly number[],
  values: readonly string[],
): string => xml`
  <${name}><c:strRef>${textElement('c:f', unite(locate, column, rows))}
    <c:strCache>${cache(values)}</c:strCache>
  </c:strRef></${name}>`

/** How a series begins: its place among the others and its name. */
export const beginSeries = (index: number, locate: Locate, column: number, name: string): string => xml`
  <c:idx val="${index}"/><c:order val="${index}"/>${textCells('c:tx', locate, column, [-1], [name])}`

export const chart2012 = 'http://schemas.microsoft.com/office/drawing/2012/chart'

/** Labels from cells, with their text as it is now. */
export const cellLabels = (
  locate: Locate,
  column: number,
  rows: readonly number[],
  labels: readonly string[],
): string => xml`
  <c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="${chart2012}">
    <c15:datalabelsRange>${textElement('c15:f', unite(locate, column, rows))}
      <c15:dlblRangeCache>${cache(labels)}</c15:dlblRangeCache>
    </c15:datalabelsRange>
  </c:ext></c:extLst>`
