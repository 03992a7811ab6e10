import { citePlace } from '../plan/cite.ts'
import type { Plan } from '../plan/plan.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import type {
  AgencyFacts,
  AgencyName,
  DutyFacts,
  MeasurableGoalFacts,
  Measured,
  RowFacts,
  TaskFacts,
} from '../progress/facts.ts'
import type { RowBeside } from '../progress/findings/beside.ts'
import type { GoalProgress } from '../progress/goals.ts'
import type { Verdict } from '../progress/insight/interval.ts'
import type { Sure } from '../progress/insight/sure.ts'
import type { CoveredAgency } from '../progress/reported.ts'
import { nameGroup } from '../results/group.ts'
import type { Standing } from '../results/results.ts'
import { capitalise, formatNumber, listProse, ordinalWord, twoDigits } from '../vi.ts'
import {
  listDifficulties,
  listProposals,
  nameLed,
  rowsOf,
  rowsOfOthers,
  tellBeside,
  tellOwnCauses,
  tellRow,
  tellTakers,
  tellVerdicts,
} from './agency-words.ts'
import { type Called, called, openCount } from './called.ts'
import {
  tellAbsence,
  tellChange,
  tellGap,
  tellMembers,
  tellMovement,
  tellPlacesGained,
  tellPoints,
  tellRemainder,
  tellReserve,
  tellSupplement,
} from './compared-words.ts'
import { findingFilters } from './finding-filters.ts'
import { tellComputed, tellGoal, tellGoalAhead, tellGoalBase } from './goal-words.ts'
import { describeGoal, describeStates, describeTakenOver, endSentence } from './reported-words.ts'

const certainties: Readonly<Record<Verdict | 'unknown', string>> = {
  risen: ' Khoảng tin cậy của hai năm không chạm nhau: điểm tăng rõ.',
  fallen: ' Khoảng tin cậy của hai năm không chạm nhau: điểm giảm rõ.',
  within: ' Khoảng tin cậy của hai năm còn chạm nhau: chưa đủ căn cứ kết luận điểm tăng hay giảm.',
  unknown: '',
}

/** What a template may put behind `|`: from a fact to the words of an official document. */
export const filters = {
  /** Four decimals, as UNDP prints scores: `43,9603`. */
  score: (standing: Standing) => formatNumber(standing.score, 4),
  /** Never bare: `15/61`. */
  rank: ({ rank, of }: Pick<Standing, 'rank' | 'of'>) => `${rank}/${of}`,
  /** `nhóm 1 (Cao)`; with who computes it, that the publisher gives none: `{{ standing | group: compiler }}`. */
  group: ({ group }: Standing, compiler?: string) =>
    group ? `${nameGroup(group.number)}${compiler ? tellComputed(group.computed, compiler) : ''}` : '',
  /** `tăng 0,0554 điểm`, or that no difference is given. */
  points: (change: Change) => tellPoints(change),
  /** `giảm 03 bậc`, or that ranks of the two are not compared. */
  places: (change: Change) => tellPlacesGained(change),
  /** Both: `tăng 0,0554 điểm, giảm 03 bậc`. */
  compared: (change: Change) => tellChange(change),
  /** On a whole that is on another scale: what its comparable parts add up to. */
  remainder: (change: Change | null, year?: number) => tellRemainder(change, year),
  /** The reserve on the edition of a year, if `samples` has it. */
  reserve: (samples: readonly number[], year: number) => tellReserve(samples, year),
  /** How many of the rows rose and fell: `{{ dimensions | movement: "chỉ số nội dung" }}`. */
  movement: (rows: readonly Measured[], noun: string, counts?: 'counts') => tellMovement(rows, noun, counts),
  /** `thiếu 19 bậc`: of a row with what its verdict rests on, or from a number of places short. */
  gap: (row: RowFacts | number) =>
    tellGap(typeof row === 'number' ? { placesShort: row, restsOnWithheld: 0, converted: null } : row),
  /** Why a row has no score. */
  absence: (row: RowFacts) => tellAbsence(row),
  /** An overall goal: `{{ goal | goal: resultsYear, plan.period, compiler }}`. */
  goal: (goal: GoalProgress, year: number, period: Plan['period'], compiler: string) =>
    tellGoal(goal, { year, period, compiler }),
  /** From which year on its average counts, and why: `{{ goal | goal_base: samples, resultsYear }}`. */
  goal_base: (goal: GoalProgress, samples: readonly number[], year: number) =>
    tellGoalBase(goal, samples, year),
  /** As an aim of the year ahead, never lower than what was reached: `{{ goal | goal_ahead: text }}`. */
  goal_ahead: (goal: GoalProgress, text: string) => tellGoalAhead(goal, text),
  members: (members: readonly Standing[], year: number) => tellMembers(members, year),
  /** What is reported later, as the plan at hand lacks rows: `{{ withoutTarget | supplement: compiler, plan.code }}`. */
  supplement: (rows: readonly RowFacts[], compiler: string, plan: string) =>
    tellSupplement(rows, compiler, plan),
  /** Which rows met, missed, or have no result: `{{ agency.rows | verdicts: year }}`. */
  verdicts: (rows: readonly RowFacts[], year: number) => tellVerdicts(rows, year),
  /** A row's score, rank, change and target: `{{ row | row_told: year }}`. */
  row_told: (row: RowFacts, year: number) => tellRow(row, year),
  /** Rows beside the country and other cities. */
  beside: (all: readonly RowBeside[]) => tellBeside(all),
  /** Why an agency missed its targets, in its own report. */
  own_causes: (missed: readonly RowFacts[]) => tellOwnCauses(missed),
  /** `nội dung “Y tế công lập”`, or how many contents. */
  leads_named: (rows: readonly RowFacts[]) => nameLed(rows),
  with_codes: (rows: readonly RowFacts[], codes: readonly string[]) =>
    rows.filter(({ code }) => codes.includes(code)),
  /** Sentences on what hindered the tasks, and on what is proposed. */
  with_difficulties: (tasks: readonly TaskFacts[]) => listDifficulties(tasks),
  with_proposals: (tasks: readonly TaskFacts[]) => listProposals(tasks),
  /** Rows that an agency leads alone, and the others: `{{ missed | led_by: issuer.agency }}`. */
  led_by: (rows: readonly RowFacts[], agency: string) => rowsOf(rows, agency),
  led_by_others: (rows: readonly RowFacts[], agency: string) => rowsOfOthers(rows, agency),
  /** Who took over which of the rows: `{{ agencies | took_over: rows }}`; no stop. */
  took_over: (agencies: readonly AgencyFacts[], rows: readonly RowFacts[]) => tellTakers(agencies, rows),
  /** Rows that the plan at hand gives no agency, and the names of their dimensions, each once. */
  without_lead: (rows: readonly RowFacts[]) => rows.filter(({ lead }) => lead.length === 0),
  dimension_names: (rows: readonly RowFacts[]) =>
    listProse([...new Set(rows.map(({ dimension }) => `“${dimension.name}”`))]).vi,
  /** Rows that lost places since the year before. */
  lost_places: (rows: readonly RowFacts[]) => rows.filter(({ change }) => (change?.placesGained ?? 0) < 0),
  ...findingFilters,
  /** `0,1234`: points between two scores, with the four decimals of scores. */
  points_short: (points: number) => formatNumber(points, 4),
  /** `12,5`: one decimal, none for whole numbers. */
  number: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
  /** `05`: counts below ten. */
  count: (value: number | readonly unknown[]) => twoDigits(typeof value === 'number' ? value : value.length),
  /** Whether a change of the total is more than its intervals allow; `''` where the publisher gives none. */
  certainty: (sure: Sure | null) => certainties[sure?.change?.verdict ?? 'unknown'],
  /** `hai`: which time something is done, after `lần thứ`. */
  ordinal: (count: number) => ordinalWord(count),
  /** `1.250`: a whole number with the point of thousands. */
  integer: (value: number) => formatNumber(value, 0),
  /** `Bốn`, `Mười hai`, `Có 14`: a count at the start of a sentence. */
  spelled: (value: number | readonly unknown[]) =>
    openCount(typeof value === 'number' ? value : value.length),
  absolute: (value: number) => Math.abs(value),
  /** `Sở Y tế, Sở Xây dựng`. */
  names: (named: readonly (AgencyName | { readonly name: string })[]) =>
    named.map(({ name }) => name).join('; '),
  /** Rows whose change goes up, or down, in score; those on another scale are in neither. */
  rising: (rows: readonly { readonly change: Change | null }[]) =>
    rows.filter(({ change }) => (change?.pointsGained ?? 0) > 0),
  falling: (rows: readonly { readonly change: Change | null }[]) =>
    rows.filter(({ change }) => (change?.pointsGained ?? 0) < 0),
  /** `05 hoàn thành, 02 đang thực hiện`, or `tất cả đều hoàn thành`: tasks by what was reported of them. */
  states: (tasks: readonly TaskFacts[]) => describeStates(tasks),
  /** Which bodies have rows that the plan gave to others, at the first mention of both names; `''` where none has. */
  taken_over: (agencies: readonly AgencyFacts[]) => describeTakenOver(agencies),
  /** What was reported of a goal with a figure, and how it came out. */
  goal_result: (goal: MeasurableGoalFacts) => describeGoal(goal),
  /** Sets the stop that the text of an agency may already have. */
  sentence: (text: string) => endSentence(text),
  /** A passage that began in the middle of a sentence, with a capital. */
  opening: (text: string) => capitalise(text),
  /** The same passage within a sentence: a small first letter, but not of a name. */
  within: (text: string) =>
    /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text,
  /** `khoản 4 Mục II và khoản 2 Mục III` from `II.4; III.2`: places of the plan as the decree has them cited. */
  cite: (at: string) => citePlace(at).vi,
  /** The name in prose, in “ ” where it holds a comma; of a text, the text: `{{ row.name | called }}`. */
  called: (one: Called) => called(one),
  /** `Y tế công lập, Chất lượng không khí và “An ninh, trật tự khu dân cư”`. */
  called_names: (all: readonly Called[]) => listProse(all.map(called)).vi,
  /** `A, B và C`: texts, or agencies by their names. */
  and_list: (items: readonly (string | { readonly name: string })[]) =>
    listProse(items.map((item) => (typeof item === 'string' ? item : item.name))).vi,
  /** All reports of several passages, one after another. */
  works: (duties: readonly DutyFacts[]) => duties.flatMap(({ reports }) => reports),
  /** The agencies from which nothing came, those of whose files none can be used, and those whose answer has gaps. */
  silent: (agencies: readonly CoveredAgency[]) => agencies.filter(({ state }) => state === 'not-answered'),
  unusable: (agencies: readonly CoveredAgency[]) => agencies.filter(({ state }) => state === 'held-back'),
  partly: (agencies: readonly CoveredAgency[]) => agencies.filter(({ state }) => state === 'partly'),
  overdue: (agencies: readonly CoveredAgency[]) =>
    agencies.filter(({ workingDaysLate }) => (workingDaysLate ?? 0) > 0),
} as const
