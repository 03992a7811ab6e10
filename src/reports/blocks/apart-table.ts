import { showPosition } from '../../progress/comparable/position.ts'
import type { BlockMaker } from '../block.ts'
import { centred, entryTable, noCell, numbered, numberOr, rankCell, rankOrDash, textCell } from '../cells.ts'
import { joinNames } from '../prose.ts'

/** Rows that are not judged: target and ranks, each among the provinces of its time, and the position of the last rank. */
export const apartTable: BlockMaker = ({ facts: { resultsYear, targetFrame, notComparable, plan } }) =>
  entryTable(notComparable, [
    numbered(4),
    ['Nội dung thành phần', 30, ({ name }) => textCell(name)],
    ['Cơ quan chủ trì', 22, ({ lead }) => textCell(joinNames(lead))],
    [`Chỉ tiêu (trong ${targetFrame?.from ?? plan.provinces})`, 10, ({ target }) => numberOr(target)],
    [`PAPI ${resultsYear - 1}`, 9, ({ previous }) => rankOrDash(previous)],
    [`PAPI ${resultsYear}`, 9, ({ standing }) => rankCell(standing)],
    [
      `Bằng hoặc cao hơn (${resultsYear})`,
      14,
      ({ standing }) => (standing ? centred(showPosition(standing).vi) : noCell('–')),
    ],
  ])
