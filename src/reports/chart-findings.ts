import { describePlaces } from '../progress/change.ts'
import { type Change, comparabilityOf } from '../progress/comparable/comparability.ts'
import type { Measured, YearBasis } from '../progress/year-facts.ts'
import type { Standing } from '../results/results.ts'
import { list, rankOf } from './prose.ts'

// What a chart shows, for its title: from the data only, and only where `comparable/` lets it be said.

const countWords = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

type Moved = Change & { readonly placesGained: number }

/** Ranks that may be compared, from surveys of the same places. */
const isMove = (change: Change | null): change is Moved =>
  change !== null && change.placesGained !== null && change.newSample === null

/** The same, measured the same way: what may be called a rise or a fall without a reserve. */
export const isPlainMove = (change: Change | null): change is Moved =>
  isMove(change) && change.scale.kind !== 'broken'

/** A whole keeps its meaning though some of its parts are measured otherwise; a note below the chart says when that was. */
export const isStep = (change: Change | null): change is Moved =>
  isMove(change) && (change.scale.kind !== 'broken' || change.scale.reason.kind === 'parts-moved')

/** The moves up to an edition that all go one way, the last one first. */
const listRun = ({ workspace, editions }: YearBasis, code: string, year: number): readonly Moved[] => {
  const { change } = comparabilityOf(workspace, editions)
  const run: Moved[] = []
  for (let to = year; ; to--) {
    const step = change(code, to - 1, to)
    if (!isStep(step) || (run[0] && Math.sign(step.placesGained) !== Math.sign(run[0].placesGained)))
      return run
    run.push(step)
  }
}

/**
 * Where the rank of a code went up to the edition of `year`: `từ 9/60 năm 2021 xuống 29/61 năm 2024, ba năm liền giảm`.
 * `undefined` where its rank may not be compared with the year before.
 */
export const describeTrend = (input: YearBasis, code: string, year: number): string | undefined => {
  const run = listRun(input, code, year)
  const [last, first] = [run[0], run.at(-1)]
  if (!last || !first) return undefined
  const inRow = run.length > 1 ? `${countWords[run.length] ?? run.length} năm liền` : ''
  if (last.placesGained === 0)
    return `năm ${year} xếp thứ ${rankOf(last.later)}, ${inRow ? `${inRow} giữ hạng` : `giữ hạng so với năm ${last.from}`}`
  const [to, way] = last.placesGained > 0 ? ['lên', 'tăng'] : ['xuống', 'giảm']
  return `từ ${rankOf(first.earlier)} năm ${first.from} ${to} ${rankOf(last.later)} năm ${year}, ${
    inRow ? `${inRow} ${way}` : describePlaces(last).vi
  }`
}

const hasRank = (one: Measured): one is Measured & { readonly standing: Standing } => one.standing !== null

/**
 * The best and the worst of several codes: `cao nhất là Quản trị điện tử (2/61), thấp nhất là Quản trị môi trường (61/61)`.
 * `''` unless two differ.
 */
export const describeExtremes = (all: readonly Measured[]): string => {
  const measured = all.filter(hasRank)
  const ranks = measured.map(({ standing }) => standing.rank)
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)]
  if (!(best < worst)) return ''
  const nameAll = (rank: number): string =>
    list(
      measured
        .filter(({ standing }) => standing.rank === rank)
        .map(({ name, standing }) => `${name} (${rankOf(standing)})`),
    )
  return `cao nhất là ${nameAll(best)}, thấp nhất là ${nameAll(worst)}`
}

/** `2 chỉ số nội dung tăng bậc, 5 giảm bậc, 1 giữ hạng`; what there is none of is left out. */
export const countMoves = (gained: readonly number[], noun: string): string =>
  (
    [
      ['tăng bậc', gained.filter((one) => one > 0).length],
      ['giảm bậc', gained.filter((one) => one < 0).length],
      ['giữ hạng', gained.filter((one) => one === 0).length],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([way, count], index) => `${count} ${index === 0 ? `${noun} ` : ''}${way}`)
    .join(', ')
