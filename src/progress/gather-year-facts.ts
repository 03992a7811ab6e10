import { endOfYear, nameHolders } from '../plan/holding.ts'
import { namePlace, placeOn } from '../plan/place.ts'
import { membersOf, provincesOn } from '../plan/province.ts'
import { type Called, callIt, listRows, type PlanRow } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { totalCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'
import { showDay } from '../vi.ts'
import { gatherAgencies } from './agencies.ts'
import { comparabilityOf } from './comparable/comparability.ts'
import { awaitResults, basisOf, type Comparison, compareRows, listMissed, summarise } from './compare.ts'
import { countReceived, describeDuties, describeGoals, isExplained, nameAgency } from './describe-reports.ts'
import { type Editions, ownIn, standIn } from './edition.ts'
import { measureGoals } from './goals.ts'
import { measureOwn } from './measured.ts'
import { shortenTask } from './narrative/short-task.ts'
import { addRecorded } from './recorded.ts'
import { nothingRead, type Reported } from './reported.ts'
import type { Measured, NameDays, RowFacts, TaskFacts, YearFacts } from './year-facts.ts'

const isText = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

const completeRow = (
  { row, ...comparison }: Comparison,
  lead: RowFacts['lead'],
  standings: Readonly<Record<string, Standing>>,
  whole: Measured | null,
  { explanations }: Reported,
): RowFacts => ({
  ...comparison,
  code: row.code,
  ...callIt(row),
  dimension: { number: row.dimension.number, ...callIt(row.dimension) },
  whole,
  measuredBy: row.measuredBy,
  lead,
  targets: row.assignment?.targets ?? {},
  standings,
  absent: row.absent ?? null,
  explanations: comparison.status === 'missed' ? (explanations[row.code] ?? []) : [],
  remarks: [row.assignment?.doubt, row.tie].filter(isText),
})

const describeTasks = (
  workspace: Workspace,
  rows: readonly PlanRow[],
  reported: Reported,
  day: string,
): readonly TaskFacts[] => {
  const { plan, dimensions } = workspace
  return dimensions.flatMap((dimension) =>
    dimension.tasks.map((task): TaskFacts => {
      const covered = rows.filter((row) => task.covers.includes(row.code))
      const programme = plan.footnotes.find(({ number }) => number === task.footnote)?.document
      return {
        id: task.id,
        text: task.text,
        short: task.short ?? shortenTask(task.text),
        dimension: { number: dimension.number, ...callIt(dimension) },
        covers: covered.map((row) => ({ code: row.code, ...callIt(row) })),
        programme: plan.documents.find(({ id }) => id === programme)?.number ?? null,
        due: task.due ?? null,
        lead: nameHolders(
          workspace,
          covered.map(({ code }) => code),
          day,
        ),
        reports: reported.tasks[task.id] ?? [],
      }
    }),
  )
}

const compareBaseline = (
  rows: readonly PlanRow[],
  workspace: Workspace,
  editions: Editions,
): YearFacts['baseline'] => {
  const { from } = workspace.plan.period
  const year = from - 1
  if (!editions.has(year)) return null
  const both = compareRows(rows, from, workspace, editions, year).filter(
    ({ placesShort }) => placesShort !== null,
  )
  return { year, comparable: both.length, equal: both.filter(({ placesShort }) => placesShort === 0).length }
}

/**
 * The facts of `year`. `editions` are the results in the workspace by year; that of `resultsYear` must be among them.
 * Where it is not the edition that the plan compares the targets of `year` with, no target is judged.
 */
export const gatherYearFacts = (
  workspace: Workspace,
  year: number,
  editions: Editions,
  received: Reported = nothingRead,
  days: NameDays = { held: endOfYear(year), issued: endOfYear(year) },
  resultsYear = year + workspace.plan.resultsOffset,
): YearFacts | undefined => {
  const { plan, agencies } = workspace
  const results = basisOf(year + plan.resultsOffset, resultsYear)
  const edition = editions.get(resultsYear)
  if (!edition) return undefined
  const reported = addRecorded(received, workspace, year)
  const before = editions.get(resultsYear - 1)
  const years = [...editions.keys()].filter((one) => one <= resultsYear).sort((a, b) => a - b)

  const comparability = comparabilityOf(workspace, editions)
  const measure = (code: string, called: Called): Measured =>
    measureOwn(workspace, editions, resultsYear, code, called)
  const standingsOf = (code: string): Record<string, Standing> =>
    Object.fromEntries(
      years.flatMap((one) => {
        const standing = ownIn(workspace, editions.get(one), code)
        return standing ? [[one, standing]] : []
      }),
    )

  const planRows = listRows(workspace)
  const compared = compareRows(planRows, year, workspace, editions, resultsYear)
  const comparisons = results.awaited === null ? compared : compared.map(awaitResults)
  const wholeOf = ({ code, dimension }: PlanRow): Measured | null => {
    const whole = dimension.subDimensions.find(({ items }) => items?.some((item) => item.code === code))
    return whole ? measure(whole.code, whole) : null
  }
  const completeOn = (day: string) => (comparison: Comparison) => {
    const { row } = comparison
    const lead = nameHolders(workspace, [row.code], day)
    return completeRow(comparison, lead, standingsOf(row.measuredBy), wholeOf(row), reported)
  }
  const rows = comparisons.map(completeOn(days.held))
  const missed = listMissed(comparisons).map(completeOn(days.held))
  const ordered = rows
    .filter(({ status }) => status === 'met')
    .sort((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0))
  const next = compareRows(planRows, year + 1, workspace, editions, resultsYear).map(completeOn(days.issued))
  const tasks = describeTasks(workspace, planRows, reported, days.held)
  const bodies = gatherAgencies(workspace, { rows, tasks, days })
  const summary = summarise(comparisons)
  const unit = placeOn(workspace, edition.results.day)
  const [frame, targetFrame] = [
    comparability.frame(totalCode, resultsYear - 1, resultsYear),
    plan.comparison ? null : comparability.targetFrame(totalCode, resultsYear),
  ].map((reason) => (reason?.kind === 'units' ? reason : null))
  const members = frame ? membersOf(workspace.provinces.provinces, unit).filter((id) => id !== unit) : []

  return {
    year,
    days,
    previousYear: year - 1,
    nextYear: year + 1,
    plan: {
      number: plan.number,
      symbol: plan.symbol,
      title: plan.title,
      period: plan.period,
      provinces: plan.provinces,
      resultsOffset: plan.resultsOffset,
      code: `${plan.number}/${plan.symbol}`,
      day: showDay(plan.date),
      issuer: nameAgency(agencies.agencies, plan.issuer).name,
      issuerShort: nameAgency(agencies.agencies, plan.issuer).short,
      gaps: plan.gaps,
      overallGoals: plan.overallGoals.map(({ text }) => text),
    },
    place: {
      code: plan.place,
      name: namePlace(workspace, edition.results.day),
      unit,
    },
    results,
    resultsYear,
    previousResultsYear: resultsYear - 1,
    frame: frame ?? null,
    targetFrame: targetFrame ?? null,
    samples: (workspace.breaks?.samples ?? [])
      .map((one) => one.year)
      .filter((one) => one <= resultsYear && years.includes(one - 1)),
    members: members.flatMap((id) => standIn(before, totalCode, id) ?? []),
    total: measure(totalCode, { name: { vi: 'Chỉ số PAPI', en: 'PAPI' } }),
    dimensions: workspace.dimensions.map((dimension) => ({
      ...measure(dimension.number, dimension),
      rows: rows.filter((row) => row.dimension.number === dimension.number),
      tasks: tasks.filter((task) => task.dimension.number === dimension.number),
    })),
    rows,
    met: rows.filter(({ status }) => status === 'met'),
    missed,
    furthestAhead: ordered.filter(({ placesShort }) => (placesShort ?? 0) < 0).slice(0, 3),
    notMeasured: rows.filter(({ status }) => status === 'not-measured'),
    notComparable: rows.filter(({ status }) => status === 'not-comparable'),
    withoutTarget: rows.filter(({ status }) => status === 'no-target'),
    summary,
    goals: measureGoals(workspace, resultsYear, editions),
    next: {
      targets: next.filter(({ target }) => target !== null),
      behind: next.filter(({ status }) => status === 'missed'),
      provinces: provincesOn(workspace.provinces.provinces, endOfYear(year + 1)).length,
    },
    baseline: compareBaseline(planRows, workspace, editions),
    years,
    agencies: bodies,
    tasks,
    measurableGoals: describeGoals(workspace, reported, year),
    communication: describeDuties(plan.communication, reported),
    inspection: describeDuties(plan.inspection, reported),
    duties: describeDuties(
      [...workspace.dimensions.flatMap(({ solutions }) => solutions), ...plan.coordination, ...plan.duties],
      reported,
    ),
    explained: missed.filter(isExplained),
    unexplained: missed.filter((row) => !isExplained(row)),
    reported,
    completeness: countReceived(
      { targets: summary.targets, measured: summary.targets - summary.notMeasured - summary.notYet },
      bodies.length,
      tasks,
      missed,
      reported,
    ),
  }
}
