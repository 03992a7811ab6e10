import type { AgencyName, RowFacts } from '../progress/facts.ts'
import type { ResultPiece } from '../progress/work/choose-results.ts'
import type { DimensionWork, UnfinishedTask } from '../progress/work/dimension-work.ts'
import { twoDigits } from '../vi.ts'
import { endSentence } from './reported-words.ts'

// Section IV of the annual report: what was done for each dimension, in sentences.

/** `Sở A, Sở B`. */
export const nameAll = (named: readonly { readonly name: string }[]): string =>
  [...new Set(named.map(({ name }) => name))].join(', ')

/** Names of contents as a list; one that holds a comma or semicolon stands in quotes. */
export const nameRows = (rows: readonly Pick<RowFacts, 'name'>[]): string =>
  rows.map(({ name }) => (/[,;]/.test(name) ? `“${name}”` : name)).join(', ')

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
  let before: AgencyName | undefined
  for (const piece of pieces) {
    const goesOn = piece.manner === 'deed' && before?.id === piece.by.id
    const last = sentences.length - 1
    if (goesOn) sentences[last] = `${sentences[last]}; ${cite(piece.text, piece.citation)}`
    else sentences.push(tellDeed(piece))
    before = piece.manner === 'deed' ? piece.by : undefined
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

const tellUnfinishedTask = ({ short, state, overdue, reason, by }: UnfinishedTask): string => {
  const where = state === 'not-started' ? 'chưa thực hiện' : 'đang thực hiện'
  const late = overdue === null ? '' : `, chậm so với thời hạn năm ${overdue}`
  if (reason === '') return `Nhiệm vụ ${short} ${where}${late}.`
  return endSentence(`Nhiệm vụ ${short} ${where}${late}; ${by.name} nêu lý do: ${reason}`)
}

/** Tasks that are not finished, by name, then how many are in progress. */
export const tellUnfinished = ({
  tasks,
  inProgress,
  unfinished,
}: Pick<DimensionWork, 'tasks' | 'inProgress' | 'unfinished'>): string => {
  const named = unfinished.map(tellUnfinishedTask)
  const others = inProgress - unfinished.filter(({ state }) => state === 'in-progress').length
  const rest = others < inProgress ? ' khác' : ''
  const count =
    others > 0
      ? [`Trong ${twoDigits(tasks)} nhiệm vụ, ${twoDigits(others)} nhiệm vụ${rest} đang thực hiện.`]
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
export const tellSilent = ({ silent, partly }: DimensionWork, compiler: string): string =>
  [
    ...(silent.length > 0
      ? [`${compiler} chưa nhận được báo cáo kết quả thực hiện nhiệm vụ của ${nameAll(silent)}.`]
      : []),
    ...partly.map(
      ({ agency, tasks }) => `${agency.name} chưa báo cáo kết quả ${twoDigits(tasks.length)} nhiệm vụ.`,
    ),
  ].join(' ')

/** The whole passage of a dimension but for the fields, which stand as a paragraph of their own. */
export const tellDimensionWork = (work: DimensionWork, compiler: string): string =>
  [tellDeeds(work.results), tellAllDone(work), tellUnfinished(work), tellSilent(work, compiler)]
    .filter(Boolean)
    .join(' ')
