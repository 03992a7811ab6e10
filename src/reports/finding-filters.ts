import type { Measured, RowFacts } from '../progress/facts.ts'
import type { Bands, JoinedSet, RankMove } from '../progress/findings/national.ts'
import type { Runs, Standouts } from '../progress/findings/standouts.ts'
import type { TargetHistory } from '../progress/findings/targets.ts'
import type { PeerSet } from '../progress/insight/peers.ts'
import { called, listNamed } from './called.ts'
import {
  tellAhead,
  tellBands,
  tellBelowMean,
  tellMetByAgency,
  tellMetHistory,
  tellMissedHistory,
  tellPeers,
  tellRuns,
  tellSums,
} from './finding-words.ts'
import { tellGroupMove, tellRankMove, tellStrengths, tellWeaknesses } from './standout-words.ts'

/** What templates may say of the findings of a year; each gives whole sentences, `''` where there is nothing to say. */
export const findingFilters = {
  rank_move: (move: RankMove | null) => tellRankMove(move),
  strengths: (standouts: Standouts) => tellStrengths(standouts),
  weaknesses: (standouts: Standouts) => tellWeaknesses(standouts),
  /** A clause: ` và ra khỏi nhóm 1 sau 03 năm liên tiếp`. */
  group_move: (total: Measured, yearsBefore: number) => tellGroupMove(total, yearsBefore),
  bands: (bands: Bands | null) => tellBands(bands),
  peers: (sets: readonly PeerSet[], place: string, joined: JoinedSet | null) =>
    tellPeers(sets, place, joined),
  sums: (standouts: Standouts) => tellSums(standouts),
  below_mean: (below: Parameters<typeof tellBelowMean>[0]) => tellBelowMean(below),
  runs: (runs: Runs) => tellRuns(runs),
  met_history: (history: TargetHistory) => tellMetHistory(history),
  missed_history: (history: TargetHistory) => tellMissedHistory(history),
  met_by_agency: (met: readonly RowFacts[], missed: readonly RowFacts[]) => tellMetByAgency(met, missed),
  ahead: (rows: readonly RowFacts[]) => tellAhead(rows),
  /** `A, B và “C, D”`: short names in running text. */
  called_names: (ones: readonly (Measured | RowFacts)[]) => listNamed(ones.map(called)),
  called: (one: Measured | RowFacts) => called(one),
} as const
