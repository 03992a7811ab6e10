import { element, escapeXml } from '../../office/xml-element.ts'
import { val } from './drawing-xml.ts'

/** Where the cells of a column stand: `'Biểu'!$C$3:$C$9` for rows `from` to `to` of the values, -1 for the head. */
export type Locate = (column: number, from: number, to: number) => string

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

const cache = (values: readonly (string | number | undefined)[]): string =>
  val('c:ptCount', values.length) +
  values
    .map((value, idx) =>
      value === undefined || value === ''
        ? ''
        : element('c:pt', { idx }, element('c:v', {}, escapeXml(String(value)))),
    )
    .join('')

const general = element('c:formatCode', {}, 'General')

/** Numbers of a column in the rows given, `undefined` for a gap. */
export const numberCells = (
  name: string,
  locate: Locate,
  column: number,
  rows: readonly number[],
  values: readonly (number | undefined)[],
): string =>
  element(
    name,
    {},
    element(
      'c:numRef',
      {},
      element('c:f', {}, escapeXml(unite(locate, column, rows))),
      element('c:numCache', {}, general, cache(values)),
    ),
  )

export const textCells = (
  name: string,
  locate: Locate,
  column: number,
  rows: readonly number[],
  values: readonly string[],
): string =>
  element(
    name,
    {},
    element(
      'c:strRef',
      {},
      element('c:f', {}, escapeXml(unite(locate, column, rows))),
      element('c:strCache', {}, cache(values)),
    ),
  )

/** Labels from cells, with their text as it is now. */
export const cellLabels = (
  locate: Locate,
  column: number,
  rows: readonly number[],
  labels: readonly string[],
): string =>
  element(
    'c:extLst',
    {},
    element(
      'c:ext',
      { uri: '{02D57815-91ED-43cb-92C2-25804820EDAC}', 'xmlns:c15': chart2012 },
      element(
        'c15:datalabelsRange',
        {},
        element('c15:f', {}, escapeXml(unite(locate, column, rows))),
        element('c15:dlblRangeCache', {}, cache(labels)),
      ),
    ),
  )

export const chart2012 = 'http://schemas.microsoft.com/office/drawing/2012/chart'
