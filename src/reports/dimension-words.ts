import type { Findings } from '../progress/findings/findings.ts'
import type { DimensionFacts, Measured, RowFacts } from '../progress/year-facts.ts'
import { capitalise, twoDigits } from '../vi.ts'
import { describeComparableParts, describePlacesSince, describeRowAbsence } from './compared-words.ts'
import {
  called,
  describeRank,
  describeWay,
  listCalled,
  openCount,
  passage,
  rankOf,
  sentence,
  showPoints,
} from './prose.ts'

// How a dimension moved, by what is in it: the opening of each clause of section IV.

type Moved = Pick<Measured, 'name' | 'short' | 'code' | 'standing' | 'change'>

const places = ({ change }: Moved): number => change?.placesGained ?? 0
const gained = ({ change }: Moved): number => change?.pointsGained ?? 0

/** A move of a content by at least this number of places is named. */
const worthNaming = 5

/** Contents that a sentence names at most. */
const mostNamed = 4

const describePlaces = (one: Moved): string =>
  `${called(one)} ${describeWay(places(one))}, ${places(one) > 0 ? 'lên' : 'còn'} ${describeRank(one)}`

const isFirst = ({ standing }: Moved): boolean => standing?.rank === 1
const isLast = ({ standing }: Moved): boolean => standing?.rank === standing?.of

/** `A và B cùng đứng cuối cả nước`. */
const describeExtremes = (parts: readonly Moved[], where: string): readonly string[] =>
  parts.length === 0 ? [] : [`${listCalled(parts)}${parts.length > 1 ? ' cùng' : ''} đứng ${where} cả nước`]

/** The largest part of a change, where it is at least half of it. */
const mainPart = (whole: Moved, parts: readonly Moved[]): Moved | undefined => {
  const sign = Math.sign(gained(whole))
  const one = parts
    .filter(({ change }) => change?.scale.kind === 'same')
    .toSorted((a, b) => sign * (gained(b) - gained(a)))[0]
  return one && sign * gained(one) >= Math.abs(gained(whole)) / 2 ? one : undefined
}

/** Points and the cause in its contents; the place follows from the table above and is not repeated. */
const describeWhole = (whole: DimensionFacts, parts: readonly Moved[], findings: Findings): string => {
  const { change, standing, code } = whole
  if (!standing) return ''
  if (!change) return `Chỉ số này đạt ${showPoints(standing.score)} điểm, xếp thứ ${rankOf(standing)}.`
  const gap = findings.toNextAbove[code]
  const last =
    standing.rank === standing.of &&
    gap !== undefined &&
    `Thành phố đứng cuối cả nước, thấp hơn địa phương liền trên ${showPoints(gap)} điểm.`
  if (change.pointsGained === null)
    return passage([
      `Chỉ số này ${describePlacesSince(change)}; cách đo khác năm trước nên không tính chênh lệch điểm.${describeComparableParts(change)}`,
      last,
    ])
  const way = change.pointsGained < 0 ? 'giảm' : 'tăng'
  const same = findings.standouts[way === 'giảm' ? 'falling' : 'rising']
  const most = same.toSorted((a, b) => Math.abs(gained(b)) - Math.abs(gained(a)))[0]
  const main = mainPart(whole, parts)
  const further =
    main && Math.sign(places(main)) === Math.sign(gained(main))
      ? `, ${twoDigits(Math.abs(places(main)))} bậc`
      : ''
  const cause = main ? `, chủ yếu do ${called(main)} (${way} ${showPoints(gained(main))} điểm${further})` : ''
  const shares = change.shares.map(({ short }) => short)
  const named = shares.length > 0 ? `, trong đó có phần do ${listCalled(shares)} được đo khác năm trước` : ''
  const amount = `${showPoints(change.pointsGained)} điểm`
  const own =
    most?.code === code && same.length > 1
      ? `Đây là chỉ số nội dung ${way} nhiều nhất (${amount})${cause}${named}.`
      : `Chỉ số này ${way} ${amount}${cause}${named}.`
  return passage([own, last])
}

/** Contents in first or last place, and those that moved far; not again the one that was named as the cause. */
const describeContents = (parts: readonly Moved[], cause: Moved | undefined): string => {
  const far = parts
    .filter((one) => one !== cause && !isFirst(one) && !isLast(one) && Math.abs(places(one)) >= worthNaming)
    .toSorted((a, b) => places(b) - places(a))
  const clauses = [
    ...describeExtremes(parts.filter(isFirst), 'đầu'),
    ...describeExtremes(parts.filter(isLast), 'cuối'),
    ...far.map(describePlaces),
  ]
  return sentence(clauses.slice(0, mostNamed))
}

const describeTargets = (rows: readonly RowFacts[]): string => {
  const count = (status: RowFacts['status']) => rows.filter((row) => row.status === status).length
  const [met, missed] = [count('met'), count('missed')]
  const of = `${twoDigits(met + missed)} nội dung được đo lường`
  if (met + missed < 2) return ''
  if (missed === 0) return `Cả ${of} đều đạt chỉ tiêu.`
  return met === 0 ? `Cả ${of} đều chưa đạt chỉ tiêu.` : `${openCount(met)} trong ${of} đạt chỉ tiêu.`
}

/** What moved a dimension in a year, from its contents and its targets; two or three sentences. */
export const describeDimensionMove = (whole: DimensionFacts, findings: Findings): string => {
  const { absence } = whole
  if (!whole.standing) return absence ? `${capitalise(describeRowAbsence({ absence }))}.` : ''
  const parts = whole.rows.filter(({ whole: above, standing }) => above === null && standing !== null)
  return passage([
    describeWhole(whole, parts, findings),
    describeContents(parts, whole.change?.pointsGained ? mainPart(whole, parts) : undefined),
    describeTargets(whole.rows),
  ])
}
