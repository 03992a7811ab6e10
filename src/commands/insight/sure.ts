import { type Answer, gap, heading, makeTable, type Part, remark } from '../../answer/answer.ts'
import { column, keys, value } from '../../answer/fields.ts'
import type { AnswerOptions } from '../../answer/formats.ts'
import { flattenChange, flattenStanding, placeOf, rankCell, standingFields } from '../../answer/keys.ts'
import { namePlace } from '../../plan/place.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { RankRange } from '../../progress/insight/interval.ts'
import { judgeSureness, type Sure } from '../../progress/insight/sure.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { roundingOfSums } from '../../results/subject.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { giveAnswer } from '../give-answer.ts'
import type { Context, Outcome } from '../outcome.ts'
import { readBasis } from './read-basis.ts'
import { describeChange, describeInterval, describeMeasured } from './sure-words.ts'

/** The ranks that are possible on a code: by the intervals, by simulation, or as rounding leaves them open. */
type PossibleRow = {
  readonly code: string
  readonly name: Words
  readonly standing: Standing
  readonly basis: 'bounds' | 'simulation' | 'rounding'
  readonly ranks: RankRange
  /** Of the total, as published. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** Provinces within the rounding, better and worse; `null` where the ranks do not rest on it. */
  readonly above: number | null
  readonly below: number | null
}

const listRows = ({ standing, total, close }: Sure): readonly PossibleRow[] => [
  ...(standing && total
    ? (['bounds', 'simulation'] as const).map((basis) => ({
        code: totalCode,
        name: { vi: 'Tổng điểm', en: 'Total' },
        standing,
        basis,
        ranks: total[basis],
        interval: total.own,
        above: null,
        below: null,
      }))
    : []),
  ...close.map(({ measure, standing: own, ranks, above, below }) => ({
    code: measure.code,
    name: measure.name,
    standing: own,
    basis: 'rounding' as const,
    ranks,
    interval: null,
    above,
    below,
  })),
]

const end = { align: 'end' } as const

const tabulate = (rows: readonly PossibleRow[]): readonly Part[] => {
  const close = rows.filter(({ basis }) => basis === 'rounding')
  const apart = formatNumber(roundingOfSums, 3)
  return [
    gap,
    heading({
      vi: `Hơn kém nhau dưới ${apart} điểm, ngang mức làm tròn của PAPI`,
      en: `Less than ${apart} points apart, as much as PAPI's own rounding`,
    }),
    makeTable<PossibleRow>({
      key: 'rows',
      rows,
      sections: [{ rows: close }],
      fields: [
        ...keys('code'),
        column({ vi: 'Mã', en: 'Code' }, ({ code }) => code),
        ...keys('name'),
        column({ vi: 'Nội dung', en: 'Name' }, ({ name }) => name, { fit: 'cut' }),
        ...standingFields<PossibleRow>(({ standing }) => standing),
        column({ vi: 'Hạng', en: 'Rank' }, ({ standing }) => rankCell(standing), end),
        ...keys('basis'),
        value('best', ({ ranks }) => ranks.best),
        value('worst', ({ ranks }) => ranks.worst),
        column({ vi: 'Có thể', en: 'Maybe' }, ({ ranks }) => `${ranks.best} - ${ranks.worst}`, end),
        column(
          { vi: 'Bằng điểm', en: 'Tied' },
          ({ standing }) => (standing.tied > 0 ? String(standing.tied) : ''),
          end,
        ),
        ...keys('above', 'below'),
        value('low', ({ interval }) => interval?.low ?? null),
        value('high', ({ interval }) => interval?.high ?? null),
      ],
    }),
    ...(close.length > 0 ? [] : [remark({ vi: 'không có mã nào', en: 'none' })]),
  ]
}

const answerSure = (workspace: Workspace, sure: Sure, published: readonly number[]): Answer => {
  const { year, total, standing, change, measured, withheld } = sure
  const place = namePlace(workspace)
  return {
    command: 'sure',
    fileName: `papi-sure-${year}`,
    about: {
      resultsYear: year,
      place: placeOf(workspace),
      code: totalCode,
      name: { vi: 'Tổng điểm', en: 'Total' },
      ...flattenStanding(standing),
      interval: total && {
        low: total.own.low,
        high: total.own.high,
        error: total.own.error,
        halfWidth: total.halfWidth,
      },
      bounds: total && { ...total.bounds },
      simulation: total && { ...total.simulation },
      yearsWithInterval: published,
      previous: change && { year: change.year, ...flattenStanding(change.change.earlier) },
      change: change && {
        ...flattenChange(change.change),
        verdict: change.verdict,
        common: change.common && { ...change.common },
      },
    },
    title: {
      vi: `Độ chắc chắn của thứ hạng: ${place}, PAPI ${year}`,
      en: `Certainty: ${place}, PAPI ${year}`,
    },
    parts: [
      ...describeInterval(sure, published),
      remark({
        vi: 'Chỉ số nội dung và nội dung thành phần không có khoảng tin cậy ở năm nào. Cách tính: papi explain sure',
        en: 'Dimensions and sub-dimensions have no interval in any year. Method: papi explain sure',
      }),
      ...(change ? describeChange(change) : []),
      ...tabulate(listRows(sure)),
      ...describeMeasured(sure),
    ],
    rest: { measured: measured.map((one) => ({ ...one })), withheld },
  }
}

/** `papi sure YEAR`: how sure the ranks of an edition are. */
export const askSure = async (context: Context, year: number, options: AnswerOptions): Promise<Outcome> => {
  const { value: basis, ...found } = await readBasis(context, () => year)
  if (!basis) return found
  const { workspace, editions } = basis
  const published = [...editions.values()]
    .filter(({ results }) => results.codes.includes('0-ci95-low'))
    .map(({ results }) => results.year)
    .sort((a, b) => a - b)
  const sure = judgeSureness(workspace, editions, year)
  return giveAnswer(context, answerSure(workspace, sure, published), options, found)
}
