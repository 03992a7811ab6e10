import type { RowFacts, TaskFacts } from '../../progress/year-facts.ts'
import type { BlockMaker } from '../block.ts'
import {
  centred,
  type EntryColumn,
  entryTable,
  fillRows,
  groupRow,
  headedTable,
  numbered,
  numberOr,
  rankOrAbsence,
  textCell,
} from '../cells.ts'
import { joinNames } from '../prose.ts'

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

/** The tasks that go on in the year after the report, by lead agency, with the reason. */
export const carriedTasks: BlockMaker = ({ facts: { agencies, nextYear } }) => {
  const columns: readonly EntryColumn<{ readonly task: TaskFacts; readonly why: string }>[] = [
    numbered(5),
    ['Nhiệm vụ, giải pháp', 56, ({ task }) => textCell(task.text, { align: 'justify' })],
    ['Nội dung', 28, ({ task }) => textCell(task.covers.map(({ short }) => short).join('; '))],
    ['Thời hạn', 14, ({ task }) => centred(describeDue(task, nextYear))],
    ['Lý do đưa vào kế hoạch', 26, ({ why }) => textCell(why)],
  ]
  const groups = agencies.flatMap(({ name, tasks }) => {
    const carried = tasks.flatMap((task) => {
      const why = explainCarry(task, nextYear)
      return why === undefined ? [] : [{ task, why }]
    })
    const title = `${name}: ${carried.length}/${tasks.length} nhiệm vụ`
    return carried.length === 0 ? [] : [groupRow(title, columns.length), ...fillRows(carried, columns)]
  })
  return groups.length === 0 ? [] : [headedTable(columns, groups)]
}

/** What is aimed at: the target, but never less than what is reached. */
const aimAt = ({ status, target }: RowFacts): string =>
  status === 'met' ? 'giữ vững' : target === null ? '' : `thứ ${target}`

/** Targets of the year after beside the latest rank, with those who lead them then. */
export const nextTargets: BlockMaker = ({ facts: { next, nextYear, resultsYear } }) =>
  entryTable(next.targets, [
    numbered(5),
    ['Nội dung', 40, ({ name }) => textCell(name)],
    ['Cơ quan chủ trì', 34, ({ lead }) => textCell(joinNames(lead, '; '))],
    [`Hạng ${resultsYear}`, 11, (row) => rankOrAbsence(row)],
    ['Chỉ tiêu của Kế hoạch', 11, ({ target }) => numberOr(target)],
    [`Phấn đấu năm ${nextYear}`, 13, (row) => centred(aimAt(row))],
  ])
