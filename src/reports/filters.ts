import { citePlace } from '../plan/cite.ts'
import type { ChangeVerdict } from '../progress/insight/interval.ts'
import type { Sure } from '../progress/insight/sure.ts'
import type { AnswerState, CoveredAgency } from '../progress/reported.ts'
import type { AgencyName, DutyFacts, RowFacts } from '../progress/year-facts.ts'
import type { Standing } from '../results/results.ts'
import { capitalise, formatNumber, ordinalWord, twoDigits } from '../vi.ts'
import { activityFilters } from './activity-words.ts'
import { agencyFilters } from './agency-words.ts'
import { assessmentFilters } from './assessment-words.ts'
import { comparedFilters } from './compared-words.ts'
import { countryFilters } from './country-words.ts'
import { findingFilters } from './finding-words.ts'
import { goalFilters } from './goal-words.ts'
import { periodFilters } from './period-words.ts'
import {
  called,
  endSentence,
  joinNames,
  list,
  listCalled,
  openCount,
  rankOf,
  showPoints,
  uncapitalise,
} from './prose.ts'
import { describeGoalReports, describeStates, describeTakenOver } from './reported-words.ts'
import { standoutFilters } from './standout-words.ts'
import { unitFilters } from './unit-words.ts'
import { workFilters } from './work-words.ts'
import { aheadFilters } from './work-words-ahead.ts'
import { directingFilters } from './work-words-directing.ts'

const certainties: Readonly<Record<ChangeVerdict | 'unknown', string>> = {
  risen: ' Khoảng tin cậy của hai năm không chạm nhau: điểm tăng rõ.',
  fallen: ' Khoảng tin cậy của hai năm không chạm nhau: điểm giảm rõ.',
  within: ' Khoảng tin cậy của hai năm còn chạm nhau: chưa đủ căn cứ kết luận điểm tăng hay giảm.',
  unknown: '',
}

type Counted = number | readonly unknown[]

const numberOf = (counted: Counted): number => (typeof counted === 'number' ? counted : counted.length)

const inState = (state: AnswerState) => (agencies: readonly CoveredAgency[]) =>
  agencies.filter((one) => one.state === state)

/**
 * What a template may put behind `|`: from a fact to the words of an official document. Filters of sentences give them with
 * their stop, and `''` where there is nothing to say; each is defined beside its words.
 */
export const filters = {
  ...activityFilters,
  ...agencyFilters,
  ...assessmentFilters,
  ...comparedFilters,
  ...countryFilters,
  ...findingFilters,
  ...goalFilters,
  ...periodFilters,
  ...standoutFilters,
  ...unitFilters,
  ...workFilters,
  ...aheadFilters,
  ...directingFilters,

  /** `43,9603`. */
  score: ({ score }: Standing) => showPoints(score),
  /** `15/61`. */
  rank: rankOf,
  /** `0,1234`: points between two scores. */
  points_short: (points: number) => formatNumber(points, 4),
  /** `12,5`: one decimal, none for whole numbers. */
  number: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
  /** `1.250`: a whole number with the point of thousands. */
  integer: (value: number) => formatNumber(value, 0),
  /** `05`: counts below ten. */
  count: (counted: Counted) => twoDigits(numberOf(counted)),
  /** `Bốn`, `Mười hai`, `Có 14`: a count at the start of a sentence. */
  spelled: (counted: Counted) => openCount(numberOf(counted)),
  /** `hai`: which time something is done, after `lần thứ`. */
  ordinal: ordinalWord,
  /** Whether a change of the total is more than its intervals allow; `''` where the publisher gives none. */
  certainty: (sure: Sure | null) => certainties[sure?.change?.verdict ?? 'unknown'],

  with_codes: (rows: readonly RowFacts[], codes: readonly string[]) =>
    rows.filter(({ code }) => codes.includes(code)),
  /** Rows that the plan at hand gives no agency, and the names of their dimensions, each once. */
  without_lead: (rows: readonly RowFacts[]) => rows.filter(({ lead }) => lead.length === 0),
  dimension_names: (rows: readonly RowFacts[]) =>
    list([...new Set(rows.map(({ dimension }) => `“${dimension.name}”`))]),
  /** Rows that lost places since the year before. */
  lost_places: (rows: readonly RowFacts[]) => rows.filter(({ change }) => (change?.placesGained ?? 0) < 0),

  /** `05 hoàn thành, 02 đang thực hiện`, or `tất cả đều hoàn thành`: tasks by what was reported of them. */
  states: describeStates,
  /** Which bodies have rows that the plan gave to others, at the first mention of both names. */
  taken_over: describeTakenOver,
  /** What was reported of a goal with a figure, and how it came out. */
  goal_result: describeGoalReports,
  /** All reports of several passages, one after another. */
  works: (duties: readonly DutyFacts[]) => duties.flatMap(({ reports }) => reports),
  /** The agencies from which nothing came, those of whose files none can be used, and those whose answer has gaps. */
  silent: inState('not-answered'),
  unusable: inState('held-back'),
  partly: inState('partly'),
  overdue: (agencies: readonly CoveredAgency[]) =>
    agencies.filter(({ workingDaysLate }) => (workingDaysLate ?? 0) > 0),

  /** Sets the stop that the text of an agency may already have. */
  sentence: endSentence,
  /** A passage that began in the middle of a sentence, with a capital. */
  opening: (text: string) => capitalise(text),
  /** The same passage within a sentence: a small first letter, but not of a name. */
  within: (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? uncapitalise(text) : text),
  /** `khoản 4 Mục II và khoản 2 Mục III` from `II.4; III.2`: places of the plan as the decree has them cited. */
  cite: (at: string) => citePlace(at).vi,
  /** The name in prose, in “ ” where it holds a comma; of a text, the text: `{{ row.name | called }}`. */
  called,
  /** `Y tế công lập, Chất lượng không khí và “An ninh, trật tự khu dân cư”`. */
  called_names: listCalled,
  /** `Sở Y tế; Sở Xây dựng`. */
  names: (named: readonly AgencyName[]) => joinNames(named, '; '),
  /** `A, B và C`: texts, or agencies by their names. */
  and_list: (items: readonly (string | { readonly name: string })[]) =>
    list(items.map((item) => (typeof item === 'string' ? item : item.name))),
} as const
