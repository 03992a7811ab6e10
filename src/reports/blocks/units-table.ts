import type { Row, Table } from '../../document/document.ts'
import type { CoveredLevel, CoveredUnit } from '../../progress/reported.ts'
import { isAsked, isUnitToRemind } from '../../progress/units.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'
import { describeUnit } from '../unit-words.ts'
import { tones } from './coverage-table.ts'

const heads = ['TT', 'Mã', 'Đơn vị', 'Loại', 'Tình hình gửi báo cáo']

const fillRow = (unit: CoveredUnit, index: number, asked: number): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(unit.code, { align: 'center' }),
    textCell(unit.name),
    textCell(unit.kind),
    unit.state === 'not-answered'
      ? noCell(describeUnit(unit, asked), { tone: 'muted' })
      : textCell(describeUnit(unit, asked), { tone: tones[unit.state] }),
  ],
})

const tableOf = (
  levels: readonly CoveredLevel[],
  choose: (unit: CoveredUnit) => boolean,
): readonly Table[] => {
  const rows = levels
    .filter(isAsked)
    .flatMap(({ units, asked }) => units.filter(choose).map((unit) => ({ unit, asked })))
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [5, 9, 36, 12, 50].map((width) => ({ width })),
          headRows: 1,
          filter: true,
          rows: [
            { cells: heads.map((head) => textCell(head)) },
            ...rows.map(({ unit, asked }, index) => fillRow(unit, index, asked)),
          ],
        },
      ]
}

/** Each unit of the register of a level of which something came. */
export const unitsTable: BlockMaker = {
  name: 'units-table',
  description: {
    vi: 'tình hình gửi báo cáo của từng đơn vị trong danh mục (units.yaml)',
    en: 'who of the register of units has reported',
  },
  make: ({ facts: { reported } }) => tableOf(reported.levels, () => true),
}

/** Those of them from which something is missing. */
export const remindUnitsTable: BlockMaker = {
  name: 'remind-units-table',
  description: {
    vi: 'đơn vị trong danh mục chưa có báo cáo, hoặc báo cáo phải gửi lại',
    en: 'units of the register without a report, or whose report is to be sent again',
  },
  make: ({ facts: { reported } }) => tableOf(reported.levels, isUnitToRemind),
}
