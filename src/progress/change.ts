import type { Standing } from '../results/results.ts'
import { formatNumber, type Words } from '../vi.ts'
import { roundPoints } from './compare.ts'

/** Two standings of one province on one code, some years apart. */
export type Change = {
  readonly earlier: Standing
  readonly later: Standing
  /** Earlier rank minus later rank: above 0 gained so many places. Both ranks state their `of`. */
  readonly placesGained: number
  readonly pointsGained: number
}

export const measureChange = (earlier: Standing, later: Standing): Change => ({
  earlier,
  later,
  placesGained: earlier.rank - later.rank,
  pointsGained: roundPoints(later.score - earlier.score),
})

/** A few provinces are withheld in some years; when more than this share comes or goes, as in a merger, places do not compare. */
const withheldShare = 0.1

const describeGained = (gained: number): Words => {
  if (gained === 0) return { vi: 'giữ hạng', en: 'same rank' }
  const places = Math.abs(gained)
  return gained > 0
    ? { vi: `tăng ${places} bậc`, en: `up ${places}` }
    : { vi: `giảm ${places} bậc`, en: `down ${places}` }
}

/**
 * `tăng 5 bậc`, `giảm 2 bậc`, `giữ hạng`: the direction is a word, since a smaller rank is the better one. Places among
 * 63 provinces and then among 34 are never told without saying so.
 */
export const describePlaces = ({ earlier, later, placesGained }: Change): Words => {
  const { vi, en } = describeGained(placesGained)
  if (Math.abs(earlier.of - later.of) <= withheldShare * Math.max(earlier.of, later.of)) return { vi, en }
  return {
    vi: `${vi} (trước trong ${earlier.of}, nay trong ${later.of} tỉnh, thành phố)`,
    en: `${en} (then of ${earlier.of}, now of ${later.of} provinces)`,
  }
}

/** `tăng 0,0554 điểm`; judged after rounding to the four decimals that are shown. */
export const describePoints = (gained: number): Words => {
  const points = formatNumber(Math.abs(gained), 4)
  if (Number(gained.toFixed(4)) === 0) return { vi: 'giữ nguyên điểm', en: 'same score' }
  return gained > 0
    ? { vi: `tăng ${points} điểm`, en: `up ${points} points` }
    : { vi: `giảm ${points} điểm`, en: `down ${points} points` }
}

/** `vượt 34 bậc`, `đúng chỉ tiêu`, `thiếu 19 bậc`, from rank minus target. */
export const describeGap = (placesShort: number): Words => {
  const places = Math.abs(placesShort)
  if (placesShort === 0) return { vi: 'đúng chỉ tiêu', en: 'on target' }
  return placesShort > 0
    ? { vi: `thiếu ${places} bậc`, en: `${places} short` }
    : { vi: `vượt ${places} bậc`, en: `${places} ahead` }
}
