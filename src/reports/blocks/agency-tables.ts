import { listYears } from '../../plan/codes.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import type { BlockMaker } from '../block.ts'
import {
  absentMark,
  centred,
  type EntryColumn,
  entryTable,
  noCell,
  numberCell,
  numbered,
  numberOr,
  rankCell,
  rankOrDash,
  scoreCell,
  textCell,
  twoHeadRows,
} from '../cells.ts'
import { nameWithFormer } from '../reported-words.ts'
import { targetCell } from './missed-table.ts'
import { judge, yearCells } from './plan-table.ts'
import { tasksTable } from './tasks-table.ts'

/** The rows of an agency over the years of the plan: target, rank, score and national mean. */
export const agencyYears: BlockMaker = ({ facts, workspace, editions, documentFacts }) => {
  const rows = documentFacts.agency?.rows ?? []
  const { period, resultsOffset } = facts.plan
  const years = facts.years.filter((year) => year >= period.from + resultsOffset)
  const entries = rows.flatMap((row) =>
    years.map((year) => {
      const [edition, standing] = [editions.get(year), row.standings[year] ?? null]
      const absence = standing ? null : whyAbsent(workspace, edition, year, row.measuredBy)
      return { row, year, standing, absence, country: measureCountry(workspace, edition, row.measuredBy) }
    }),
  )
  const columns: readonly EntryColumn<(typeof entries)[number]>[] = [
    ['Nội dung', 26, ({ row }) => textCell(row.name)],
    ['Năm', 10, ({ year }) => centred(String(year))],
    ['Chỉ tiêu', 12, ({ row, year }) => numberOr(row.targets[year - resultsOffset])],
    ['Thứ hạng', 14, ({ standing, absence }) => (absence ? absentMark(absence) : rankCell(standing))],
    [
      'Điểm của Thành phố',
      20,
      ({ standing, absence }) => (absence ? absentMark(absence) : scoreCell(standing)),
    ],
    ['Trung bình cả nước', 20, ({ country }) => numberOr(country?.mean, '', 4)],
  ]
  return entryTable(entries, rows.length > 1 ? columns : columns.slice(1))
}

/** The rows of the agency: targets and ranks of every year. */
export const agencyRows: BlockMaker = (input) => {
  const { facts, workspace, documentFacts } = input
  const rows = documentFacts.agency?.rows ?? []
  const years = listYears(workspace)
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [26, ...years.flatMap(() => [8, 9]), 20].map((width) => ({ width })),
      headRows: 2,
      rows: [
        ...twoHeadRows([
          'Nội dung',
          ...years.map((year) => [`Năm ${year}`, 'Chỉ tiêu', 'Thực tế'] as const),
          `Đánh giá năm ${facts.year}`,
        ]),
        ...rows.map((row) => ({
          cells: [
            textCell(row.name),
            ...years.flatMap((year) => yearCells(input, row, year)),
            centred(judge(row, facts), row.status === 'missed' ? { tone: 'bad' } : {}),
          ],
        })),
      ],
    },
  ]
}

/** Who is asked for what: contents, number of tasks, and the form to fill in. `papi form` names the files so. */
export const askedTable: BlockMaker = ({ facts: { agencies } }) =>
  entryTable(agencies, [
    numbered(5),
    ['Cơ quan chủ trì', 34, (agency) => textCell(nameWithFormer(agency))],
    ['Nội dung được giao', 42, ({ rows }) => textCell(rows.map(({ short }) => short).join('; '))],
    ['Số nhiệm vụ', 9, ({ tasks }) => numberCell(tasks.length)],
    ['Tệp biểu', 26, ({ id }) => textCell(`${id}.xlsx`)],
  ])

/** The tasks of the agency with what it reported. */
export const agencyTasks: BlockMaker = (input, attributes) => {
  const { agency } = input.documentFacts
  if (!agency || agency.tasks.length === 0) return []
  const facts = { ...input.facts, agencies: [agency], tasks: agency.tasks }
  return tasksTable({ ...input, facts }, attributes)
}

/** Missed targets in the order of the plan, but for those of the body that asks. */
export const explainTable: BlockMaker = ({ facts: { agencies, resultsYear, year }, workspace }) =>
  entryTable(
    agencies
      .filter(({ id }) => id !== workspace.letterhead.default)
      .flatMap(({ name, missed }) => missed.map((row) => ({ name, row }))),
    [
      numbered(4),
      ['Cơ quan', 18, ({ name }) => textCell(name)],
      ['Nội dung', 24, ({ row }) => textCell(row.name)],
      [`Chỉ tiêu ${year}`, 8, ({ row }) => targetCell(row)],
      [`Hạng ${resultsYear - 1}`, 8, ({ row }) => rankOrDash(row.previous)],
      [`Hạng ${resultsYear}`, 8, ({ row }) => rankCell(row.standing)],
      [`Điểm ${resultsYear - 1}`, 9, ({ row }) => (row.previous ? scoreCell(row.previous) : noCell('–'))],
      [`Điểm ${resultsYear}`, 9, ({ row }) => scoreCell(row.standing)],
      ['Còn thiếu (bậc)', 8, ({ row }) => numberCell(row.placesShort ?? 0)],
    ],
  )
