import type { Row } from '../../document/document.ts'
import type { RowFacts, TaskFacts } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { absentCell, noCell, numberCell, rankCell, textCell } from '../cells.ts'

const isOver = ({ due }: TaskFacts, year: number): boolean =>
  !!due && (('by' in due && due.by < year) || ('to' in due && due.to < year))

/** Why a task of the plan is a task of the coming year too; `undefined` where it is done and does not recur. */
const explainCarry = (task: TaskFacts, year: number): string | undefined => {
  const { due, reports } = task
  if (due && 'every' in due)
    return due.every === 'year' ? 'nhiệm vụ hằng năm' : 'nhiệm vụ thường xuyên của Kế hoạch'
  const states = reports.flatMap(({ state }) => state ?? [])
  if (states.length > 0 && states.every((state) => state === 'done')) return undefined
  const late = isOver(task, year) ? ', đã quá thời hạn của Kế hoạch' : ''
  if (states.length === 0) return `chuyển tiếp từ năm ${year - 1}${late}`
  if (states.includes('not-started')) return `chưa thực hiện năm ${year - 1}${late}`
  return states.includes('ongoing') ? 'đang thực hiện thường xuyên' : `chưa hoàn thành năm ${year - 1}${late}`
}

const describeDue = ({ due }: TaskFacts, year: number): string => {
  if (!due || 'every' in due) return `năm ${year}`
  return 'by' in due ? `đến năm ${due.by}` : `${due.from} - ${due.to}`
}

const heads = ['TT', 'Nhiệm vụ, giải pháp', 'Nội dung', 'Thời hạn', 'Lý do đưa vào kế hoạch']

/** The tasks that go on in the year after the report, by lead agency, with the reason. */
export const carriedTasks: BlockMaker = {
  name: 'carried-tasks',
  description: {
    vi: 'nhiệm vụ chuyển sang năm sau, theo cơ quan chủ trì, kèm lý do',
    en: 'tasks that go on in the year after, by lead agency, with the reason',
  },
  make: ({ facts: { agencies, nextYear } }) => {
    const groups = agencies.flatMap(({ name, tasks }): Row[] => {
      const carried = tasks.flatMap((task) => {
        const why = explainCarry(task, nextYear)
        return why === undefined ? [] : [{ task, why }]
      })
      const title = `${name}: ${carried.length}/${tasks.length} nhiệm vụ`
      return carried.length === 0
        ? []
        : [
            { cells: [textCell(title, { colSpan: heads.length, tone: 'total' })] },
            ...carried.map(
              ({ task, why }, index): Row => ({
                cells: [
                  numberCell(index + 1),
                  textCell(task.text, { align: 'justify' }),
                  textCell(task.covers.map(({ short }) => short).join('; ')),
                  textCell(describeDue(task, nextYear), { align: 'center' }),
                  textCell(why),
                ],
              }),
            ),
          ]
    })
    return groups.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [5, 56, 28, 14, 26].map((width) => ({ width })),
            headRows: 1,
            rows: [{ cells: heads.map((head) => textCell(head)) }, ...groups],
          },
        ]
  },
}

/** What is aimed at: the target, but never less than what is reached. */
const aimAt = ({ status, target }: RowFacts): string =>
  status === 'met' ? 'giữ vững' : target === null ? '' : `thứ ${target}`

/** Targets of the year after beside the latest rank, with those who lead them then. */
export const nextTargets: BlockMaker = {
  name: 'next-targets',
  description: {
    vi: 'chỉ tiêu thứ hạng năm sau cạnh thứ hạng hiện tại',
    en: 'targets of the year after beside the present ranks',
  },
  make: ({ facts: { next, nextYear, resultsYear } }) => {
    const titles = [
      'TT',
      'Nội dung',
      'Cơ quan chủ trì',
      `Hạng ${resultsYear}`,
      'Chỉ tiêu của Kế hoạch',
      `Phấn đấu năm ${nextYear}`,
    ]
    return next.targets.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [5, 40, 34, 11, 11, 13].map((width) => ({ width })),
            headRows: 1,
            rows: [
              { cells: titles.map((head) => textCell(head)) },
              ...next.targets.map(
                (row, index): Row => ({
                  cells: [
                    numberCell(index + 1),
                    textCell(row.name),
                    textCell(row.lead.map(({ name }) => name).join('; ')),
                    row.absence ? absentCell(row.absence) : rankCell(row.standing),
                    row.target === null ? noCell() : numberCell(row.target),
                    textCell(aimAt(row), { align: 'center' }),
                  ],
                }),
              ),
            ],
          },
        ]
  },
}
