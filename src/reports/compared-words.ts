import { describeGap, describePlaces, describePoints, notComparable } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { describePosition } from '../progress/comparable/position.ts'
import { describeAbsence } from '../progress/comparable/words.ts'
import type { Measured, RowFacts } from '../progress/facts.ts'
import type { Standing } from '../results/results.ts'
import { formatNumber, listProse, twoDigits } from '../vi.ts'
import { called } from './called.ts'

// What may be said of two editions, in the words of an official document. Whether it may be said is asked of `comparable/`.

/** `15/61`. */
export const rankOf = ({ rank, of }: Pick<Standing, 'rank' | 'of'>): string => `${rank}/${of}`

/** `tăng 05 bậc`, `giữ hạng`, or that ranks are not compared. */
export const tellPlacesGained = (change: Pick<Change, 'placesGained'>): string => describePlaces(change).vi

/** `tăng 1,8707`: points without the word. */
const tellMoved = (points: number): string => {
  if (Number(points.toFixed(4)) === 0) return 'không đổi'
  return `${points > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(points), 4)}`
}

/** `tăng 0,0554 điểm`, or why no difference is given. */
export const tellPoints = (change: Change): string => {
  const { scale, from } = change
  if (scale.kind !== 'broken') return describePoints(change).vi
  switch (scale.reason.kind) {
    case 'gap':
      return `thiếu số liệu để nối với năm ${from} nên không tính chênh lệch điểm`
    case 'alarm':
      return `cách đo có thể đã khác năm ${from} nên không tính chênh lệch điểm`
    default:
      return `cách đo khác năm ${from} nên không tính chênh lệch điểm`
  }
}

const tellPosition = (standing: Standing): string =>
  standing.rank === 1 ? 'đứng đầu' : describePosition(standing).vi

/** Relative positions in two frames, side by side: `cuối bảng ở cả hai năm`. */
const tellPositions = ({ from, to, earlier, later }: Change): string => {
  const [then, now] = [tellPosition(earlier), tellPosition(later)]
  return then === now ? `${now} ở cả hai năm` : `năm ${from} ${then}, năm ${to} ${now}`
}

/** Score and rank went opposite ways: the reader must not take it for an error. */
const isContrary = ({ pointsGained, placesGained }: Change): boolean =>
  (pointsGained ?? 0) * (placesGained ?? 0) < 0

/** `tăng 0,0554 điểm nhưng giảm 03 bậc`: all that may be said of two editions. */
export const tellChange = (change: Change): string =>
  [
    ...(change.pointsGained === null ? [] : [tellPoints(change)]),
    change.placesGained === null
      ? `hai thứ hạng ${notComparable.vi} (${tellPositions(change)})`
      : tellPlacesGained(change),
    ...(change.pointsGained === null ? [tellPoints(change)] : []),
  ].join(isContrary(change) ? ' nhưng ' : ', ')

/** `giảm 3 bậc so với năm 2022`. */
export const tellPlaces = (change: Change): string =>
  change.placesGained === null
    ? `PAPI ${change.from}: ${rankOf(change.earlier)}, ${notComparable.vi}, ${tellPositions(change)}`
    : `${tellPlacesGained(change)} so với năm ${change.from}`

/**
 * A sentence on the comparable parts of a whole that is on another scale, after a space; `''` where none is needed. `year`
 * is named where the text before is of several years.
 */
export const tellRemainder = (change: Change | null, year?: number): string => {
  if (!change?.remainder || change.pointsGained !== null) return ''
  const { parts, points, median } = change.remainder
  const country = change.frame?.kind === 'units' ? 'các tỉnh, thành phố không sắp xếp' : 'cả nước'
  const opening = year === undefined ? 'Tính' : `Năm ${year}, tính`
  return ` ${opening} trên ${twoDigits(parts)} nội dung so sánh được, điểm ${tellMoved(points)} so với năm ${change.from} (trung vị ${country} ${tellMoved(median)}).`
}

/** The reserve on an edition that seems to rest on another sample, after a space. */
export const tellReserve = (samples: readonly number[], year: number): string =>
  samples.includes(year)
    ? ` Năm ${year} thứ tự của hầu hết địa phương đổi khác thường, chưa rõ có do đổi mẫu khảo sát hay không, nên không coi toàn bộ mức tăng, giảm bậc là kết quả trong năm.`
    : ''

const nameMoved = (one: Measured): string => {
  const shares =
    one.change && one.change.shares.length > 0 ? / \(.*\)$/.exec(describePoints(one.change).vi)?.[0] : ''
  return `${called(one)}${shares ?? ''}`
}

/**
 * How many rose and fell among those on one scale, the others named: `So với năm 2022, 03 chỉ số nội dung tăng điểm: …`.
 * With `counts` only those that were measured otherwise are named.
 */
export const tellMovement = (all: readonly Measured[], noun: string, counts?: 'counts'): string => {
  const changed = all.filter(({ change }) => change !== null)
  const from = changed[0]?.change?.from
  if (from === undefined) return ''
  const gained = (one: Measured): number | null => one.change?.pointsGained ?? null
  const broken = changed.filter((one) => gained(one) === null)
  const list = (rows: readonly Measured[]) =>
    counts || rows.length === 0 ? '' : `: ${rows.map(nameMoved).join('; ')}`
  const count = (rows: readonly Measured[], what: string): string =>
    `${twoDigits(rows.length)} ${noun} ${what}${list(rows)}`
  const moved = [
    count(
      changed.filter((one) => (gained(one) ?? 0) > 0),
      'tăng điểm',
    ),
    count(
      changed.filter((one) => (gained(one) ?? 0) < 0),
      'giảm điểm',
    ),
  ]
  if (broken.length === 0) return `So với năm ${from}, ${moved.join('; ')}.`
  const named = counts ? ` (${listProse(broken.map(called)).vi})` : ''
  const set = [...moved, `${count(broken, 'đo khác nên không tính')}${named}`].join('; ')
  return `Trong ${twoDigits(changed.length - broken.length)} ${noun} so sánh được với năm ${from}, ${set}.`
}

/** `vượt 1 bậc trong số địa phương có điểm`: a verdict with what it rests on. */
export const tellGap = (row: Pick<RowFacts, 'placesShort' | 'restsOnWithheld' | 'converted'>): string =>
  [
    describeGap(row.placesShort ?? 0).vi,
    ...(row.converted
      ? [`so với ${row.converted.target}/${row.converted.of}, quy đổi theo ${row.converted.document}`]
      : []),
    ...(row.restsOnWithheld > 0
      ? [`trong số địa phương có điểm, ${twoDigits(row.restsOnWithheld)} địa phương không có điểm`]
      : []),
  ].join(' ')

/** A row whose target was set among other provinces: both numbers and where each stands. */
export const tellApart = ({ target, apart, standing, change }: RowFacts): string =>
  [
    `chỉ tiêu ${target} đặt trong ${apart?.from ?? ''} tỉnh, thành phố`,
    ...(standing
      ? [
          `xếp thứ ${rankOf(standing)}${change ? ` (PAPI ${change.from}: ${rankOf(change.earlier)})` : ''}`,
          change ? tellPositions(change) : tellPosition(standing),
        ]
      : []),
  ].join(', ')

/** Why a row has no score: `PAPI không đo lường nội dung này từ năm 2021`. */
export const tellAbsence = ({
  absence,
  whole,
}: Pick<RowFacts, 'absence'> & Partial<Pick<RowFacts, 'whole'>>): string => {
  if (!absence) return ''
  const { year } = absence
  switch (absence.kind) {
    case 'not-published':
    case 'not-measured':
      return describeAbsence(absence).vi
    case 'not-yet':
      return `PAPI ${year} chưa đo lường nội dung này`
    case 'not-in-source':
      return `PAPI ${year} có đo lường nhưng nguồn số liệu không có điểm của mục này${
        whole?.standing ? `; xét chung, ${whole.name} xếp thứ ${rankOf(whole.standing)}` : ''
      }`
    case 'withheld':
      return `PAPI ${year} không công bố điểm của Thành phố`
  }
}

/** Dimensions of rows that the plan at hand lacks. */
const listLacking = (rows: readonly RowFacts[]): readonly RowFacts['dimension'][] => {
  const lacking = rows.filter(({ lead }) => lead.length === 0).map(({ dimension }) => dimension)
  return [...new Map(lacking.map((one) => [one.number, one])).values()]
}

const nameLines = (dimensions: readonly RowFacts['dimension'][]): string =>
  listProse(dimensions.map(({ number }) => `TT ${number}`)).vi

/** For the title of a chart that counts rows or tasks: `chưa tính TT 4 của Biểu`; none where the plan lacks none. */
export const tellUncounted = (rows: readonly RowFacts[]): readonly string[] => {
  const dimensions = listLacking(rows)
  return dimensions.length > 0 ? [`chưa tính ${nameLines(dimensions)} của Biểu`] : []
}

/** What is reported later, because the plan at hand lacks rows; said once in a document. `''` where it lacks none. */
export const tellSupplement = (rows: readonly RowFacts[], compiler: string, plan: string): string => {
  const dimensions = listLacking(rows)
  if (dimensions.length === 0) return ''
  const names = listProse(dimensions.map(({ name }) => `“${name}”`)).vi
  return `Đối với Chỉ số nội dung ${names}, ${compiler} sẽ báo cáo bổ sung việc thực hiện chỉ tiêu, nhiệm vụ sau khi đối chiếu bản gốc Biểu giao nhiệm vụ (dòng ${nameLines(dimensions)}) kèm theo Kế hoạch số ${plan}.`
}

/** The members of a merged place, never added up: `Số liệu gốc: Cần Thơ 59/61, Hậu Giang 23/61 (PAPI 2024), không cộng gộp.` */
export const tellMembers = (members: readonly Standing[], year: number): string =>
  members.length > 0
    ? `Số liệu gốc: ${members.map((one) => `${one.name} ${rankOf(one)}`).join(', ')} (PAPI ${year}), không cộng gộp.`
    : ''
