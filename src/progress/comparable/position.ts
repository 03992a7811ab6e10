import type { Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Change } from './comparability.ts'

/**
 * Share of the *other* provinces that rank at or below one, 0 to 1: 0 is last, 1 is first. Two positions in frames of
 * different provinces are printed side by side and never subtracted: a merger averages extremes away.
 */
export const positionOf = ({ rank, of }: Pick<Standing, 'rank' | 'of'>): number =>
  of > 1 ? (of - rank) / (of - 1) : 1

/** `53%`, whole per cent, halves up; words for the first and the last place. */
export const showPosition = (standing: Pick<Standing, 'rank' | 'of'>): Words => {
  if (standing.rank === 1) return { vi: 'đứng đầu', en: 'first' }
  if (standing.rank === standing.of) return { vi: 'cuối bảng', en: 'last' }
  const share = `${formatNumber(Math.floor(positionOf(standing) * 100 + 0.5), 0)}%`
  return { vi: share, en: share }
}

/** How `showPosition` is to be read. */
export const positionLegend: Words = {
  vi: 'Phần trăm: tỷ lệ địa phương còn lại xếp bằng hoặc thấp hơn.',
  en: 'Per cent: share of the other provinces that rank at or below.',
}

/** The same in a sentence: `bằng hoặc cao hơn 53% số địa phương còn lại`. */
export const describePosition = (standing: Pick<Standing, 'rank' | 'of'>): Words => {
  const { vi: share, en } = showPosition(standing)
  if (!share.endsWith('%')) return { vi: share, en }
  return { vi: `bằng hoặc cao hơn ${share} số địa phương còn lại`, en: `at or above ${share} of the others` }
}

/** Both positions, side by side: `cuối bảng ở cả hai năm`; `năm 2024 bằng hoặc cao hơn 53% số địa phương còn lại, năm 2025 …`. */
export const describePositions = ({
  from,
  to,
  earlier,
  later,
}: Pick<Change, 'from' | 'to' | 'earlier' | 'later'>): Words => {
  const [was, is] = [describePosition(earlier), describePosition(later)]
  if (was.vi === is.vi) return { vi: `${is.vi} ở cả hai năm`, en: `${is.en} in both years` }
  return { vi: `năm ${from} ${was.vi}, năm ${to} ${is.vi}`, en: `${from}: ${was.en}; ${to}: ${is.en}` }
}

/**
 * A target rank among `from` provinces as one among `to`: the largest rank whose relative position is no worse than the
 * target's. 1 stays 1, the last stays the last. Rounded down, since rounding up would soften the promise.
 */
export const convertTarget = (target: number, from: number, to: number): number =>
  from > 1 ? Math.floor(1 + ((target - 1) * (to - 1)) / (from - 1) + 1e-9) : target
