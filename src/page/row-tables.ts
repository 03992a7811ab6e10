import type { PlanRow } from '../plan/rows.ts'
import { listNeighbours } from '../progress/analysis.ts'
import { describeGap, describeMove } from '../progress/change.ts'
import { whyAbsent } from '../progress/comparable/absence.ts'
import { comparabilityOf } from '../progress/comparable/comparability.ts'
import { listYearsBetween, ownIn, pointsBetween } from '../progress/edition.ts'
import type { WorkReport } from '../progress/reported.ts'
import { explainAbsence } from '../progress/verdict.ts'
import { describeDue, describeState, listReceived } from '../reports/blocks/tasks-table.ts'
import { noCell, numberCell, rankCell, scoreCell, textCell } from '../reports/cells.ts'
import { describeWork } from '../reports/reported-words.ts'
import { findRow, latestOf, listToldYears, type PageMaterial, statusCell } from './material.ts'
import type { PageCell, PageTable } from './page.ts'

/** Editions in the workspace, and those of the plan's years that are still to come. */
const listEditions = (material: PageMaterial): readonly number[] => {
  const { years, plan } = latestOf(material)
  return listYearsBetween(Math.min(...years), Math.max(...years, plan.period.to + plan.resultsOffset))
}

const whyMissing = ({ workspace, editions }: PageMaterial, row: PlanRow, edition: number): string =>
  explainAbsence(workspace, editions, whyAbsent(workspace, editions.get(edition), edition, row.measuredBy)).vi

const fillEdition = (material: PageMaterial, row: PlanRow, edition: number): readonly PageCell[] => {
  const latest = latestOf(material)
  const { workspace, editions } = material
  const standing = ownIn(workspace, editions.get(edition), row.measuredBy)
  const change = comparabilityOf(workspace, editions).change(row.measuredBy, edition - 1, edition)
  const target = row.assignment?.targets[edition - latest.plan.resultsOffset]
  const held = material.years.find(({ resultsYear }) => resultsYear === edition)
  const judged = held && findRow(held, row.code)
  return [
    textCell(String(edition)),
    target === undefined ? noCell('–') : numberCell(target),
    standing ? rankCell(standing) : noCell(whyMissing(material, row, edition)),
    standing ? scoreCell(standing) : noCell('–'),
    judged ? statusCell(material, judged) : noCell('–'),
    judged?.placesShort == null ? noCell('–') : textCell(describeGap(judged.placesShort).vi),
    judged?.status === 'missed' && judged.pointsShort !== null
      ? numberCell(judged.pointsShort, 4)
      : noCell('–'),
    change ? textCell(describeMove(change).vi) : noCell('–'),
  ]
}

/** Target against rank, edition by edition. */
export const composeTrend = (material: PageMaterial, row: PlanRow): PageTable => ({
  id: `${row.code}-dien-bien`,
  caption: `${row.code}. ${row.name.vi}: chỉ tiêu và thứ hạng qua các năm`,
  columns: [
    { head: 'Năm PAPI', kind: 'text' },
    { head: 'Chỉ tiêu', kind: 'number' },
    { head: 'Hạng', kind: 'rank' },
    { head: 'Điểm', kind: 'number' },
    { head: 'Kết quả', kind: 'status' },
    { head: 'So với chỉ tiêu', kind: 'text' },
    { head: 'Điểm còn thiếu', kind: 'number' },
    { head: 'So với năm trước', kind: 'text' },
  ],
  named: 0,
  rows: listEditions(material).map((edition) => fillEdition(material, row, edition)),
})

/** Who stands around the city in the chosen year. */
export const composeNeighbours = (
  { facts, editions, workspace }: PageMaterial,
  row: PlanRow,
): PageTable | null => {
  const edition = editions.get(facts.resultsYear)
  const own = ownIn(workspace, edition, row.measuredBy)
  if (!edition || !own) return null
  const around = listNeighbours(edition.rankings(row.measuredBy), own.province)
  return {
    id: `${row.code}-lien-ke`,
    caption: `${row.code}. ${row.name.vi}: các tỉnh, thành phố liền kề năm ${facts.resultsYear}`,
    columns: [
      { head: 'Hạng', kind: 'rank' },
      { head: 'Tỉnh, thành phố', kind: 'text' },
      { head: 'Điểm', kind: 'number' },
      { head: `Chênh lệch so với ${own.name}`, kind: 'number' },
    ],
    named: 1,
    rows: around.map((standing) => {
      const look = { bold: standing === own }
      return [
        rankCell(standing, look),
        textCell(standing.name, look),
        numberCell(standing.score, 4, look),
        standing === own ? noCell('–') : numberCell(pointsBetween(standing, own), 4),
      ]
    }),
  }
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
export const composeTasks = (material: PageMaterial, row: PlanRow): PageTable | null => {
  const { facts } = material
  const tasks = facts.tasks.filter(({ covers }) => covers.some(({ code }) => code === row.code))
  if (tasks.length === 0) return null
  const received = listReceived(facts.reported)
  const reportsOf = (id: string): readonly string[] =>
    listToldYears(material)
      .toReversed()
      .flatMap(({ year, tasks: all }) =>
        (all.find((task) => task.id === id)?.reports ?? []).map((report) => describeReport(year, report)),
      )
  return {
    id: `${row.code}-nhiem-vu`,
    caption: `${row.code}. ${row.name.vi}: nhiệm vụ`,
    columns: [
      { head: 'Mã', kind: 'text' },
      { head: 'Nhiệm vụ, giải pháp', kind: 'text' },
      { head: 'Thời hạn', kind: 'text' },
      { head: `Tình trạng năm ${facts.year}`, kind: 'text' },
      { head: 'Kết quả đã báo cáo', kind: 'text' },
    ],
    named: 0,
    rows: tasks.map((task) => {
      const reports = reportsOf(task.id)
      return [
        textCell(task.id),
        textCell(task.text),
        textCell(describeDue(task.due)),
        describeState(task, received),
        reports.length > 0 ? textCell(reports.join('\n')) : noCell('–'),
      ]
    }),
  }
}
