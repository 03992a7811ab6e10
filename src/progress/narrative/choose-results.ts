import type { WorkReport } from '../reported.ts'
import type { AgencyName, RowFacts, TaskFacts, YearFacts } from '../year-facts.ts'
import { citeProduct, findDocuments, isOfCity } from './citation.ts'
import { type Manner, readDeed } from './deed.ts'
import { condense, hasFigure, joinText, listClauses, lowerFirst } from './join-text.ts'
import { chooseSpread, isLast } from './order.ts'

/** A reported result as a document may print it; `score` is how much it matters beside the others. */
export type ResultPiece = {
  readonly task: string
  /** Name of the task, behind "nhiệm vụ". */
  readonly short: string
  /** Codes of the rows that the task is set for. */
  readonly codes: readonly string[]
  readonly by: AgencyName
  readonly manner: Manner
  /** Without a stop, small first letter where that is a common word. */
  readonly text: string
  /** `Kế hoạch số 57/KH-UBND ngày 22/02/2024`; `''` where the text names its documents or there are none. */
  readonly citation: string
  readonly score: number
}

/** A change of place from which on a content counts as moved. */
const movedPlaces = 5

/** Moved by five places or more, or last: asked of what was compared, never of two ranks. */
const isNotable = ({ change, standing }: Pick<RowFacts, 'change' | 'standing'>): boolean =>
  Math.abs(change?.placesGained ?? 0) >= movedPlaces || isLast({ standing })

/** Says that something was done, not what. */
const isEmptyWord = (text: string): boolean =>
  text.length < 120 && /^(?:đã |đang )?(?:tổ chức )?(?:triển khai|thực hiện|tiếp tục)/iu.test(text)

/** Codes of the rows whose content moved far or is last in the country. */
export const notableCodes = ({ rows }: Pick<YearFacts, 'rows'>): ReadonlySet<string> =>
  new Set(
    rows
      .filter((row) => isNotable(row) || (row.whole !== null && isNotable(row.whole)))
      .map(({ code }) => code),
  )

/** The clauses of a text as one sentence; what only says that the work goes on is left out beside what says more. */
const asOneSentence = (prose: string): string => {
  const clauses = listClauses(prose).map((clause) => clause.replace(/[.;]$/, ''))
  const telling = clauses.filter((clause) => hasFigure(clause) || !isEmptyWord(clause))
  return (telling.length > 0 ? telling : clauses)
    .map((clause, index) => (index > 0 ? lowerFirst(clause) : clause))
    .join('; ')
}

const scoreOf = (work: WorkReport, task: TaskFacts, text: string, telling: ReadonlySet<string>): number => {
  const old = new Set(findDocuments(task.text).map((one) => one.number))
  const issued = findDocuments(`${work.result}\n${work.product}`).filter((one) => !old.has(one.number))
  const figure = hasFigure(text)
  return (
    (work.highlighted ? 5 : 0) +
    (figure ? 2 : 0) +
    (issued.some(isOfCity) ? 2 : 0) +
    (work.state === 'done' ? 1 : 0) +
    (task.covers.some(({ code }) => telling.has(code)) ? 1 : 0) -
    (!figure && isEmptyWord(text) ? 3 : 0)
  )
}

/**
 * The results of a task that prose can hold, one an agency. None of work that was not begun, of an empty cell, or of one
 * that only says that the work goes on. `cut` leaves out what another section of the report prints.
 */
export const listPieces = (
  task: TaskFacts,
  year: number,
  telling: ReadonlySet<string>,
  cut: (prose: string) => string = (prose) => prose,
): readonly ResultPiece[] =>
  task.reports.flatMap((work): ResultPiece[] => {
    const text = condense(asOneSentence(cut(joinText(work.result))))
    if (work.state === 'not-started' || text === '') return []
    const score = scoreOf(work, task, text, telling)
    if (score < 0) return []
    const { manner, text: prose } = readDeed(text, work.by, year)
    return [
      {
        task: task.id,
        short: task.short,
        codes: task.covers.map(({ code }) => code),
        by: work.by,
        manner,
        text: prose,
        citation: citeProduct({ ...work, result: `${task.text} ${text}`, isDone: work.state === 'done' }),
        score,
      },
    ]
  })

/** The at most `most` pieces that matter most. */
export const choosePieces = (pieces: readonly ResultPiece[], most: number): readonly ResultPiece[] =>
  chooseSpread(pieces, most, ({ score }) => score)
