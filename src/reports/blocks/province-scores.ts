import type { CellOf, Table } from '../../document/document.ts'
import { provincesOn } from '../../plan/province.ts'
import type { Edition } from '../../progress/edition.ts'
import { listScoredCodes } from '../../results/codes.ts'
import type { BlockMaker, Material } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'

const tableId = 'province-scores'
const headRows = 2
const nameColumns = 2

const currentEdition = ({ editions, facts }: Material): Edition => editions.get(facts.resultsYear) as Edition

/** Codes that have standings; intervals and errors of the total are figures about a score, not scores. */
const isRanked = (code: string): boolean => !/^0-/.test(code)

/** Where a province's score on a code stands in `::province-scores`; `undefined` where it was not measured. */
export const locateScore = (material: Material, province: string, code: string): CellOf | undefined => {
  const { results } = currentEdition(material)
  const row = results.provinces.findIndex((one) => one.province === province)
  const column = results.codes.indexOf(code)
  return results.provinces[row]?.scores[code] === undefined
    ? undefined
    : { table: tableId, row: row + headRows, column: column + nameColumns }
}

/** A table of all provinces: codes in the head, names of codes beneath, a row a province. */
const provinceTable = (
  material: Material,
  codes: readonly string[],
  id: string,
  fill: (row: number, code: string) => Table['rows'][number]['cells'][number],
): Table => {
  const { provinces, year, day } = currentEdition(material).results
  const units = provincesOn(material.workspace.provinces.provinces, day)
  const codeOf = (id: string): string => units.find((unit) => unit.id === id)?.code ?? id
  const names = new Map(
    listScoredCodes(material.workspace.dimensions, year).map(({ code, name }) => [code, name.vi]),
  )
  return {
    kind: 'table',
    id,
    columns: [{ width: 6 }, { width: 20 }, ...codes.map(() => ({ width: 12 }))],
    headRows,
    frozenColumns: nameColumns,
    filter: true,
    rows: [
      { cells: [textCell('Mã'), textCell('Tỉnh, thành phố'), ...codes.map((code) => textCell(code))] },
      { cells: [noCell(), noCell(), ...codes.map((code) => textCell(names.get(code) ?? ''))] },
      ...provinces.map(({ province, name }, row) => ({
        cells: [
          textCell(codeOf(province), { align: 'center' }),
          textCell(name),
          ...codes.map((code) => fill(row, code)),
        ],
      })),
    ],
  }
}

export const provinceScores: BlockMaker = {
  name: 'province-scores',
  description: { vi: 'điểm của tất cả các tỉnh, thành phố', en: 'scores of all provinces' },
  make: (material) => {
    const { codes, provinces } = currentEdition(material).results
    return [
      provinceTable(material, codes, tableId, (row, code) => {
        const score = provinces[row]?.scores[code]
        return score === undefined ? noCell() : numberCell(score, 4)
      }),
    ]
  },
}

export const provinceRanks: BlockMaker = {
  name: 'province-ranks',
  description: {
    vi: 'thứ hạng của tất cả các tỉnh, thành phố, tính từ bảng điểm',
    en: 'ranks of all provinces, worked out from the scores',
  },
  make: (material) => {
    const { results, rankings } = currentEdition(material)
    const lowerIsBetter = new Set(
      material.workspace.dimensions.flatMap(({ indicators }) =>
        (indicators ?? []).filter(({ better }) => better === 'lower').map(({ code }) => code),
      ),
    )
    const ranks = new Map(
      results.codes
        .filter(isRanked)
        .map((code) => [code, new Map(rankings(code).map((standing) => [standing.province, standing]))]),
    )
    return [
      provinceTable(material, [...ranks.keys()], 'province-ranks', (row, code) => {
        const province = results.provinces[row]?.province ?? ''
        const standing = ranks.get(code)?.get(province)
        if (!standing) return noCell()
        const ranked = lowerIsBetter.has(code) ? undefined : locateScore(material, province, code)
        return { value: { kind: 'rank', rank: standing.rank, of: standing.of, ...(ranked && { ranked }) } }
      }),
    ]
  },
}
