import type { PlanRow } from '../plan/rows.ts'
import { listNeighbours } from '../progress/analysis.ts'
import { describeGap, describeMove } from '../progress/change.ts'
import { whyAbsent } from '../progress/comparable/absence.ts'
import { comparabilityOf } from '../progress/comparable/comparability.ts'
import { listYearsBetween, ownIn, pointsBetween } from '../progress/edition.ts'
import type { WorkReport } from '../progress/reported.ts'
import { explainAbsence } from '../progress/verdict.ts'
import { describeDue, describeState, listReceived } from '../reports/blocks/tasks-table.ts'
import { noCell, numberCell, numberOr, rankCell, scoreCell, textCell } from '../reports/cells.ts'
import { describeWork } from '../reports/reported-words.ts'
import type { Standing } from '../results/results.ts'
import { findRow, latestOf, listReportedYears, type PageInput, statusCell } from './input.ts'
import type { PageTable } from './page.ts'
import { entryPageTable } from './table.ts'

/** Editions in the workspace, and those of the plan's years that are still to come. */
const listEditions = (input: PageInput): readonly number[] => {
  const { years, plan } = latestOf(input)
  return listYearsBetween(Math.min(...years), Math.max(...years, plan.period.to + plan.resultsOffset))
}

const whyMissing = ({ workspace, editions }: PageInput, row: PlanRow, edition: number): string =>
  explainAbsence(workspace, editions, whyAbsent(workspace, editions.get(edition), edition, row.measuredBy)).vi

/** Target against rank, edition by edition. */
export const composeTrend = (input: PageInput, row: PlanRow): PageTable => {
  const { workspace, editions } = input
  const { change } = comparabilityOf(workspace, editions)
  const entries = listEditions(input).map((edition) => {
    const held = input.years.find(({ resultsYear }) => resultsYear === edition)
    return {
      edition,
      standing: ownIn(workspace, editions.get(edition), row.measuredBy),
      judged: held && findRow(held, row.code),
      change: change(row.measuredBy, edition - 1, edition),
    }
  })
  const targetIn = (edition: number) => row.assignment?.targets[edition - latestOf(input).plan.resultsOffset]
  return entryPageTable(
    { id: `${row.code}-dien-bien`, caption: `${row.code}. ${row.name.vi}: chỉ tiêu và thứ hạng qua các năm` },
    entries,
    [
      ['Năm PAPI', 'text', ({ edition }) => textCell(String(edition))],
      ['Chỉ tiêu', 'number', ({ edition }) => numberOr(targetIn(edition), '–')],
      [
        'Hạng',
        'rank',
        ({ standing, edition }) => (standing ? rankCell(standing) : noCell(whyMissing(input, row, edition))),
      ],
      ['Điểm', 'number', ({ standing }) => (standing ? scoreCell(standing) : noCell('–'))],
      ['Kết quả', 'status', ({ judged }) => (judged ? statusCell(input, judged) : noCell('–'))],
      [
        'So với chỉ tiêu',
        'text',
        ({ judged }) =>
          judged?.placesShort == null ? noCell('–') : textCell(describeGap(judged.placesShort).vi),
      ],
      [
        'Điểm còn thiếu',
        'number',
        ({ judged }) => numberOr(judged?.status === 'missed' ? judged.pointsShort : null, '–', 4),
      ],
      [
        'So với năm trước',
        'text',
        ({ change: moved }) => (moved ? textCell(describeMove(moved).vi) : noCell('–')),
      ],
    ],
  )
}

/** The provinces around the city in the chosen year. */
export const composeNeighbours = (
  { facts, editions, workspace }: PageInput,
  row: PlanRow,
): PageTable | null => {
  const edition = editions.get(facts.resultsYear)
  const own = ownIn(workspace, edition, row.measuredBy)
  if (!edition || !own) return null
  const lookOf = (one: Standing) => ({ bold: one === own })
  return entryPageTable(
    {
      id: `${row.code}-lien-ke`,
      caption: `${row.code}. ${row.name.vi}: các tỉnh, thành phố liền kề năm ${facts.resultsYear}`,
      named: 1,
    },
    listNeighbours(edition.rankings(row.measuredBy), own.province),
    [
      ['Hạng', 'rank', (one) => rankCell(one, lookOf(one))],
      ['Tỉnh, thành phố', 'text', (one) => textCell(one.name, lookOf(one))],
      ['Điểm', 'number', (one) => numberCell(one.score, 4, lookOf(one))],
      [
        `Chênh lệch so với ${own.name}`,
        'number',
        (one) => (one === own ? noCell('–') : numberCell(pointsBetween(one, own), 4)),
      ],
    ],
  )
}

const describeReport = (year: number, report: WorkReport): string =>
  [
    `Năm ${year}, ${report.by.name}: ${describeWork(report)}`,
    ...(
      [
        ['Tài liệu kiểm chứng', report.evidence],
        ['Khó khăn, vướng mắc', report.difficulties],
        ['Đề xuất, kiến nghị', report.proposals],
      ] as const
    ).flatMap(([name, text]) => (text ? [`${name}: ${text}`] : [])),
  ].join('\n')

/** The tasks that the plan sets for a row, how far they are, and what agencies reported of them in all years. */
export const composeTasks = (input: PageInput, row: PlanRow): PageTable | null => {
  const { facts } = input
  const tasks = facts.tasks.filter(({ covers }) => covers.some(({ code }) => code === row.code))
  if (tasks.length === 0) return null
  const received = listReceived(facts.reported)
  const reportsOf = (id: string): readonly string[] =>
    listReportedYears(input)
      .toReversed()
      .flatMap(({ year, tasks: all }) =>
        (all.find((task) => task.id === id)?.reports ?? []).map((report) => describeReport(year, report)),
      )
  return entryPageTable(
    { id: `${row.code}-nhiem-vu`, caption: `${row.code}. ${row.name.vi}: nhiệm vụ` },
    tasks,
    [
      ['Mã', 'text', ({ id }) => textCell(id)],
      ['Nhiệm vụ, giải pháp', 'text', ({ text }) => textCell(text)],
      ['Thời hạn', 'text', ({ due }) => textCell(describeDue(due))],
      [`Tình trạng năm ${facts.year}`, 'text', (task) => describeState(task, received)],
      [
        'Kết quả đã báo cáo',
        'text',
        ({ id }) => {
          const reports = reportsOf(id)
          return reports.length > 0 ? textCell(reports.join('\n')) : noCell('–')
        },
      ],
    ],
  )
}
