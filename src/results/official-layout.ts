import type { ProvinceOn } from '../plan/province.ts'
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts'
import type { makeProvinceMatcher } from './match-province.ts'

type Matcher = ReturnType<typeof makeProvinceMatcher>

/** A line of the publisher's sheet: the label texts of a row (or column), and its cells by province. */
export type OfficialLine = {
  readonly address: string
  readonly labels: readonly string[]
  readonly cells: ReadonlyMap<string, SourceCell>
}

/** A sheet of the publisher, whichever way it is turned. */
export type OfficialSheet = {
  readonly name: string
  /** Provinces beside one another from 2018, below one another until 2017. */
  readonly provincesIn: 'columns' | 'rows'
  readonly provinces: readonly {
    readonly province: ProvinceOn
    readonly name: string
    readonly address: string
  }[]
  readonly lines: readonly OfficialLine[]
}

/** Names in a line that make it the line of provinces. */
const fewest = 10

/** Lines in front of the provinces: labels, scales, how earlier provinces were merged. */
const deepest = 10

type Axis = 'row' | 'column'

type Found = ReadonlyMap<number, { readonly province: ProvinceOn; readonly cell: SourceCell }>

const countDistinct = (found: Found): number =>
  new Set([...found.values()].map(({ province }) => province)).size

/** The line that names the most provinces: other lines say what they became part of. */
const findProvinces = (sheet: SourceSheet, along: Axis, match: Matcher): Found => {
  const across = along === 'column' ? 'row' : 'column'
  let best: Found = new Map()
  for (let line = 1; line <= deepest; line++) {
    const found = new Map<number, { province: ProvinceOn; cell: SourceCell }>()
    for (const cell of sheet.cells) {
      if (cell[across] !== line || typeof cell.value !== 'string') continue
      const province = match('', cell.value).byName
      if (province) found.set(cell[along], { province, cell })
    }
    if (countDistinct(found) > countDistinct(best)) best = found
  }
  return best
}

/** Locates provinces by their names and reads the sheet line by line; `undefined` when it names no provinces. */
export const readOfficialSheet = (sheet: SourceSheet, match: Matcher): OfficialSheet | undefined => {
  const [columns, rows] = [findProvinces(sheet, 'column', match), findProvinces(sheet, 'row', match)]
  const along: Axis = countDistinct(columns) >= countDistinct(rows) ? 'column' : 'row'
  const found = along === 'column' ? columns : rows
  if (countDistinct(found) < fewest) return undefined
  const across: Axis = along === 'column' ? 'row' : 'column'
  const first = Math.min(...found.keys())
  type Line = { address: string; labels: string[]; cells: Map<string, SourceCell> }
  const lines = new Map<number, Line>()
  for (const cell of sheet.cells) {
    const line: Line = lines.get(cell[across]) ?? { address: cell.address, labels: [], cells: new Map() }
    lines.set(cell[across], line)
    const province = found.get(cell[along])?.province
    if (province) line.cells.set(province.id, cell)
    else if (cell[along] < first && typeof cell.value === 'string') line.labels.push(cell.value)
  }
  return {
    name: sheet.name,
    provincesIn: along === 'column' ? 'columns' : 'rows',
    provinces: [...found.values()].map(({ province, cell }) => ({
      province,
      name: String(cell.value).trim(),
      address: cell.address,
    })),
    lines: [...lines].sort(([a], [b]) => a - b).map(([, line]) => line),
  }
}

const hasNumbers = ({ cells }: OfficialLine): boolean =>
  [...cells.values()].some(({ value }) => typeof value === 'number')

export const linesWithNumbers = ({ lines }: OfficialSheet): readonly OfficialLine[] =>
  lines.filter(hasNumbers)

/** The year of a sheet of the publisher: `2023`, `2024_PAPI_VIE_ENG`, `2019PAPI_Indicators_VIE`. */
export const yearOfSheet = ({ name }: SourceSheet): number | undefined => {
  const [, year] = /^\s*(20\d\d)(?:\s*$|[\s_]*(?:PAPI)?\w*_(?:VIE|ENG))/i.exec(name) ?? []
  return year === undefined ? undefined : Number(year)
}
