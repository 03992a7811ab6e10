import type { Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Change } from './comparability.ts'

/**
 * Share of the *other* provinces that rank at or below one, 0 to 1: 0 is last, 1 is first. Two positions in frames of
 * different provinces are printed side by side and never subtracted: a merger averages extremes away.
 */
export const positionOf = ({ rank, of }: Pick<Standing, 'rank' | 'of'>): number =>
  of > 1 ? (of - rank) / (of - 1) : 1

/** `53%`, whole per cent, halves up; `cuối bảng` for the last place. */
export const describePosition = (standing: Pick<Standing, 'rank' | 'of'>): Words => {
  if (standing.rank === standing.of) return { vi: 'cuối bảng', en: 'last' }
  const share = `${formatNumber(Math.floor(positionOf(standing) * 100 + 0.5), 0)}%`
  return { vi: `bằng hoặc cao hơn ${share} số địa phương còn lại`, en: `at or above ${share} of the others` }
}

/** Both positions, side by side: `cuối bảng ở cả hai năm`, `2024: bằng hoặc cao hơn 53% số địa phương còn lại; 2025: …`. */
export const describePositions = ({
  from,
  to,
  earlier,
  later,
}: Pick<Change, 'from' | 'to' | 'earlier' | 'later'>): Words => {
  const [was, is] = [describePosition(earlier), describePosition(later)]
  if (earlier.rank === earlier.of && later.rank === later.of)
    return { vi: `${is.vi} ở cả hai năm`, en: `${is.en} in both years` }
  return { vi: `${from}: ${was.vi}; ${to}: ${is.vi}`, en: `${from}: ${was.en}; ${to}: ${is.en}` }
}

/**
 * A target rank among `from` provinces as one among `to`: the largest rank whose relative position is no worse than the
 * target's. 1 stays 1, the last stays the last. Rounded down, since rounding up would soften the promise.
 */
export const convertTarget = (target: number, from: number, to: number): number =>
  from > 1 ? Math.floor(1 + ((target - 1) * (to - 1)) / (from - 1) + 1e-9) : target
