import type { RowFacts } from '../progress/facts.ts'
import type { PeriodMoves } from '../progress/findings/period-moves.ts'
import type { TargetHistory } from '../progress/findings/targets.ts'
import type { Handover } from '../progress/handover.ts'
import type { Period, PeriodRow } from '../progress/period.ts'
import {
  tellArc,
  tellHandovers,
  tellMissing,
  tellMoves,
  tellNotJudged,
  tellTargetYears,
} from './period-words.ts'

/** What templates may say of a period; whole sentences, `''` where there is nothing to say. */
export const periodFilters = {
  /** `{{ period | arc: moves, plan.code }}`. */
  arc: (period: Period, moves: PeriodMoves, plan: string) => tellArc(period, moves, plan),
  missing_results: (period: Period) => tellMissing(period),
  target_years: (history: TargetHistory, rows: readonly RowFacts[]) => tellTargetYears(history, rows),
  not_judged: (rows: readonly PeriodRow[]) => tellNotJudged(rows),
  moves: (moves: PeriodMoves) => tellMoves(moves),
  /** A list, one sentence a handover. */
  handed_over: (handovers: readonly Handover[], rows: readonly RowFacts[]) => tellHandovers(handovers, rows),
} as const
