import { formatNumber } from '../vi.ts'

/** Filters of the documents beside the annual report. */
export const draftingFilters = {
  /** `0,1234`: points between two scores, with the four decimals of scores. */
  points_short: (points: number) => formatNumber(points, 4),
} as const
