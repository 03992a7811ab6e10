import type { DimensionFacts, Measured, RowFacts } from '../progress/facts.ts'
import type { Findings } from '../progress/findings/gather.ts'
import { capitalise, formatNumber, listProse, twoDigits } from '../vi.ts'
import { called, openCount } from './called.ts'
import { rankOf, tellAbsence, tellPlaces, tellRemainder } from './compared-words.ts'

// How a dimension moved, by what is in it: the opening of each clause of section IV.

const points = (value: number): string => formatNumber(Math.abs(value), 4)

type Moved = Pick<Measured, 'name' | 'short' | 'code' | 'standing' | 'change'>

const places = ({ change }: Moved): number => change?.placesGained ?? 0
const gained = ({ change }: Moved): number => change?.pointsGained ?? 0

/** From so many places on the move of a content is named. */
const worthNaming = 5

/** A sentence names at most so many contents. */
const mostNamed = 4

const withPlaces = (one: Moved): string =>
  `${called(one)} ${places(one) > 0 ? 'tăng' : 'giảm'} ${twoDigits(Math.abs(places(one)))} bậc, ${places(one) > 0 ? 'lên' : 'còn'} thứ ${one.standing ? rankOf(one.standing) : ''}`

const isFirst = ({ standing }: Moved): boolean => standing?.rank === 1
const isLast = ({ standing }: Moved): boolean => standing?.rank === standing?.of

/** `A và B cùng đứng cuối cả nước`. */
const tellExtremes = (parts: readonly Moved[], where: string): readonly string[] =>
  parts.length === 0
    ? []
    : [`${listProse(parts.map(called)).vi}${parts.length > 1 ? ' cùng' : ''} đứng ${where} cả nước`]

/** The largest part of a change, where it is at least half of it. */
const mainPart = (whole: Moved, parts: readonly Moved[]): Moved | undefined => {
  const sign = Math.sign(gained(whole))
  const one = parts
    .filter(({ change }) => change?.scale.kind === 'same')
    .toSorted((a, b) => sign * (gained(b) - gained(a)))[0]
  return one && sign * gained(one) >= Math.abs(gained(whole)) / 2 ? one : undefined
}

/** Points and the cause in its contents; the place follows from the table above and is not said again. */
const tellWhole = (whole: DimensionFacts, parts: readonly Moved[], findings: Findings): string => {
  const { change, standing, code } = whole
  if (!standing) return ''
  if (!change) return `Chỉ số này đạt ${points(standing.score)} điểm, xếp thứ ${rankOf(standing)}.`
  const gap = findings.toNextAbove[code]
  const last =
    standing.rank === standing.of && gap !== undefined
      ? `Thành phố đứng cuối cả nước, thấp hơn địa phương liền trên ${points(gap)} điểm.`
      : ''
  if (change.pointsGained === null)
    return [
      `Chỉ số này ${tellPlaces(change)}; cách đo khác năm trước nên không tính chênh lệch điểm.${tellRemainder(change)}`,
      last,
    ]
      .filter(Boolean)
      .join(' ')
  const way = change.pointsGained < 0 ? 'giảm' : 'tăng'
  const same = findings.standouts[way === 'giảm' ? 'falling' : 'rising']
  const most = same.toSorted((a, b) => Math.abs(gained(b)) - Math.abs(gained(a)))[0]
  const main = mainPart(whole, parts)
  const further =
    main && Math.sign(places(main)) === Math.sign(gained(main))
      ? `, ${twoDigits(Math.abs(places(main)))} bậc`
      : ''
  const cause = main ? `, chủ yếu do ${called(main)} (${way} ${points(gained(main))} điểm${further})` : ''
  const named =
    change.shares.length > 0
      ? `, trong đó có phần do ${listProse(change.shares.map(({ short }) => called(short))).vi} được đo khác năm trước`
      : ''
  const amount = `${points(change.pointsGained)} điểm`
  const own =
    most?.code === code && same.length > 1
      ? `Đây là chỉ số nội dung ${way} nhiều nhất (${amount})${cause}${named}.`
      : `Chỉ số này ${way} ${amount}${cause}${named}.`
  return [own, last].filter(Boolean).join(' ')
}

/** Contents in first or last place, and those that moved far; not again the one that was named as the cause. */
const tellContents = (parts: readonly Moved[], cause: Moved | undefined): string => {
  const [first, last] = [parts.filter(isFirst), parts.filter(isLast)]
  const far = parts
    .filter((one) => one !== cause && !isFirst(one) && !isLast(one) && Math.abs(places(one)) >= worthNaming)
    .toSorted((a, b) => places(b) - places(a))
  const clauses = [...tellExtremes(first, 'đầu'), ...tellExtremes(last, 'cuối'), ...far.map(withPlaces)]
  return clauses.length > 0 ? `${capitalise(clauses.slice(0, mostNamed).join('; '))}.` : ''
}

const tellTargets = (rows: readonly RowFacts[]): string => {
  const [met, missed] = [
    rows.filter(({ status }) => status === 'met'),
    rows.filter(({ status }) => status === 'missed'),
  ]
  const of = met.length + missed.length
  if (of < 2) return ''
  if (missed.length === 0) return `Cả ${twoDigits(of)} nội dung được đo lường đều đạt chỉ tiêu.`
  if (met.length === 0) return `Cả ${twoDigits(of)} nội dung được đo lường đều chưa đạt chỉ tiêu.`
  return `${openCount(met.length)} trong ${twoDigits(of)} nội dung được đo lường đạt chỉ tiêu.`
}

/** What moved a dimension in a year, from its contents and its targets; two or three sentences. */
export const tellDimensionMove = (whole: DimensionFacts, findings: Findings): string => {
  if (!whole.standing) return whole.absence ? `${capitalise(tellAbsence({ absence: whole.absence }))}.` : ''
  const parts = whole.rows.filter(({ whole: above, standing }) => above === null && standing !== null)
  return [
    tellWhole(whole, parts, findings),
    tellContents(parts, whole.change?.pointsGained ? mainPart(whole, parts) : undefined),
    tellTargets(whole.rows),
  ]
    .filter(Boolean)
    .join(' ')
}
