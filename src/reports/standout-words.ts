import type { Change } from '../progress/comparable/comparability.ts'
import type { Measured } from '../progress/facts.ts'
import type { RankMove } from '../progress/findings/national.ts'
import type { Standout, Standouts } from '../progress/findings/standouts.ts'
import { capitalise, formatNumber, listProse, twoDigits } from '../vi.ts'
import { called } from './called.ts'
import { rankOf, tellChange } from './compared-words.ts'

// What stands out in the figures of a year, in the prose of an official document. `''` where there is nothing to say.

const points = (value: number): string => formatNumber(Math.abs(value), 4)

/** From so many places up or down the report says why. */
const worthExplaining = 5

/** A share of the provinces that may be called "phần lớn". */
const mostShare = 0.6

const explainMove = ({ own, meanGained, common, rose, fell }: RankMove): string => {
  const gained = own.change?.pointsGained ?? 0
  const isUp = (own.change?.placesGained ?? 0) > 0
  const share = (count: number): string => (count > mostShare * common ? 'phần lớn ' : `${count}/${common} `)
  const among = (count: number): string => (count > mostShare * common ? ` (${count}/${common})` : '')
  if (!isUp && gained < 0 && meanGained > 0)
    return `Thứ hạng giảm do ${share(rose)}địa phương tăng điểm${among(rose)}, điểm trung bình cả nước tăng ${points(meanGained)}, còn Thành phố giảm ${points(gained)} điểm.`
  if (!isUp && meanGained < 0 && gained < meanGained)
    return `Thành phố giảm nhiều hơn mức giảm chung của cả nước (${points(meanGained)} điểm).`
  if (!isUp && gained > 0 && meanGained > gained)
    return `Thành phố tăng ${points(gained)} điểm nhưng chậm hơn các địa phương khác (điểm trung bình cả nước tăng ${points(meanGained)}).`
  if (isUp && gained > 0 && meanGained < 0)
    return `Thành phố tăng ${points(gained)} điểm trong khi ${share(fell)}địa phương giảm điểm${among(fell)}, điểm trung bình cả nước giảm ${points(meanGained)}.`
  return isUp && meanGained > 0 && gained > meanGained
    ? `Thành phố tăng nhanh hơn mức tăng chung của cả nước (${points(meanGained)} điểm).`
    : ''
}

const explainConcentration = ({ own, concentrated }: RankMove): string => {
  if (!concentrated) return ''
  const { part, beyondTotal } = concentrated
  const [way, gained] = (own.change?.pointsGained ?? 0) < 0 ? ['giảm', -1] : ['tăng', 1]
  const beyond = beyondTotal ? `, lớn hơn mức ${way} của cả tổng điểm` : ''
  const moved = points(gained * (part.change?.pointsGained ?? 0))
  return `Mức ${way} tập trung ở một nội dung: ${called(part)} ${way} ${moved} điểm${beyond}.`
}

/** Why the rank in the total moved, where it moved far: the country first, then the one content that weighs most. */
export const tellRankMove = (move: RankMove | null): string =>
  move && Math.abs(move.own.change?.placesGained ?? 0) >= worthExplaining
    ? [explainMove(move), explainConcentration(move)].filter(Boolean).join(' ')
    : ''

const besideMean = (gap: number): string =>
  `${gap < 0 ? 'thấp' : 'cao'} hơn mức trung bình cả nước ${points(gap)} điểm`

/** `Năm 2023, Thành phố cao hơn mức trung bình cả nước 1,5392 điểm; năm 2024 cao hơn mức trung bình cả nước 0,3410 điểm.` */
export const tellGaps = ({ before, now }: RankMove): string =>
  before.gap === null || now.gap === null
    ? ''
    : `Năm ${before.year}, Thành phố ${besideMean(before.gap)}; năm ${now.year} ${besideMean(now.gap)}.`

/** ` Trong 14 bậc giảm có 02 bậc do A và B năm 2023 không có kết quả, …`: only where places were lost. */
export const tellNewcomers = ({ own, before, now, newAbove }: RankMove): string => {
  const lost = -(own.change?.placesGained ?? 0)
  if (newAbove.length === 0 || lost < newAbove.length) return ''
  const names = listProse(newAbove.map(({ name }) => name)).vi
  return ` Trong ${twoDigits(lost)} bậc giảm có ${twoDigits(newAbove.length)} bậc do ${names} năm ${before.year} không có kết quả, năm ${now.year} xếp trên Thành phố.`
}

/** ` 02 năm liên tiếp`, from the second year on: no ordinal, since years before the first held edition may have been so too. */
const inARow = (years: number): string => (years > 1 ? ` ${twoDigits(years)} năm liên tiếp` : '')

const allOf = (ones: readonly (Measured | Standout)[]): string => listProse(ones.map(called)).vi

/** `thứ 2/61`. */
export const standingOf = ({ standing }: Measured): string => (standing ? `thứ ${rankOf(standing)}` : '')

const firstClauses = (first: readonly Standout[]): readonly string[] =>
  first.length > 0 ? [`đứng đầu cả nước về ${allOf(first)}`] : []

/** Clauses joined as a sentence. */
export const sentence = (clauses: readonly string[]): string =>
  clauses.length > 0 ? `${capitalise(clauses.join('; '))}.` : ''

const [mostGood, mostBad] = [3, 5]

/** First places, dimensions next to them, climbs: `Thành phố đứng đầu cả nước về …; xếp thứ 2/61 về Quản trị điện tử.` */
export const tellStrengths = ({ first, leading, climbs }: Standouts): string => {
  const shown = first.slice(0, mostGood)
  const risen = climbs.slice(0, Math.max(0, mostGood - shown.length - leading.length))
  const clauses = [
    ...firstClauses(shown),
    ...[...new Set(leading.map(standingOf))].map((place) => {
      const same = leading.filter((one) => standingOf(one) === place)
      return `xếp ${place} về ${listProse(same.map(called)).vi}`
    }),
  ]
  const climbed = risen.map((one) => `${called(one)} ${moved(one)}`)
  return [
    clauses.length > 0 ? `Thành phố ${clauses.join('; ')}.` : '',
    climbed.length > 0 ? `${capitalise(listProse(climbed).vi)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** `giảm 15 bậc, xuống nhóm 4`: with the group, where a dimension changed to the first or the last. */
const moved = ({ change, standing }: Measured): string => {
  const gained = change?.placesGained ?? 0
  const [was, is] = [change?.earlier.group?.number, standing?.group?.number]
  const toGroup = was !== is && (is === 4 || is === 1) ? `, ${is === 4 ? 'xuống' : 'lên'} nhóm ${is}` : ''
  return `${gained < 0 ? 'giảm' : 'tăng'} ${twoDigits(Math.abs(gained))} bậc${toGroup}`
}

const lastClauses = (last: readonly Standout[]): readonly string[] => {
  const [whole, ...others] = last.toSorted((a, b) => b.within.length - a.within.length)
  if (!whole) return []
  const rest = [...whole.within, ...others]
  const head = `${called(whole)} đứng cuối cả nước${inARow(whole.years)}`
  const place = whole.standing ? rankOf(whole.standing) : ''
  if (rest.length === 0) return [`${head} (${place})`]
  return [`${head} (${place})`, `${allOf(rest)} cùng đứng cuối bảng`]
}

/** `6/8 chỉ số nội dung giảm điểm`; of those that may be compared, where that is not all. */
const tellFallen = (
  falling: readonly Measured[],
  compared: readonly Measured[],
  dimensions: number,
): string =>
  compared.length === dimensions
    ? `${falling.length}/${dimensions} chỉ số nội dung giảm điểm`
    : `trong ${twoDigits(compared.length)} chỉ số nội dung so sánh được với năm ${compared[0]?.change?.from}, ${twoDigits(falling.length)} chỉ số giảm điểm`

/** Last places, the largest falls, and that most dimensions fell; at most `clauses` of the first and second. */
export const tellWeaknesses = (
  { last, falls, falling, compared, dimensions }: Standouts,
  clauses: number = mostBad,
): string => {
  const lasts = lastClauses(last)
  const fallen = falls
    .slice(0, Math.max(1, clauses - lasts.length))
    .map((one) => `${called(one)} ${moved(one)}`)
  const most = falling.length > mostShare * compared.length ? [tellFallen(falling, compared, dimensions)] : []
  return sentence([...lasts, ...most, ...fallen])
}

/** `ra khỏi nhóm 1 sau 03 năm liên tiếp`: the total left or entered a group. */
const tellGroupMove = ({ earlier, later, frame }: Change, yearsBefore: number): readonly string[] => {
  const [was, is] = [earlier.group?.number, later.group?.number]
  if (frame || was === undefined || is === undefined || was === is) return []
  if (was === 1)
    return [`ra khỏi nhóm 1${yearsBefore > 1 ? ` sau ${twoDigits(yearsBefore)} năm liên tiếp` : ''}`]
  return [is < was ? `lên nhóm ${is}` : `xuống nhóm ${is}`]
}

/**
 * `giảm 0,1856 điểm, giảm 14 bậc và ra khỏi nhóm 1 sau 03 năm liên tiếp`; why points are not compared comes last.
 * `yearsBefore`: how many editions in a row before this one it was in group 1.
 */
export const tellTotalChange = (change: Change, yearsBefore: number): string => {
  const group = tellGroupMove(change, yearsBefore)
  if (change.pointsGained !== null) return [tellChange(change), ...group].join(' và ')
  const [places, ...why] = tellChange(change).split(/, (?=[^,]*không tính chênh lệch điểm)/)
  return [[places, ...group].join(' và '), ...why].join('; ')
}
