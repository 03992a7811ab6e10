import type { ColumnOf, Formula } from '../document/document.ts'
import { type Change, comparabilityOf } from '../progress/comparable/comparability.ts'
import { findAim } from '../progress/compare.ts'
import type { RowFacts, YearBasis } from '../progress/year-facts.ts'
import { hasGroups } from '../results/group.ts'
import type { Standing } from '../results/results.ts'
import { absentWords, type Live } from './cells.ts'
import { measuredOtherwise } from './change-cells.ts'

// Formulas of the workbook. All of them rest on one table, `::score-data`, in which a row is found by its key, so that they
// hold however its rows are sorted. What papi does not judge is not judged by a formula either.

export type Pieces = Formula['pieces']

type Part = string | number | Pieces[number] | Pieces

const isPieces = (part: Part): part is Pieces => Array.isArray(part)

/** A formula as it is written, with references and other formulas in it: `` formula`ABS(${cell}-1)` ``. */
export const formula = (texts: TemplateStringsArray, ...parts: readonly Part[]): Pieces =>
  texts.flatMap((text, index): Pieces => {
    const part = parts[index]
    const rest =
      part === undefined ? [] : isPieces(part) ? part : [typeof part === 'number' ? `${part}` : part]
    return text === '' ? rest : [text, ...rest]
  })

/** `Table.id` of the table of scores, and its columns. */
export const dataId = 'score-data'
export const dataColumns = [
  'code',
  'name',
  'year',
  'provinceCode',
  'province',
  'score',
  'rank',
  'of',
  'target',
  'status',
  'key',
] as const
type DataColumn = (typeof dataColumns)[number]

export const dataColumn = (column: DataColumn): ColumnOf => ({
  table: dataId,
  column: dataColumns.indexOf(column),
})
export const inRow = (column: DataColumn) => ({ column: dataColumns.indexOf(column) })

export const keyOf = (code: string, province: string): string => `${code}|${province}`

export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

const find = (code: string, province: string, column: DataColumn): Pieces =>
  formula`INDEX(${dataColumn(column)},MATCH(${quote(keyOf(code, province))},${dataColumn('key')},0))`

/** Score, rank and number of provinces of the place on a code; `undefined` where the edition has no such code. */
export type Own = Readonly<Record<'score' | 'rank' | 'of', Pieces>>

export const findOwn = ({ editions, facts }: YearBasis, code: string): Own | undefined => {
  const { unit } = facts.place
  const results = editions.get(facts.resultsYear)?.results
  if (!results?.codes.includes(code) || !results.provinces.some(({ province }) => province === unit))
    return undefined
  const one = (column: DataColumn) => find(code, unit, column)
  return { score: one('score'), rank: one('rank'), of: one('of') }
}

/** The pieces where the cell holds a number, else a word. */
export const whenNumber = (number: Pieces, then: Pieces, word: string): Pieces =>
  formula`IF(ISNUMBER(${number}),${then},${quote(word)})`

const live = (pieces: Pieces | undefined): Live => (pieces ? { live: { pieces } } : {})

/** Score and rank of the place, or the word for a missing one. */
export const liveScore = (input: YearBasis, code: string, word: string): Live => {
  const own = findOwn(input, code)
  return live(own && whenNumber(own.score, own.score, word))
}

/** The bare number, for charts: a gap is an error, which is not drawn, where text would be drawn as 0. */
export const liveNumber = (input: YearBasis, code: string, column: keyof Own): Live => {
  const own = findOwn(input, code)
  return live(own && formula`IF(ISNUMBER(${own[column]}),${own[column]},NA())`)
}

/** The scores of all provinces on a code. */
const scoresOn = (code: string): Pieces => {
  const score = dataColumn('score')
  return formula`IF(${dataColumn('code')}=${quote(code)},IF(ISNUMBER(${score}),${score}))`
}

const overAll = (fold: 'MEDIAN' | 'AVERAGE', code: string): Live => ({
  live: { pieces: formula`${fold}(${scoresOn(code)})`, array: true },
})

/** Of all provinces with a score. */
export const liveMedian = (code: string): Live => overAll('MEDIAN', code)
export const liveMean = (code: string): Live => overAll('AVERAGE', code)

/** `15/61`. */
export const liveRank = (input: YearBasis, code: string, word: string): Live => {
  const own = findOwn(input, code)
  return live(own && whenNumber(own.rank, formula`${own.rank}&"/"&${own.of}`, word))
}

/** `05`, as `twoDigits` writes a count. */
const twoDigitsOf = (count: Pieces): Pieces => formula`TEXT(${count},"00")`

/** `tăng 05 bậc`; nothing where papi does not subtract the ranks. */
export const livePlaces = (input: YearBasis, code: string, change: Change | null): Live => {
  const own = findOwn(input, code)
  if (!own || change === null || change.placesGained === null) return {}
  const { rank: before } = change.earlier
  const { rank } = own
  const places = twoDigitsOf(formula`ABS(${rank}-${before})`)
  const moved = formula`IF(${rank}=${before},"giữ hạng",IF(${rank}<${before},"tăng ","giảm ")&${places}&" bậc")`
  return live(whenNumber(rank, moved, absentWords.withheld))
}

/** `tăng 0,0554`, as `pointsCell` has it; nothing where papi does not subtract. */
export const livePoints = (input: YearBasis, code: string, change: Change | null): Live => {
  const own = findOwn(input, code)
  if (!own || change === null || change.pointsGained === null) return {}
  const gained = formula`ROUND(${own.score}-${change.earlier.score},7)`
  const shown = formula`SUBSTITUTE(FIXED(ABS(${gained}),4,TRUE),".",",")`
  const moved = formula`IF(ROUND(${gained},4)=0,"giữ nguyên",IF(${gained}>0,"tăng ","giảm ")&${shown})`
  const aside = measuredOtherwise(change)
  const said = aside === '' ? moved : formula`${moved}&${quote(aside)}`
  return live(whenNumber(own.score, said, absentWords.withheld))
}

/** The group of the place where papi computes it; a published one does not follow from the scores. */
export const liveGroup = (input: YearBasis, code: string, standing: Standing | null): Live => {
  const own = findOwn(input, code)
  if (!own || !hasGroups(code) || (standing && !standing.group?.computed)) return {}
  const above = (share: number): Pieces => formula`IF(${own.score}>PERCENTILE(${scoresOn(code)},${share}),`
  const group = formula`${above(0.75)}1,${above(0.5)}2,${above(0.25)}3,4)))`
  return { live: { pieces: whenNumber(own.score, group, ''), array: true } }
}

/** Of a target without a rank. */
const noResult = 'không có kết quả'

/** What a rank is worth beside the target of a row: `rank` refers to the rank, `withGap` adds the distance. */
const judge = (input: YearBasis, row: RowFacts, rank: Pieces, withGap: boolean): Pieces | undefined => {
  const { facts, workspace, editions } = input
  const edition = editions.get(facts.resultsYear)
  const own = findOwn(input, row.measuredBy)
  if (!own || !edition || row.target === null || facts.results.awaited !== null) return undefined
  const apart = comparabilityOf(workspace, editions).targetFrame(row.measuredBy, facts.resultsYear)
  const aim = findAim(workspace, row.target, apart, edition.results.day)
  if (aim.rank === null) return whenNumber(rank, [quote('không so sánh trực tiếp được')], noResult)
  const { rank: goal, converted, among } = aim
  if (!withGap) return whenNumber(rank, formula`IF(${rank}<=${goal},"đạt","chưa đạt")`, noResult)
  const by = converted
    ? `&${quote(` so với ${converted.target}/${converted.of}, quy đổi theo ${converted.document}`)}`
    : ''
  const withheld = formula`MAX(0,${among}-${own.of})`
  const ahead = twoDigitsOf(formula`${goal}-${rank}`)
  const gap = formula`IF(${rank}=${goal},"đạt, đúng chỉ tiêu","đạt, vượt "&${ahead}&" bậc")${by}`
  const rests = formula`" trong số địa phương có điểm, "&${twoDigitsOf(withheld)}&" địa phương không có điểm"`
  const met = formula`${gap}&IF(${rank}+${withheld}>${goal},${rests},"")`
  const missed = formula`"chưa đạt, thiếu "&${twoDigitsOf(formula`${rank}-${goal}`)}&" bậc"${by}`
  return whenNumber(rank, formula`IF(${rank}<=${goal},${met},${missed})`, noResult)
}

/** `đạt, vượt 34 bậc`; nothing for a row that waits for its results or has no target. */
export const liveVerdict = (input: YearBasis, row: RowFacts): Live => {
  const own = findOwn(input, row.measuredBy)
  return live(own && judge(input, row, own.rank, true))
}

/** `đạt`, without the distance. */
export const liveStatus = (input: YearBasis, row: RowFacts): Live => {
  const own = findOwn(input, row.measuredBy)
  return live(own && judge(input, row, own.rank, false))
}

/** The same beside the rank, in the same row of the table of scores. */
export const liveStatusInRow = (input: YearBasis, row: RowFacts): Live =>
  live(judge(input, row, [inRow('rank')], false))

/** Whether an explanation is asked for and missing. */
export const liveUnexplained = (input: YearBasis, row: RowFacts): Live => {
  const own = findOwn(input, row.measuredBy)
  const status = own && judge(input, row, own.rank, false)
  return live(status && formula`IF(${status}="chưa đạt","Chưa có giải trình","")`)
}

/** How many cells of a column begin with one of the words. */
export const liveCount = (column: ColumnOf, words: readonly string[]): Live =>
  live(
    words.flatMap((word, index) => {
      const count = formula`SUMPRODUCT(--(LEFT(${column},${word.length})=${quote(word)}))`
      return index > 0 ? formula`+${count}` : count
    }),
  )

/** Whether a rank such as `47/61` is in the last quarter, for alerts. */
export const isLastQuarter = (column: number): Formula => {
  const cell = { column }
  return { pieces: formula`LEFT(${cell},FIND("/",${cell})-1)/MID(${cell},FIND("/",${cell})+1,9)>0.75` }
}

export const isMissed = (column: number): Formula => ({ pieces: formula`LEFT(${{ column }},8)="chưa đạt"` })
