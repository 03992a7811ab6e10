import type { ProvinceOn } from '../plan/province.ts'
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts'
import type { makeProvinceMatcher } from './match-province.ts'

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

/** So many names in a line make it the line of provinces. */
const fewest = 10

/** Lines in front of the provinces: labels, scales. */
const deepest = 5

type Axis = 'row' | 'column'

const findProvinces = (
  sheet: SourceSheet,
  along: Axis,
  match: ReturnType<typeof makeProvinceMatcher>,
): ReadonlyMap<number, { province: ProvinceOn; cell: SourceCell }> | undefined => {
  const across = along === 'column' ? 'row' : 'column'
  for (let line = 1; line <= deepest; line++) {
    const found = new Map<number, { province: ProvinceOn; cell: SourceCell }>()
    for (const cell of sheet.cells) {
      if (cell[across] !== line || typeof cell.value !== 'string') continue
      const province = match('', cell.value).byName
      if (province) found.set(cell[along], { province, cell })
    }
    if (found.size >= fewest) return found
  }
  return undefined
}

/** Locates provinces by their names and reads the sheet line by line; `undefined` when it names no provinces. */
export const readOfficialSheet = (
  sheet: SourceSheet,
  match: ReturnType<typeof makeProvinceMatcher>,
): OfficialSheet | undefined => {
  const columns = findProvinces(sheet, 'column', match)
  const along: Axis = columns ? 'column' : 'row'
  const found = columns ?? findProvinces(sheet, 'row', match)
  if (!found) return undefined
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
    provincesIn: columns ? 'columns' : 'rows',
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
