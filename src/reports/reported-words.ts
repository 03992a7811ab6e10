import { type CoveredAgency, stateOf, type TaskState, type WorkReport } from '../progress/reported.ts'
import type { AgencyFacts, MeasurableGoalFacts, TaskFacts } from '../progress/year-facts.ts'
import { capitalise, twoDigits } from '../vi.ts'
import { joinNames, listCalled, passage } from './prose.ts'
import { describeHeldFile, describeReceipt, describeRows } from './received-words.ts'

// What agencies reported. The text of an agency stays as it wrote it.

const states: readonly (readonly [state: TaskState, words: string])[] = [
  ['done', 'hoàn thành'],
  ['in-progress', 'đang thực hiện'],
  ['ongoing', 'thực hiện thường xuyên'],
  ['not-started', 'chưa thực hiện'],
]

const noState = 'chưa rõ tình trạng'

/** `hoàn thành`. */
export const stateWords = (state: TaskState | null): string =>
  states.find(([one]) => one === state)?.[1] ?? noState

/** `05 hoàn thành`, `02 đang thực hiện`, `01 chưa rõ tình trạng`; statuses that none has are left out. */
export const listStates = (all: readonly (TaskState | null)[]): readonly string[] => {
  const count = (state: TaskState | null): number => all.filter((one) => one === state).length
  return [...states, [null, noState] as const].flatMap(([state, words]) =>
    count(state) > 0 ? [`${twoDigits(count(state))} ${words}`] : [],
  )
}

/** `05 hoàn thành; 02 đang thực hiện`. */
export const countStates = (tasks: readonly TaskFacts[]): string => listStates(tasks.map(stateOf)).join('; ')

/** `05 hoàn thành, 02 đang thực hiện`, or `tất cả đều hoàn thành`: behind the number of the tasks. */
export const describeStates = (tasks: readonly TaskFacts[]): string => {
  const [only = '', ...others] = listStates(tasks.map(stateOf))
  return tasks.length > 1 && others.length === 0
    ? only.replace(/^\S+/, 'tất cả đều')
    : [only, ...others].join(', ')
}

/** `Hoàn thành: Đã ban hành kế hoạch (12/KH-SYT; 05/6/2023)`. */
export const describeWork = ({ stateWords, result, product, doneOn }: WorkReport): string => {
  const aside = [product, doneOn].filter(Boolean).join('; ')
  const text = [stateWords || 'Không ghi tình trạng', result].filter(Boolean).join(': ')
  return aside ? `${text} (${aside})` : text
}

/** `512.000 cây (Sở Xây dựng; nguồn: Báo cáo số 5/BC-SXD); đánh giá: vượt`. */
export const describeGoalReports = ({ reports, verdict }: MeasurableGoalFacts): string => {
  if (reports.length === 0) return 'chưa có báo cáo số liệu'
  const given = reports.map(({ value, by, source, remark }) => {
    const aside = [by.name, source && `nguồn: ${source}`, remark && `ghi chú: ${remark}`].filter(Boolean)
    return `${value || 'không ghi giá trị'} (${aside.join('; ')})`
  })
  return [...given, ...(verdict ? [`đánh giá: ${verdict.words}`] : [])].join('; ')
}

/** `Đã báo cáo đủ 6/6 nhiệm vụ (nhận ngày 14/12/2023)`. */
export const describeAnswer = (agency: CoveredAgency): string => {
  const { state, tasks } = agency
  const share = `${tasks.total - tasks.withoutAnswer}/${tasks.total} nhiệm vụ`
  const part = describeRows(agency)
  const rows = part ? `; ${part.vi}` : ''
  switch (state) {
    case 'answered':
    case 'late':
      return `Đã báo cáo đủ ${share}${describeReceipt(agency)}${rows}`
    case 'partly':
      return tasks.withoutAnswer > 0
        ? `Báo cáo chưa đủ: ${share}${describeReceipt(agency)}${rows}`
        : `Đã báo cáo ${share}, biểu cần sửa, bổ sung${describeReceipt(agency)}${rows}`
    case 'held-back':
      return agency.held.map((one) => capitalise(describeHeldFile(one).vi)).join('. ')
    case 'not-answered':
      return 'Chưa có báo cáo'
  }
}

/** `Sở Xây dựng chủ trì nội dung Giao thông nội đô (trước đây giao Sở Giao thông vận tải)`; an open place where the successor is not known. */
export const describeTakenOver = (agencies: readonly AgencyFacts[]): string =>
  agencies
    .flatMap(({ name, former, successors, rows }) => {
      const namesOf = (codes: readonly string[]) =>
        listCalled(rows.filter(({ code }) => codes.includes(code)))
      return [
        ...former.map((one) => `${name} chủ trì nội dung ${namesOf(one.codes)} (trước đây giao ${one.name})`),
        ...(successors ? [`nội dung ${listCalled(rows)}: ${name}`] : []),
      ]
    })
    .join('; ')

/** `Sở Xây dựng (gồm nhiệm vụ trước đây giao Sở Giao thông vận tải)`: both names where an agency has ended. */
export const nameWithFormer = ({
  name,
  former,
  shared = [],
}: Pick<CoveredAgency, 'name' | 'former'> & Partial<Pick<CoveredAgency, 'shared'>>): string => {
  const taken = former.length > 0 && `(gồm nhiệm vụ trước đây giao ${joinNames(former, '; ')})`
  const partly = shared.length > 0 && `(một phần có thể thuộc ${joinNames(shared, '; ')} - chưa xác định)`
  return passage([name, taken, partly])
}
