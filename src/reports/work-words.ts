import { groupsBy } from '../progress/group-by.ts'
import type { ResultPiece } from '../progress/narrative/choose-results.ts'
import type { DimensionWork, UnfinishedTask } from '../progress/narrative/dimension-work.ts'
import { twoDigits } from '../vi.ts'
import { countOf, endSentence, joinDistinct, passage, uncapitalise } from './prose.ts'

// Section IV of the annual report: what was done for each dimension.

const cite = (text: string, citation: string): string => (citation ? `${text} (${citation})` : text)

/** A result behind its agency: `Sở Nội vụ mở 38 lớp (Kế hoạch số 57/KH-UBND ngày 22/02/2024)`; no stop. */
const describeDeed = ({ manner, by, short, text, citation }: ResultPiece): string => {
  if (manner === 'deed') return cite(`${by.name} ${text}`, citation)
  if (manner === 'passive') return cite(`Nhiệm vụ ${short} ${text}`, citation)
  return cite(`Theo báo cáo của ${by.name}, ${text}`, citation)
}

/** Results that follow one another: an agency that goes on is not named again. */
const listDeeds = (pieces: readonly ResultPiece[]): readonly string[] => {
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
    else sentences.push(describeDeed(piece))
    before = goesOn && before ? { ...piece, manner: before.manner } : piece
  }
  return sentences
}

/** A sentence an agency: `Sở Nội vụ …; …. Sở Tài chính ….` */
const describeDeeds = (pieces: readonly ResultPiece[]): string => passage(listDeeds(pieces).map(endSentence))

/** `Về y tế, Sở Y tế nâng cấp …; lập hồ sơ ….` */
const describeField = ({ name, results }: DimensionWork['fields'][number]): string => {
  const [first = '', ...others] = listDeeds(results)
  const opening = /^(?:Nhiệm|Theo) /u.test(first) ? uncapitalise(first) : first
  return first === '' ? '' : endSentence([`Về ${uncapitalise(name)}, ${opening}`, ...others].join('; '))
}

/** Tasks of one agency in one state for one reason. */
const describeGroup = (tasks: readonly [UnfinishedTask, ...UnfinishedTask[]]): string => {
  const [{ state, overdue, reason, by, short }] = tasks
  const which =
    tasks.length > 1 ? `Các nhiệm vụ ${tasks.map((one) => one.short).join('; ')}` : `Nhiệm vụ ${short}`
  const progress = state === 'not-started' ? 'chưa thực hiện' : 'đang thực hiện'
  const late = overdue === null ? '' : `, chậm so với thời hạn năm ${overdue}`
  const why = reason === '' ? '' : `; ${by.name} nêu lý do: ${reason}`
  return endSentence(`${which} ${progress}${late}${why}`)
}

const groupUnfinished = (tasks: readonly UnfinishedTask[]) =>
  groupsBy(tasks, ({ by, state, overdue, reason }) => [by.id, state, overdue, reason].join('|'))

/** Tasks that are not finished, by name, then how many are in progress. */
const describeUnfinished = ({
  tasks,
  inProgress,
  unfinished,
}: Pick<DimensionWork, 'tasks' | 'inProgress' | 'unfinished'>): string => {
  const others = inProgress - unfinished.filter(({ state }) => state === 'in-progress').length
  const rest = others < inProgress ? ' khác' : ''
  return passage([
    ...groupUnfinished(unfinished).map(describeGroup),
    others > 0 &&
      `Trong ${twoDigits(tasks)} nhiệm vụ còn ${twoDigits(others)} nhiệm vụ${rest} đang thực hiện.`,
  ])
}

const doneWords = {
  done: 'đã hoàn thành',
  ongoing: 'được thực hiện thường xuyên',
  both: 'đã hoàn thành hoặc được thực hiện thường xuyên',
} as const

/** `Cả 06 nhiệm vụ đã hoàn thành hoặc được thực hiện thường xuyên.`; `''` while any is open or unknown. */
const describeAllDone = ({ tasks, allDone }: DimensionWork): string =>
  allDone === null
    ? ''
    : `${tasks > 1 ? `Cả ${twoDigits(tasks)} nhiệm vụ` : 'Nhiệm vụ được giao'} ${doneWords[allDone]}.`

/** Who has not reported on the tasks of the dimension; `''` where all have. */
const describeSilent = ({ silent, unusable, partly }: DimensionWork, compiler: string): string => {
  const others = silent.filter(({ name }) => name !== compiler)
  const parts = partly.map(({ agency, tasks }) => `${countOf(tasks)} nhiệm vụ của ${agency.name}`)
  return passage([
    others.length < silent.length && `${compiler} chưa tổng hợp kết quả nhiệm vụ được giao.`,
    others.length > 0 &&
      `${compiler} chưa nhận được báo cáo kết quả thực hiện nhiệm vụ của ${joinDistinct(others)}.`,
    unusable.length > 0 && `Chưa tổng hợp được kết quả thực hiện nhiệm vụ của ${joinDistinct(unusable)}.`,
    parts.length > 0 && `Chưa có báo cáo kết quả ${parts.join(', ')}.`,
  ])
}

/** The whole passage of a dimension: results, field by field where it has many tasks, what is not finished, who is silent. */
const describeDimensionWork = (work: DimensionWork, compiler: string): string =>
  passage([
    describeDeeds(work.results),
    ...work.fields.map(describeField),
    describeAllDone(work),
    describeUnfinished(work),
    describeSilent(work, compiler),
  ])

/** Filters on the work of a dimension, or of a theme of an agency. */
export const workFilters = {
  deeds: describeDeeds,
  unfinished: describeUnfinished,
  dimension_work: describeDimensionWork,
} as const
