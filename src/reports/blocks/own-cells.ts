import type { Cell } from '../../document/document.ts'
import type { Measured } from '../../progress/facts.ts'
import type { Material } from '../block.ts'
import { absentCell, absentWords, makeLive, noCell, numberCell, rankCell, scoreCell } from '../cells.ts'
import { liveGroup, liveRank, liveScore } from '../live.ts'

/** Score, rank and group of the place on a code, or the word for what is missing; a workbook works them out anew. */
export const ownCells = (
  material: Material,
  { code, standing, absence }: Measured,
  look: Omit<Cell, 'value'> = {},
): Readonly<Record<'score' | 'rank' | 'group', Cell>> => {
  const word = absentWords[absence?.kind ?? 'withheld']
  const group = standing?.group ? numberCell(standing.group.number, 0, look) : noCell('', look)
  return {
    score: makeLive(
      absence ? absentCell(absence, look) : scoreCell(standing, look),
      liveScore(material, code, word),
    ),
    rank: makeLive(
      absence ? absentCell(absence, look) : rankCell(standing, look),
      liveRank(material, code, word),
    ),
    group: makeLive(group, liveGroup(material, code, standing)),
  }
}
