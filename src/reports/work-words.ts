import type { ResultPiece } from '../progress/narrative/choose-results.ts'
import type { DimensionWork, UnfinishedTask } from '../progress/narrative/dimension-work.ts'
import { twoDigits } from '../vi.ts'
import { endSentence } from './reported-words.ts'

// Section IV of the annual report: what was done for each dimension, in sentences.

/** `Sở A, Sở B`. */
export const nameAll = (named: readonly { readonly name: string }[]): string =>
  [...new Set(named.map(({ name }) => name))].join(', ')

const cite = (text: string, citation: string): string => (citation ? `${text} (${citation})` : text)

/** A result behind its agency: `Sở Nội vụ mở 38 lớp (Kế hoạch số 57/KH-UBND ngày 22/02/2024)`; no stop. */
export const tellDeed = ({ manner, by, short, text, citation }: ResultPiece): string => {
  if (manner === 'deed') return cite(`${by.name} ${text}`, citation)
  if (manner === 'passive') return cite(`Nhiệm vụ ${short} ${text}`, citation)
  return cite(`Theo báo cáo của ${by.name}, ${text}`, citation)
}

/** Results that follow one another: an agency that goes on is not named again. */
const joinDeeds = (pieces: readonly ResultPiece[]): readonly string[] => {
  const sentences: string[] = []
  let before: ResultPiece | undefined
  for (const piece of pieces) {
    const { manner, by, text, citation } = piece
    const goesOn =
      before?.by.id === by.id &&
      manner !== 'passive' &&
      before.manner !== 'passive' &&
      !(before.manner === 'statement' && manner === 'deed')
    const last = sentences.length - 1
    if (goesOn) sentences[last] = `${sentences[last]}; ${cite(text, citation)}`
    else sentences.push(tellDeed(piece))
    before = goesOn && before ? { ...piece, manner: before.manner } : piece
  }
  return sentences
}

/** A sentence an agency: `Sở Nội vụ …; …. Sở Tài chính ….` */
export const tellDeeds = (pieces: readonly ResultPiece[]): string =>
  joinDeeds(pieces).map(endSentence).join(' ')

/** `Về y tế, Sở Y tế nâng cấp …; lập hồ sơ ….` */
export const tellField = ({ name, results }: DimensionWork['fields'][number]): string => {
  const [first = '', ...others] = joinDeeds(results)
  const opening = /^(?:Nhiệm|Theo) /u.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first
  const field = name.charAt(0).toLowerCase() + name.slice(1)
  return first === '' ? '' : endSentence([`Về ${field}, ${opening}`, ...others].join('; '))
}

/** Tasks of one agency in one state for one reason. */
const tellUnfinishedTasks = (tasks: readonly UnfinishedTask[]): string => {
  const [first] = tasks
  if (!first) return ''
  const { state, overdue, reason, by } = first
  const which =
    tasks.length > 1
      ? `Các nhiệm vụ ${tasks.map(({ short }) => short).join('; ')}`
      : `Nhiệm vụ ${first.short}`
  const where = state === 'not-started' ? 'chưa thực hiện' : 'đang thực hiện'
  const late = overdue === null ? '' : `, chậm so với thời hạn năm ${overdue}`
  return endSentence(`${which} ${where}${late}${reason === '' ? '' : `; ${by.name} nêu lý do: ${reason}`}`)
}

const groupUnfinished = (tasks: readonly UnfinishedTask[]): readonly (readonly UnfinishedTask[])[] => {
  const groups = new Map<string, UnfinishedTask[]>()
  for (const task of tasks) {
    const key = [task.by.id, task.state, task.overdue, task.reason].join('|')
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return [...groups.values()]
}

/** Tasks that are not finished, by name, then how many are in progress. */
export const tellUnfinished = ({
  tasks,
  inProgress,
  unfinished,
}: Pick<DimensionWork, 'tasks' | 'inProgress' | 'unfinished'>): string => {
  const named = groupUnfinished(unfinished).map(tellUnfinishedTasks)
  const others = inProgress - unfinished.filter(({ state }) => state === 'in-progress').length
  const rest = others < inProgress ? ' khác' : ''
  const count =
    others > 0
      ? [`Trong ${twoDigits(tasks)} nhiệm vụ còn ${twoDigits(others)} nhiệm vụ${rest} đang thực hiện.`]
      : []
  return [...named, ...count].join(' ')
}

const doneWords = {
  done: 'đã hoàn thành',
  ongoing: 'được thực hiện thường xuyên',
  both: 'đã hoàn thành hoặc được thực hiện thường xuyên',
} as const

/** `Cả 06 nhiệm vụ đã hoàn thành hoặc được thực hiện thường xuyên.`; `''` while any is open or unknown. */
export const tellAllDone = ({ tasks, allDone }: DimensionWork): string =>
  allDone === null
    ? ''
    : `${tasks > 1 ? `Cả ${twoDigits(tasks)} nhiệm vụ` : 'Nhiệm vụ được giao'} ${doneWords[allDone]}.`

/** Who has not reported on the tasks of the dimension; `''` where all have. */
export const tellSilent = ({ silent, unusable, partly }: DimensionWork, compiler: string): string => {
  const others = silent.filter(({ name }) => name !== compiler)
  const parts = partly.map(({ agency, tasks }) => `${twoDigits(tasks.length)} nhiệm vụ của ${agency.name}`)
  return [
    ...(others.length < silent.length ? [`${compiler} chưa tổng hợp kết quả nhiệm vụ được giao.`] : []),
    ...(others.length > 0
      ? [`${compiler} chưa nhận được báo cáo kết quả thực hiện nhiệm vụ của ${nameAll(others)}.`]
      : []),
    ...(unusable.length > 0
      ? [`Chưa tổng hợp được kết quả thực hiện nhiệm vụ của ${nameAll(unusable)}.`]
      : []),
    ...(parts.length > 0 ? [`Chưa có báo cáo kết quả ${parts.join(', ')}.`] : []),
  ].join(' ')
}

/** The results of a dimension, field by field where it has many tasks. */
const tellResults = ({ results, fields }: DimensionWork): string =>
  [tellDeeds(results), ...fields.map(tellField)].filter(Boolean).join(' ')

/** The whole passage of a dimension: results, then what is not finished and who is silent. */
export const tellDimensionWork = (work: DimensionWork, compiler: string): string =>
  [tellResults(work), tellAllDone(work), tellUnfinished(work), tellSilent(work, compiler)]
    .filter(Boolean)
    .join(' ')
