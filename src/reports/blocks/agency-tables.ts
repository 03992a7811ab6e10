import type { Row } from '../../document/document.ts'
import { listYears } from '../../plan/codes.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import type { RowFacts } from '../../progress/facts.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import type { BlockMaker } from '../block.ts'
import { absentMark, headedTable, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { nameWithFormer } from '../reported-words.ts'
import { targetCell } from './missed-table.ts'
import { judge, yearCells } from './plan-table.ts'
import { tasksTable } from './tasks-table.ts'

/** The rows of an agency over the years of the plan: target, rank, score and national mean. */
export const agencyYears: BlockMaker = {
  name: 'agency-years',
  description: {
    vi: 'các nội dung của cơ quan qua các năm: chỉ tiêu, thứ hạng, điểm, trung bình cả nước',
    en: 'the rows of the agency over the years: target, rank, score, national mean',
  },
  make: (material) => {
    const { facts, workspace, editions } = material
    const rows = material.drafting?.agency?.rows ?? []
    const { period, resultsOffset } = facts.plan
    const years = facts.years.filter((year) => year >= period.from + resultsOffset)
    const several = rows.length > 1
    const fill = (row: RowFacts, year: number): Row => {
      const standing = row.standings[year] ?? null
      const mean = measureCountry(workspace, editions.get(year), row.measuredBy)?.mean
      const target = row.targets[year - resultsOffset]
      const absence = standing ? null : whyAbsent(workspace, editions.get(year), year, row.measuredBy)
      return {
        cells: [
          ...(several ? [textCell(row.name)] : []),
          textCell(String(year), { align: 'center' }),
          target === undefined ? noCell() : numberCell(target),
          absence ? absentMark(absence) : rankCell(standing),
          absence ? absentMark(absence) : scoreCell(standing),
          mean === undefined ? noCell() : numberCell(mean, 4),
        ],
      }
    }
    return headedTable(
      [
        ...(several ? [['Nội dung', 26] as const] : []),
        ['Năm', 10],
        ['Chỉ tiêu', 12],
        ['Thứ hạng', 14],
        ['Điểm của Thành phố', 20],
        ['Trung bình cả nước', 20],
      ],
      rows.flatMap((row) => years.map((year) => fill(row, year))),
    )
  },
}

/** The rows of the agency: targets and ranks of every year. */
export const agencyRows: BlockMaker = {
  name: 'agency-rows',
  description: {
    vi: 'các nội dung của cơ quan: chỉ tiêu và thứ hạng từng năm',
    en: 'the rows of the agency: targets and ranks of every year',
  },
  make: (material) => {
    const { facts, workspace, drafting } = material
    const rows = drafting?.agency?.rows ?? []
    const years = listYears(workspace)
    if (rows.length === 0) return []
    return [
      {
        kind: 'table',
        columns: [26, ...years.flatMap(() => [8, 9]), 20].map((width) => ({ width })),
        headRows: 2,
        rows: [
          {
            cells: [
              textCell('Nội dung', { rowSpan: 2 }),
              ...years.map((year) => textCell(`Năm ${year}`, { colSpan: 2 })),
              textCell(`Đánh giá năm ${facts.year}`, { rowSpan: 2 }),
            ],
          },
          { cells: years.flatMap(() => [textCell('Chỉ tiêu'), textCell('Thực tế')]) },
          ...rows.map(
            (row): Row => ({
              cells: [
                textCell(row.name),
                ...years.flatMap((year) => yearCells(material, row, year)),
                textCell(judge(row, facts), {
                  align: 'center',
                  ...(row.status === 'missed' && { tone: 'bad' as const }),
                }),
              ],
            }),
          ),
        ],
      },
    ]
  },
}

/** Who is asked for what: contents, number of tasks, and the form to fill in. `papi form` names the files so. */
export const askedTable: BlockMaker = {
  name: 'asked-table',
  description: {
    vi: 'cơ quan được đề nghị báo cáo: nội dung, số nhiệm vụ, tệp biểu',
    en: 'agencies asked to report: contents, number of tasks, form',
  },
  make: ({ facts: { agencies } }) => [
    {
      kind: 'table',
      columns: [5, 34, 42, 9, 26].map((width) => ({ width })),
      headRows: 1,
      rows: [
        {
          cells: ['TT', 'Cơ quan chủ trì', 'Nội dung được giao', 'Số nhiệm vụ', 'Tệp biểu'].map((head) =>
            textCell(head),
          ),
        },
        ...agencies.map(
          ({ rows, tasks, ...agency }, index): Row => ({
            cells: [
              numberCell(index + 1),
              textCell(nameWithFormer(agency)),
              textCell(rows.map(({ short }) => short).join('; ')),
              numberCell(tasks.length),
              textCell(`${agency.id}.xlsx`),
            ],
          }),
        ),
      ],
    },
  ],
}

/** The tasks of the agency with what it reported. */
export const agencyTasks: BlockMaker = {
  name: 'agency-tasks',
  description: { vi: 'nhiệm vụ của cơ quan', en: 'the tasks of the agency' },
  make: (material, attributes) => {
    const agency = material.drafting?.agency
    if (!agency || agency.tasks.length === 0) return []
    const facts = { ...material.facts, agencies: [agency], tasks: agency.tasks }
    return tasksTable.make({ ...material, facts }, attributes)
  },
}

/** Missed targets in the order of the plan, but for those of the body that asks. */
export const explainTable: BlockMaker = {
  name: 'explain-table',
  description: {
    vi: 'nội dung chưa đạt chỉ tiêu đề nghị giải trình, theo cơ quan chủ trì; trừ nội dung của cơ quan đề nghị',
    en: 'missed targets to explain, by lead agency, but for those of the body that asks',
  },
  make: ({ facts, workspace }) => {
    const { agencies, resultsYear, year } = facts
    const asked = agencies
      .filter(({ id }) => id !== workspace.letterhead.default)
      .flatMap(({ name, missed }) => missed.map((row) => ({ name, row })))
    return headedTable(
      [
        ['TT', 4],
        ['Cơ quan', 18],
        ['Nội dung', 24],
        [`Chỉ tiêu ${year}`, 8],
        [`Hạng ${resultsYear - 1}`, 8],
        [`Hạng ${resultsYear}`, 8],
        [`Điểm ${resultsYear - 1}`, 9],
        [`Điểm ${resultsYear}`, 9],
        ['Còn thiếu (bậc)', 8],
      ],
      asked.map(({ name, row }, index) => ({
        cells: [
          numberCell(index + 1),
          textCell(name),
          textCell(row.name),
          targetCell(row),
          row.previous ? rankCell(row.previous) : noCell('–'),
          rankCell(row.standing),
          row.previous ? scoreCell(row.previous) : noCell('–'),
          scoreCell(row.standing),
          numberCell(row.placesShort ?? 0),
        ],
      })),
    )
  },
}
