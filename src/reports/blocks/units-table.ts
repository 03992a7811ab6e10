import type { CoveredUnit } from '../../progress/reported.ts'
import { isAsked, isUnitToRemind } from '../../progress/units.ts'
import type { BlockMaker } from '../block.ts'
import { type EntryColumn, fillRows, headedTable, noCell, numbered, textCell } from '../cells.ts'
import { describeUnit } from '../unit-words.ts'
import { tones } from './coverage-table.ts'

type Entry = { readonly unit: CoveredUnit; readonly asked: number }

const columns: readonly EntryColumn<Entry>[] = [
  numbered(5),
  ['Mã', 9, ({ unit }) => textCell(unit.code, { align: 'center' })],
  ['Đơn vị', 36, ({ unit }) => textCell(unit.name)],
  ['Loại', 12, ({ unit }) => textCell(unit.kind)],
  [
    'Tình hình gửi báo cáo',
    50,
    ({ unit, asked }) =>
      (unit.state === 'not-answered' ? noCell : textCell)(describeUnit(unit, asked), {
        tone: tones[unit.state],
      }),
  ],
]

const tableOf =
  (choose: (unit: CoveredUnit) => boolean): BlockMaker =>
  ({ facts: { reported } }) => {
    const entries = reported.levels
      .filter(isAsked)
      .flatMap(({ units, asked }) => units.filter(choose).map((unit): Entry => ({ unit, asked })))
    return entries.length === 0 ? [] : [headedTable(columns, fillRows(entries, columns), { filter: true })]
  }

/** Each unit of the register of a level of which something came. */
export const unitsTable: BlockMaker = tableOf(() => true)

/** Those of them from which something is missing. */
export const remindUnitsTable: BlockMaker = tableOf(isUnitToRemind)
