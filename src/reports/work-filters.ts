import type { ChannelSum, LetterFacts } from '../progress/activity-facts.ts'
import type { Completeness, RowFacts } from '../progress/facts.ts'
import type { Causes } from '../progress/narrative/causes.ts'
import type { ResultPiece } from '../progress/narrative/choose-results.ts'
import type { DimensionWork } from '../progress/narrative/dimension-work.ts'
import type { Directing, UnitAnswers } from '../progress/narrative/directing.ts'
import type { DutyShare } from '../progress/narrative/duty.ts'
import { joinText } from '../progress/narrative/join-text.ts'
import type { Proposal, UnconfirmedLead } from '../progress/narrative/proposals.ts'
import type { CoveredAgency, CoveredLevel, Reported } from '../progress/reported.ts'
import { isAsked } from '../progress/units.ts'
import { tellRemaining } from './unit-words.ts'
import {
  tellAllDone,
  tellDeed,
  tellDeeds,
  tellDimensionWork,
  tellField,
  tellSilent,
  tellUnfinished,
} from './work-words.ts'
import {
  tellCauses,
  tellDuty,
  tellProposal,
  tellRemarks,
  tellUnconfirmed,
  tellUnexplained,
} from './work-words-ahead.ts'
import {
  tellChannels,
  tellCommunication,
  tellDocuments,
  tellHeard,
  tellInspected,
  tellInspectionDeeds,
  tellLate,
  tellLimit,
  tellOutcomes,
  tellUnits,
} from './work-words-directing.ts'

/** Filters on `work`: sentences with their stop, `''` where there is nothing to say; `deed`, `duty_shares`, `proposal` without. */
export const workFilters = {
  /** The cell of an agency as prose. */
  prose: (cell: string) => joinText(cell),
  deed: (piece: ResultPiece) => tellDeed(piece),
  deeds: (pieces: readonly ResultPiece[]) => tellDeeds(pieces),
  field_deeds: (field: DimensionWork['fields'][number]) => tellField(field),
  /** Of a dimension, or of a theme of an agency. */
  unfinished: (work: Parameters<typeof tellUnfinished>[0]) => tellUnfinished(work),
  all_done: (work: DimensionWork) => tellAllDone(work),
  silent_here: (work: DimensionWork, compiler: string) => tellSilent(work, compiler),
  dimension_work: (work: DimensionWork, compiler: string) => tellDimensionWork(work, compiler),
  documents_issued: (directing: Directing) => tellDocuments(directing),
  channel_sums: (channels: readonly ChannelSum[]) => tellChannels(channels),
  communication_deeds: (directing: Directing) => tellCommunication(directing),
  inspections_done: (directing: Directing) => tellInspected(directing),
  inspection_deeds: (directing: Directing) => tellInspectionDeeds(directing),
  inspection_outcomes: (directing: Directing) => tellOutcomes(directing),
  inspection_limit: (directing: Directing) => tellLimit(directing),
  /** `{{ directing.units | units_answered: reported }}` */
  units_answered: (units: UnitAnswers, reported: Reported) => tellUnits(units, reported),
  /** Levels of which something came. */
  asked_levels: (levels: readonly CoveredLevel[]) => levels.filter(isAsked),
  /** `{{ reported.levels | units_remaining }}` */
  units_remaining: (levels: readonly CoveredLevel[]) => tellRemaining(levels),
  heard: (completeness: Completeness, covered: readonly CoveredAgency[], missed: readonly RowFacts[]) =>
    tellHeard(completeness, covered, missed),
  /** `{{ reported.agencies | sent_late: activity.letters }}` */
  sent_late: (covered: readonly CoveredAgency[], letters: readonly LetterFacts[]) =>
    tellLate(covered, letters),
  causes: (causes: Causes) => tellCauses(causes),
  unexplained_causes: (causes: Causes) => tellUnexplained(causes),
  duty_shares: (duty: readonly DutyShare[]) => tellDuty(duty),
  proposal: (proposal: Proposal) => tellProposal(proposal),
  unconfirmed_leads: (leads: readonly UnconfirmedLead[]) => tellUnconfirmed(leads),
  remarks: (remarks: readonly string[]) => tellRemarks(remarks),
} as const
