import type { Change } from '../progress/comparable/comparability.ts'
import type { RankMove } from '../progress/findings/national.ts'
import type { Standout, Standouts } from '../progress/findings/standouts.ts'
import { groupsBy } from '../progress/group-by.ts'
import type { Measured } from '../progress/year-facts.ts'
import { capitalise, twoDigits } from '../vi.ts'
import { describeChange } from './compared-words.ts'
import {
  called,
  countOf,
  describeGapToMean,
  describeRank,
  describeWay,
  list,
  listCalled,
  passage,
  rankOf,
  sentence,
  showPoints,
} from './prose.ts'

// The total beside the country, and the best and the worst of a year. `''` where there is nothing to say.

/** A move by at least this number of places is explained. */
const worthExplaining = 5

/** A share of the provinces that may be called "phần lớn". */
const mostShare = 0.6

const explainMove = ({ own, meanGained, common, rose, fell }: RankMove): string => {
  const gained = own.change?.pointsGained ?? 0
  const isUp = (own.change?.placesGained ?? 0) > 0
  const share = (count: number): string => (count > mostShare * common ? 'phần lớn ' : `${count}/${common} `)
  const among = (count: number): string => (count > mostShare * common ? ` (${count}/${common})` : '')
  const [points, mean] = [showPoints(gained), showPoints(meanGained)]
  if (!isUp && gained < 0 && meanGained > 0)
    return `Thứ hạng giảm do ${share(rose)}địa phương tăng điểm${among(rose)}, điểm trung bình cả nước tăng ${mean}, còn Thành phố giảm ${points} điểm.`
  if (!isUp && meanGained < 0 && gained < meanGained)
    return `Thành phố giảm nhiều hơn mức giảm chung của cả nước (${mean} điểm).`
  if (!isUp && gained > 0 && meanGained > gained)
    return `Thành phố tăng ${points} điểm nhưng chậm hơn các địa phương khác (điểm trung bình cả nước tăng ${mean}).`
  if (isUp && gained > 0 && meanGained < 0)
    return `Thành phố tăng ${points} điểm trong khi ${share(fell)}địa phương giảm điểm${among(fell)}, điểm trung bình cả nước giảm ${mean}.`
  return isUp && meanGained > 0 && gained > meanGained
    ? `Thành phố tăng nhanh hơn mức tăng chung của cả nước (${mean} điểm).`
    : ''
}

const explainConcentration = ({ own, concentrated }: RankMove): string => {
  if (!concentrated) return ''
  const { part, beyondTotal } = concentrated
  const way = (own.change?.pointsGained ?? 0) < 0 ? 'giảm' : 'tăng'
  const beyond = beyondTotal ? `, lớn hơn mức ${way} của cả tổng điểm` : ''
  const points = showPoints(part.change?.pointsGained ?? 0)
  return `Mức ${way} tập trung ở một nội dung: ${called(part)} ${way} ${points} điểm${beyond}.`
}

/** Why the rank in the total moved, where it moved far: the country first, then the one content that weighs most. */
export const describeRankMove = (move: RankMove | null): string =>
  move && Math.abs(move.own.change?.placesGained ?? 0) >= worthExplaining
    ? passage([explainMove(move), explainConcentration(move)])
    : ''

/** `Năm 2023, Thành phố cao hơn mức trung bình cả nước 1,5392 điểm; năm 2024 cao hơn mức trung bình cả nước 0,3410 điểm.` */
const describeGaps = ({ before, now }: RankMove): string =>
  before.gap === null || now.gap === null
    ? ''
    : `Năm ${before.year}, Thành phố ${describeGapToMean(before.gap)}; năm ${now.year} ${describeGapToMean(now.gap)}.`

/** ` Trong 14 bậc giảm có 02 bậc do A và B năm 2023 không có kết quả, …`: only where places were lost. */
const describeNewcomers = ({ own, before, now, newAbove }: RankMove): string => {
  const lost = -(own.change?.placesGained ?? 0)
  if (newAbove.length === 0 || lost < newAbove.length) return ''
  const names = list(newAbove.map(({ name }) => name))
  return ` Trong ${twoDigits(lost)} bậc giảm có ${countOf(newAbove)} bậc do ${names} năm ${before.year} không có kết quả, năm ${now.year} xếp trên Thành phố.`
}

const [mostGood, mostBad] = [3, 5]

/** `giảm 15 bậc, xuống nhóm 4`: with the group, where a dimension changed to the first or the last. */
const describeFar = (one: Measured): string => {
  const [was, is] = [one.change?.earlier.group?.number, one.standing?.group?.number]
  const toGroup = was !== is && (is === 4 || is === 1) ? `, ${is === 4 ? 'xuống' : 'lên'} nhóm ${is}` : ''
  return `${called(one)} ${describeWay(one.change?.placesGained ?? 0)}${toGroup}`
}

/** First places, dimensions next to them, climbs: `Thành phố đứng đầu cả nước về …; xếp thứ 2/61 về Quản trị điện tử.` */
const describeStrengths = ({ first, leading, climbs }: Standouts): string => {
  const shown = first.slice(0, mostGood)
  const risen = climbs.slice(0, Math.max(0, mostGood - shown.length - leading.length))
  const clauses = [
    ...(shown.length > 0 ? [`đứng đầu cả nước về ${listCalled(shown)}`] : []),
    ...groupsBy(leading, describeRank).map((same) => `xếp ${describeRank(same[0])} về ${listCalled(same)}`),
  ]
  return passage([
    clauses.length > 0 && `Thành phố ${clauses.join('; ')}.`,
    risen.length > 0 && `${capitalise(list(risen.map(describeFar)))}.`,
  ])
}

const listLast = (last: readonly Standout[]): readonly string[] => {
  const [whole, ...others] = last.toSorted((a, b) => b.within.length - a.within.length)
  if (!whole) return []
  const rest = [...whole.within, ...others]
  // No ordinal: years before the first held edition may have been the same.
  const inARow = whole.years > 1 ? ` ${twoDigits(whole.years)} năm liên tiếp` : ''
  return [
    `${called(whole)} đứng cuối cả nước${inARow} (${whole.standing ? rankOf(whole.standing) : ''})`,
    ...(rest.length > 0 ? [`${listCalled(rest)} cùng đứng cuối bảng`] : []),
  ]
}

/** `6/8 chỉ số nội dung giảm điểm`; of those that may be compared, where that is not all. */
const describeFallen = ({ falling, compared, dimensions }: Standouts): string =>
  compared.length === dimensions
    ? `${falling.length}/${dimensions} chỉ số nội dung giảm điểm`
    : `trong ${countOf(compared)} chỉ số nội dung so sánh được với năm ${compared[0]?.change?.from}, ${countOf(falling)} chỉ số giảm điểm`

/** Last places, the largest falls, and that most dimensions fell; at most `clauses` of the first and second. */
export const describeWeaknesses = (standouts: Standouts, clauses: number = mostBad): string => {
  const { last, falls, falling, compared } = standouts
  const lasts = listLast(last)
  return sentence([
    ...lasts,
    falling.length > mostShare * compared.length && describeFallen(standouts),
    ...falls.slice(0, Math.max(1, clauses - lasts.length)).map(describeFar),
  ])
}

/** `ra khỏi nhóm 1 sau 03 năm liên tiếp`: the total left or entered a group. */
const listGroupMove = ({ earlier, later, frame }: Change, yearsBefore: number): readonly string[] => {
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
const describeTotalChange = (change: Change, yearsBefore: number): string => {
  const group = listGroupMove(change, yearsBefore)
  if (change.pointsGained !== null) return [describeChange(change), ...group].join(' và ')
  const [places, ...why] = describeChange(change).split(/, (?=[^,]*không tính chênh lệch điểm)/)
  return [[places, ...group].join(' và '), ...why].join('; ')
}

/** Filters on the total beside the country, and on the best and the worst. */
export const standoutFilters = {
  rank_move: describeRankMove,
  strengths: describeStrengths,
  /** `{{ findings.standouts | weaknesses: 4 }}`: no more clauses than that. */
  weaknesses: describeWeaknesses,
  total_change: describeTotalChange,
  gaps_to_mean: describeGaps,
  newcomers: describeNewcomers,
} as const
