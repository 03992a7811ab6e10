import type { Cell, Row } from '../../document/document.ts'
import { listYears } from '../../plan/codes.ts'
import { describePlaces } from '../../progress/change.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import type { RowFacts } from '../../progress/facts.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockMaker, Material } from '../block.ts'
import { absentMark, noCell, numberCell, rankCell, textCell } from '../cells.ts'
import { tellGap } from '../compared-words.ts'
import { judge } from './plan-table.ts'
import { tasksTable } from './tasks-table.ts'

export const verdicts = {
  met: 'đạt',
  missed: 'chưa đạt',
  'not-comparable': 'không so sánh trực tiếp được',
  'not-measured': 'không có kết quả',
  'no-target': 'chưa đánh giá',
} as const

/** Target and rank of a row in a year of the plan. */
export const yearCells = (
  { facts: { plan, years, resultsYear }, workspace, editions }: Material,
  row: RowFacts,
  year: number,
): readonly Cell[] => {
  const target = row.targets[year]
  const measured = year + plan.resultsOffset
  const targetCell = target === undefined ? noCell() : numberCell(target)
  // A year whose results are not published or not in the workspace stays blank.
  if (measured > resultsYear || !years.includes(measured)) return [targetCell, noCell()]
  const standing = row.standings[measured]
  const absence = () => whyAbsent(workspace, editions.get(measured), measured, row.measuredBy)
  return [targetCell, standing ? rankCell(standing) : absentMark(absence())]
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
                textCell(`${row.code}. ${row.name}`),
                ...years.flatMap((year) => yearCells(material, row, year)),
                textCell(judge(row), {
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

/** Who is asked for what: codes, number of tasks, and the form to fill in. Forms are named after the plan's agencies. */
export const askedTable: BlockMaker = {
  name: 'asked-table',
  description: {
    vi: 'cơ quan được đề nghị báo cáo: nội dung, số nhiệm vụ, tệp biểu',
    en: 'agencies asked to report: codes, number of tasks, form',
  },
  make: ({ facts: { agencies } }) => [
    {
      kind: 'table',
      columns: [5, 40, 24, 10, 34].map((width) => ({ width })),
      headRows: 1,
      rows: [
        {
          cells: ['TT', 'Cơ quan chủ trì', 'Nội dung được giao', 'Số nhiệm vụ', 'Tệp biểu'].map((head) =>
            textCell(head),
          ),
        },
        ...agencies.map(
          ({ id, name, now, rows, tasks }, index): Row => ({
            cells: [
              numberCell(index + 1),
              textCell(now ? `${name} (nay: ${now})` : name),
              textCell(rows.map(({ code }) => code).join(', ')),
              numberCell(tasks.length),
              textCell(`${id}.xlsx`),
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

/** Rows that missed their target or lost places, under the agency that leads them. */
export const explainTable: BlockMaker = {
  name: 'explain-table',
  description: {
    vi: 'nội dung chưa đạt chỉ tiêu hoặc giảm bậc, theo cơ quan chủ trì',
    en: 'missed targets and lost places by lead agency',
  },
  make: ({ facts, drafting }) => {
    const { agencies, resultsYear } = facts
    const asked = new Set(drafting?.analysis.toExplain.map(({ code }) => code))
    const heads = [
      'TT',
      'Nội dung',
      'Chỉ tiêu',
      `Hạng ${resultsYear - 1}`,
      `Hạng ${resultsYear}`,
      'So với chỉ tiêu',
      `So với năm ${resultsYear - 1}`,
      'Điểm còn thiếu',
    ]
    const fillRow = (row: RowFacts, index: number): Row => ({
      cells: [
        numberCell(index + 1),
        textCell(`${row.code}. ${row.name}`),
        row.target === null ? noCell('chưa có') : numberCell(row.target),
        row.previous ? rankCell(row.previous) : noCell('–'),
        rankCell(row.standing),
        row.placesShort === null
          ? noCell()
          : textCell(tellGap(row), {
              align: 'center',
              ...(row.status === 'missed' && { tone: 'bad' as const }),
            }),
        row.change ? textCell(describePlaces(row.change).vi, { align: 'center' }) : noCell('–'),
        row.status === 'missed' && row.pointsShort !== null
          ? textCell(formatNumber(row.pointsShort, 4), { align: 'center' })
          : noCell(),
      ],
    })
    const groups = agencies.flatMap(({ name, now, rows }): Row[] => {
      const own = rows.filter(({ code }) => asked.has(code))
      const title = `${name}${now ? `, nay: ${now}` : ''} (${own.length} nội dung)`
      return own.length === 0
        ? []
        : [{ cells: [textCell(title, { colSpan: heads.length, tone: 'total' })] }, ...own.map(fillRow)]
    })
    return groups.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [5, 34, 9, 10, 10, 14, 14, 11].map((width) => ({ width })),
            headRows: 1,
            rows: [{ cells: heads.map((head) => textCell(head)) }, ...groups],
          },
        ]
  },
}
