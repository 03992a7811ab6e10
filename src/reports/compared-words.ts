import { describeGap, describePlaces, describePoints, notComparable } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { describePosition, describePositions } from '../progress/comparable/position.ts'
import { describeAbsence } from '../progress/comparable/words.ts'
import { distinctBy } from '../progress/group-by.ts'
import type { Measured, RowFacts } from '../progress/year-facts.ts'
import type { Standing } from '../results/results.ts'
import { formatNumber, twoDigits } from '../vi.ts'
import { called, countOf, list, listCalled, rankOf } from './prose.ts'

// Differences between two editions, and between a row and its target. `comparable/` decides whether there is one;
// words shared by commands and documents are in `progress/change.ts` and `comparable/words.ts`.

/** `tăng 1,8707`: points without the word. */
const describeMoved = (points: number): string => {
  if (Number(points.toFixed(4)) === 0) return 'không đổi'
  return `${points > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(points), 4)}`
}

/** `tăng 0,0554 điểm`, or why no difference is given. */
const describePointsOrWhyNot = (change: Change): string => {
  const { scale, from } = change
  if (scale.kind !== 'broken') return describePoints(change).vi
  const none = 'nên không tính chênh lệch điểm'
  switch (scale.reason.kind) {
    case 'gap':
      return `thiếu số liệu để nối với năm ${from} ${none}`
    case 'alarm':
      return `cách đo có thể đã khác năm ${from} ${none}`
    default:
      return `cách đo khác năm ${from} ${none}`
  }
}

/** Score and rank went opposite ways: the reader must not take it for an error. */
const isContrary = ({ pointsGained, placesGained }: Change): boolean =>
  (pointsGained ?? 0) * (placesGained ?? 0) < 0

/** `tăng 0,0554 điểm nhưng giảm 03 bậc`: the comparable difference between two editions. */
export const describeChange = (change: Change): string => {
  const points = describePointsOrWhyNot(change)
  const places =
    change.placesGained === null
      ? `hai thứ hạng ${notComparable.vi} (${describePositions(change).vi})`
      : describePlaces(change).vi
  const both = change.pointsGained === null ? [places, points] : [points, places]
  return both.join(isContrary(change) ? ' nhưng ' : ', ')
}

/** `giảm 3 bậc so với năm 2022`. */
export const describePlacesSince = (change: Change): string =>
  change.placesGained === null
    ? `PAPI ${change.from}: ${rankOf(change.earlier)}, ${notComparable.vi}, ${describePositions(change).vi}`
    : `${describePlaces(change).vi} so với năm ${change.from}`

/**
 * A sentence on the comparable parts of a whole that is on another scale, after a space; `''` where none is needed. `year`
 * is named where the text before is of several years.
 */
export const describeComparableParts = (change: Change | null, year?: number): string => {
  if (!change?.remainder || change.pointsGained !== null) return ''
  const { parts, points, median } = change.remainder
  const country = change.frame?.kind === 'units' ? 'các tỉnh, thành phố không sắp xếp' : 'cả nước'
  const opening = year === undefined ? 'Tính' : `Năm ${year}, tính`
  return ` ${opening} trên ${twoDigits(parts)} nội dung so sánh được, điểm ${describeMoved(points)} so với năm ${change.from} (trung vị ${country} ${describeMoved(median)}).`
}

/** The reserve on an edition that seems to rest on another sample, after a space. */
export const describeReserve = (samples: readonly number[], year: number): string =>
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
const describeMovement = (all: readonly Measured[], noun: string, counts?: 'counts'): string => {
  const changed = all.filter(({ change }) => change !== null)
  const from = changed[0]?.change?.from
  if (from === undefined) return ''
  const count = (what: string, isSuch: (gained: number | null) => boolean): string => {
    const rows = changed.filter(({ change }) => isSuch(change?.pointsGained ?? null))
    const names = counts || rows.length === 0 ? '' : `: ${rows.map(nameMoved).join('; ')}`
    return `${countOf(rows)} ${noun} ${what}${names}`
  }
  const moved = [
    count('tăng điểm', (gained) => (gained ?? 0) > 0),
    count('giảm điểm', (gained) => (gained ?? 0) < 0),
  ]
  const broken = changed.filter(({ change }) => change?.pointsGained === null)
  if (broken.length === 0) return `So với năm ${from}, ${moved.join('; ')}.`
  const named = counts ? ` (${listCalled(broken)})` : ''
  const set = [...moved, `${count('đo khác nên không tính', (gained) => gained === null)}${named}`].join('; ')
  return `Trong ${twoDigits(changed.length - broken.length)} ${noun} so sánh được với năm ${from}, ${set}.`
}

/** `vượt 1 bậc trong số địa phương có điểm`: the distance to a target, with what the verdict rests on. */
export const describeRowGap = ({
  placesShort,
  converted,
  restsOnWithheld,
}: Pick<RowFacts, 'placesShort' | 'restsOnWithheld' | 'converted'>): string =>
  [
    describeGap(placesShort ?? 0).vi,
    ...(converted ? [`so với ${converted.target}/${converted.of}, quy đổi theo ${converted.document}`] : []),
    ...(restsOnWithheld > 0
      ? [`trong số địa phương có điểm, ${twoDigits(restsOnWithheld)} địa phương không có điểm`]
      : []),
  ].join(' ')

/** A row whose target was set among other provinces: both numbers and the position of each. */
export const describeRowApart = ({ target, apart, standing, change }: RowFacts): string =>
  [
    `chỉ tiêu ${target} đặt trong ${apart?.from ?? ''} tỉnh, thành phố`,
    ...(standing
      ? [
          `xếp thứ ${rankOf(standing)}${change ? ` (PAPI ${change.from}: ${rankOf(change.earlier)})` : ''}`,
          (change ? describePositions(change) : describePosition(standing)).vi,
        ]
      : []),
  ].join(', ')

/** Why a row has no score: `PAPI không đo lường nội dung này từ năm 2021`. */
export const describeRowAbsence = ({
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
  return distinctBy(lacking, ({ number }) => number)
}

const nameLines = (dimensions: readonly RowFacts['dimension'][]): string =>
  list(dimensions.map(({ number }) => `TT ${number}`))

/** For the title of a chart that counts rows or tasks: `chưa tính TT 4 của Biểu`; none where the plan lacks none. */
export const listUncounted = (rows: readonly RowFacts[]): readonly string[] => {
  const dimensions = listLacking(rows)
  return dimensions.length > 0 ? [`chưa tính ${nameLines(dimensions)} của Biểu`] : []
}

/** What is reported later, because the plan at hand lacks rows; said once in a document. `''` where it lacks none. */
const describeSupplement = (rows: readonly RowFacts[], compiler: string, plan: string): string => {
  const dimensions = listLacking(rows)
  if (dimensions.length === 0) return ''
  const names = list(dimensions.map(({ name }) => `“${name}”`))
  return `Đối với Chỉ số nội dung ${names}, ${compiler} sẽ báo cáo bổ sung việc thực hiện chỉ tiêu, nhiệm vụ sau khi đối chiếu bản gốc Biểu giao nhiệm vụ (dòng ${nameLines(dimensions)}) kèm theo Kế hoạch số ${plan}.`
}

/** The members of a merged place, never added up: `Số liệu gốc: Cần Thơ 59/61, Hậu Giang 23/61 (PAPI 2024), không cộng gộp.` */
export const describeMembers = (members: readonly Standing[], year: number): string =>
  members.length > 0
    ? `Số liệu gốc: ${members.map((one) => `${one.name} ${rankOf(one)}`).join(', ')} (PAPI ${year}), không cộng gộp.`
    : ''

export const comparedFilters = {
  points: describePointsOrWhyNot,
  places: (change: Change) => describePlaces(change).vi,
  compared: describeChange,
  remainder: describeComparableParts,
  /** `{{ samples | reserve: resultsYear }}`. */
  reserve: describeReserve,
  /** `{{ dimensions | movement: "chỉ số nội dung" }}`. */
  movement: describeMovement,
  absence: describeRowAbsence,
  members: describeMembers,
  /** `{{ withoutTarget | supplement: compiler, plan.code }}`. */
  supplement: describeSupplement,
} as const
