import { describePointsGained } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import type { DimensionFacts, Facts, MeasurableGoalFacts, RowFacts, TaskFacts } from '../progress/facts.ts'
import type { Findings } from '../progress/findings/gather.ts'
import type { Bands, JoinedSet, RankMove } from '../progress/findings/national.ts'
import type { Runs, Standouts } from '../progress/findings/standouts.ts'
import type { TargetHistory } from '../progress/findings/targets.ts'
import type { Insight } from '../progress/insight/gather.ts'
import type { PeerSet } from '../progress/insight/peers.ts'
import type { Proposals } from '../progress/narrative/proposals.ts'
import { stateOf } from '../progress/reported.ts'
import {
  tellAchievements,
  tellAsks,
  tellCourse,
  tellGoals,
  tellLimits,
  tellNextTargets,
} from './assessment-words.ts'
import { tellDimensionMove } from './dimension-words.ts'
import {
  tellAhead,
  tellBands,
  tellBelowMean,
  tellHardSteps,
  tellMetByAgency,
  tellMetHistory,
  tellMissedHistory,
  tellNotMeasured,
  tellPeers,
  tellRuns,
  tellSample,
  tellSums,
} from './finding-words.ts'
import {
  tellGaps,
  tellNewcomers,
  tellRankMove,
  tellStrengths,
  tellTotalChange,
  tellWeaknesses,
} from './standout-words.ts'

/** What templates may say of the findings of a year; sentences with their stop, `''` where there is nothing to say; `limits` and `asks` give a list. */
export const findingFilters = {
  rank_move: (move: RankMove | null) => tellRankMove(move),
  strengths: (standouts: Standouts) => tellStrengths(standouts),
  /** `{{ findings.standouts | weaknesses: 4 }}`: no more clauses than that. */
  weaknesses: (standouts: Standouts, clauses?: number) => tellWeaknesses(standouts, clauses),
  /** A clause: `giảm 0,1856 điểm, giảm 14 bậc và ra khỏi nhóm 1 sau 03 năm liên tiếp`. */
  total_change: (change: Change, yearsBefore: number) => tellTotalChange(change, yearsBefore),
  gaps_to_mean: (move: RankMove) => tellGaps(move),
  newcomers: (move: RankMove) => tellNewcomers(move),
  /** `tăng 1,0125 điểm`. */
  moved_points: (gained: number) => describePointsGained(gained).vi,
  hard_steps: (steps: Insight['steps']) => tellHardSteps(steps),
  not_measured: (rows: readonly RowFacts[], year: number) => tellNotMeasured(rows, year),
  surveyed: (sample: Findings['sample'], year: number) => tellSample(sample, year),
  bands: (bands: Bands | null) => tellBands(bands),
  peers: (sets: readonly PeerSet[], place: string, joined: JoinedSet | null) =>
    tellPeers(sets, place, joined),
  sums: (standouts: Standouts) => tellSums(standouts),
  below_mean: (below: Parameters<typeof tellBelowMean>[0]) => tellBelowMean(below),
  runs: (runs: Runs) => tellRuns(runs),
  met_history: (history: TargetHistory) => tellMetHistory(history),
  missed_history: (history: TargetHistory) => tellMissedHistory(history),
  met_by_agency: (met: readonly RowFacts[], missed: readonly RowFacts[]) => tellMetByAgency(met, missed),
  dimension_move: (dimension: DimensionFacts, findings: Findings) => tellDimensionMove(dimension, findings),
  achievements: (findings: Findings) => tellAchievements(findings),
  limits: (findings: Findings, tasks: readonly TaskFacts[]) => tellLimits(findings, tasks),
  next_targets: (next: Facts['next'], year: number) => tellNextTargets(next, year),
  course: (outlook: Insight['outlook']) => tellCourse(outlook),
  goals_said: (goals: readonly MeasurableGoalFacts[]) => tellGoals(goals),
  /** Tasks whose state was reported: those that `completeness.tasksReported` counts. */
  reported: (tasks: readonly TaskFacts[]) => tasks.filter((task) => stateOf(task) !== null),
  asks: (proposals: Proposals) => tellAsks(proposals),
  ahead: (rows: readonly RowFacts[]) => tellAhead(rows),
} as const
