import type { Dimension } from '../plan/dimension.ts'
import type { Words } from '../vi.ts'
import { dimensionRange, intervalRange, type Range, subDimensionRange, totalRange } from './range.ts'

/** A code of PAPI, as an edition scores it. */
export type ScoredCode = {
  readonly code: string
  readonly name: Words
  readonly kind: 'total' | 'dimension' | 'sub-dimension' | 'indicator' | 'interval'
  readonly range: Range
  /** Whether a higher score is better: all but shares of something bad, such as unclean water. */
  readonly better: 'higher' | 'lower'
  /** `false` for a code of the plan that this edition did not measure. */
  readonly measured: boolean
}

export const totalCode = '0'

const total: ScoredCode = {
  code: totalCode,
  name: { vi: 'Chỉ số PAPI tổng hợp', en: 'PAPI total' },
  kind: 'total',
  range: totalRange,
  better: 'higher',
  measured: true,
}

const interval = (code: string, vi: string, en: string): ScoredCode => ({
  code,
  name: { vi: `Chỉ số PAPI tổng hợp: ${vi}`, en: `PAPI total: ${en}` },
  kind: 'interval',
  range: intervalRange,
  better: 'higher',
  measured: true,
})

/** Published in some editions only, so never missed when absent. */
const intervals: readonly ScoredCode[] = [
  interval('0-ci95-low', 'cận dưới khoảng tin cậy 95%', 'low end of the 95% interval'),
  interval('0-ci95-high', 'cận trên khoảng tin cậy 95%', 'high end of the 95% interval'),
  interval('0-se', 'sai số chuẩn', 'standard error'),
]

export const isMeasured = ({ measured }: Dimension['subDimensions'][number], year: number): boolean =>
  year >= (measured?.from ?? year) && year <= (measured?.to ?? year)

/** Every code of the plan, whether or not the edition measured it, in the order of a results workbook. */
export const listCodes = (dimensions: readonly Dimension[], year: number): readonly ScoredCode[] => [
  total,
  ...dimensions.flatMap(({ number, name, subDimensions }): ScoredCode[] => {
    const evenRange = subDimensionRange(subDimensions.filter((part) => isMeasured(part, year)).length)
    return [
      { code: number, name, kind: 'dimension', range: dimensionRange, better: 'higher', measured: true },
      ...subDimensions.map(
        (part): ScoredCode => ({
          code: part.code,
          name: part.name,
          kind: 'sub-dimension',
          range: part.ranges?.findLast(({ from }) => from <= year)?.range ?? evenRange,
          better: 'higher',
          measured: isMeasured(part, year),
        }),
      ),
    ]
  }),
  ...dimensions.flatMap(({ indicators = [] }) =>
    indicators.map((indicator): ScoredCode => ({ ...indicator, kind: 'indicator', measured: true })),
  ),
  ...intervals,
]

/** Every code that an edition gives scores for: total, dimensions with their parts, indicators, intervals. */
export const listScoredCodes = (dimensions: readonly Dimension[], year: number): readonly ScoredCode[] =>
  listCodes(dimensions, year).filter(({ measured }) => measured)

/** Codes that the total or a dimension is the sum of, in that edition. */
export const listParts = (codes: readonly ScoredCode[], whole: string): readonly string[] =>
  codes
    .filter(({ kind, code }) =>
      whole === totalCode ? kind === 'dimension' : kind === 'sub-dimension' && code.startsWith(`${whole}.`),
    )
    .map(({ code }) => code)

/** The column of published groups that belongs to a code: `6` → `6-group`. */
export const groupColumn = (code: string): string => `${code}-group`
