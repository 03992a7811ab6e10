import { formatNumber, quoteList, twoDigits, type Words } from '../vi.ts'
import type { Change } from './comparable/comparability.ts'

const describeGained = (gained: number): Words => {
  if (gained === 0) return { vi: 'giữ hạng', en: 'same rank' }
  const places = Math.abs(gained)
  return gained > 0
    ? { vi: `tăng ${twoDigits(places)} bậc`, en: `up ${places}` }
    : { vi: `giảm ${twoDigits(places)} bậc`, en: `down ${places}` }
}

/** Where ranks are among other provinces: no number of places is given. */
export const notComparable: Words = { vi: 'không so sánh trực tiếp được', en: 'not directly comparable' }

/** `tăng 05 bậc`, `giảm 02 bậc`, `giữ hạng`: the direction is a word, since a smaller rank is the better one. */
export const describePlaces = ({ placesGained }: Pick<Change, 'placesGained'>): Words =>
  placesGained === null ? notComparable : describeGained(placesGained)

/** The same with its reserve, where the measure itself changed: `tăng 44 bậc, được đo khác năm trước`. */
export const describeMove = (change: Pick<Change, 'placesGained' | 'scale'>): Words => {
  const { vi, en } = describePlaces(change)
  if (change.scale.kind !== 'broken') return { vi, en }
  return change.scale.reason.kind === 'alarm'
    ? { vi: `${vi}, cách đo có thể đã đổi`, en: `${en}, the measure may have changed` }
    : { vi: `${vi}, được đo khác năm trước`, en: `${en}, measured differently than before` }
}

/** `tăng 0,0554 điểm`; judged after rounding to the four decimals that are shown. */
export const describePointsGained = (gained: number): Words => {
  const points = formatNumber(Math.abs(gained), 4)
  if (Number(gained.toFixed(4)) === 0) return { vi: 'giữ nguyên điểm', en: 'same score' }
  return gained > 0
    ? { vi: `tăng ${points} điểm`, en: `up ${points} points` }
    : { vi: `giảm ${points} điểm`, en: `down ${points} points` }
}

/**
 * The same for two years; scores on two scales are not subtracted, and parts on another scale are named:
 * `tăng 0,0554 điểm (trong đó Sử dụng cổng giao tiếp điện tử tăng 0,0528 điểm, nội dung đo khác năm trước)`.
 */
export const describePoints = ({ pointsGained, shares }: Pick<Change, 'pointsGained' | 'shares'>): Words => {
  if (pointsGained === null)
    return { vi: 'đo khác năm trước, không trừ điểm', en: 'measured differently, not subtracted' }
  const { vi, en } = describePointsGained(pointsGained)
  if (shares.length === 0) return { vi, en }
  const named = shares.map(({ code, short, points }) => {
    const words = describePointsGained(points)
    return { vi: `${quoteList(short)} ${words.vi}`, en: `${words.en} on ${code}` }
  })
  return {
    vi: `${vi} (trong đó ${named.map((one) => one.vi).join(', ')}, nội dung đo khác năm trước)`,
    en: `${en} (of which ${named.map((one) => one.en).join('; ')}, measured differently than before)`,
  }
}

/** `tính trên 26 nội dung so sánh được, giảm 0,6664 điểm (trung vị cả nước giảm 0,2010 điểm)`; `null` where nothing is left. */
export const describeRemainder = ({ remainder }: Pick<Change, 'remainder'>): Words | null => {
  if (!remainder) return null
  const [own, country] = [describePointsGained(remainder.points), describePointsGained(remainder.median)]
  return {
    vi: `tính trên ${remainder.parts} nội dung so sánh được, ${own.vi} (trung vị cả nước ${country.vi})`,
    en: `over the ${remainder.parts} sub-dimensions that can be compared ${own.en} (national median ${country.en})`,
  }
}

/** `vượt 34 bậc`, `đúng chỉ tiêu`, `thiếu 19 bậc`, from rank minus target. */
export const describeGap = (placesShort: number): Words => {
  const places = Math.abs(placesShort)
  if (placesShort === 0) return { vi: 'đúng chỉ tiêu', en: 'on target' }
  return placesShort > 0
    ? { vi: `thiếu ${twoDigits(places)} bậc`, en: `${places} short` }
    : { vi: `vượt ${twoDigits(places)} bậc`, en: `${places} ahead` }
}
