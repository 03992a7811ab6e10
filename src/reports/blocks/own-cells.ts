import type { Cell } from '../../document/document.ts'
import type { Measured } from '../../progress/year-facts.ts'
import type { BlockInput } from '../block.ts'
import {
  absentWords,
  type Look,
  makeLive,
  noCell,
  numberCell,
  rankOrAbsence,
  scoreOrAbsence,
} from '../cells.ts'
import { liveGroup, liveRank, liveScore } from '../live.ts'

// Score, rank and group of the place on a code, or the word for what is missing; a workbook works them out anew.

type OwnCell = (input: BlockInput, one: Measured, look?: Look) => Cell

const wordOf = ({ absence }: Measured): string => absentWords[absence?.kind ?? 'withheld']

export const ownScore: OwnCell = (input, one, look) =>
  makeLive(scoreOrAbsence(one, look), liveScore(input, one.code, wordOf(one)))

export const ownRank: OwnCell = (input, one, look) =>
  makeLive(rankOrAbsence(one, look), liveRank(input, one.code, wordOf(one)))

export const ownGroup: OwnCell = (input, { code, standing }, look) =>
  makeLive(
    standing?.group ? numberCell(standing.group.number, 0, look) : noCell('', look),
    liveGroup(input, code, standing),
  )
