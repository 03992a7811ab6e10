import type { Measured, RowFacts } from '../progress/facts.ts'
import type { Findings } from '../progress/findings/gather.ts'
import type { Bands, JoinedSet } from '../progress/findings/national.ts'
import { leadingPlaces, type Run, type Runs, type Standouts } from '../progress/findings/standouts.ts'
import { longYears, type TargetHistory } from '../progress/findings/targets.ts'
import type { Insight } from '../progress/insight/gather.ts'
import type { PeerSet } from '../progress/insight/peers.ts'
import { capitalise, formatNumber, formatShortDay, listProse, parseDay, twoDigits } from '../vi.ts'
import { type Called, called, openCount } from './called.ts'
import { rankOf } from './compared-words.ts'
import { sentence, standingOf } from './standout-words.ts'

// Bands, peers, sums, runs and targets of a year, in the prose of an official document. `''` where there is nothing to say.

const points = (value: number, digits = 4): string => formatNumber(Math.abs(value), digits)

/** Bands of the four groups and where the place stands between its neighbours. */
export const tellBands = (bands: Bands | null): string => {
  if (!bands || bands.bands.length < 4) return ''
  const listed = bands.bands.map(
    ({ group, provinces, lowest, highest }) =>
      `nhóm ${group} từ ${points(lowest)} đến ${points(highest)} (${provinces} địa phương)`,
  )
  const { group, position, of } = bands.own
  const near = [
    ...(bands.below === null
      ? []
      : [`cao hơn địa phương đứng đầu nhóm ${group + 1} là ${points(bands.below)} điểm`]),
    ...(bands.above === null
      ? []
      : [`thấp hơn địa phương đứng cuối nhóm ${group - 1} là ${points(bands.above)} điểm`]),
  ]
  return `Mức điểm của các nhóm: ${listed.join(', ')}. Thành phố đứng thứ ${position} trong ${of} địa phương thuộc nhóm ${group}, ${near.join(', ')}.`
}

/** `PAPI khảo sát 1.122 người dân tại 12 xã, phường của Thành phố.` */
export const tellSample = (sample: Findings['sample'], year: number): string => {
  const { people, communes } = sample ?? {}
  const whom = people === undefined ? '' : ` ${twoDigits(people)} người dân`
  const where = communes === undefined ? '' : ` tại ${twoDigits(communes)} xã, phường`
  return whom + where && `Năm ${year}, PAPI khảo sát${whom}${where} của Thành phố.`
}

/** `Trong 05 thành phố trực thuộc Trung ương tại thời điểm khảo sát, Hà Nội xếp thứ nhất, trên Đà Nẵng (thứ 35/61), …`. */
export const tellPeers = (sets: readonly PeerSet[], place: string, joined: JoinedSet | null): string =>
  sets
    .filter(({ of }) => of > fewestPeers)
    .map(({ name, ofCities, peers, of }) => {
      const own = peers.find(({ standing }) => standing.name === place)
      if (!own) return ''
      const order = own.rankInSet === 1 ? 'nhất' : String(own.rankInSet)
      const below = peers.filter(({ standing }) => standing.rank > own.standing.rank)
      const named = below.map(({ standing }) => `${standing.name} (thứ ${rankOf(standing)})`)
      if (!ofCities)
        return `Trong ${twoDigits(of)} tỉnh, thành phố vùng ${name.vi} có kết quả, ${place} xếp thứ ${order}.`
      const when = joined ? ' tại thời điểm khảo sát' : ''
      const over = named.length > 0 ? `, trên ${listProse(named).vi}` : ''
      return `Trong ${twoDigits(of)} ${inSentence(name.vi)}${when}, ${place} xếp thứ ${order}${over}${tellJoined(joined, place)}.`
    })
    .filter(Boolean)
    .join(' ')

const fewestPeers = 3

const inSentence = (name: string): string =>
  (name.charAt(0).toLowerCase() + name.slice(1)).replace('trung ương', 'Trung ương')

const tellJoined = (joined: JoinedSet | null, place: string): string => {
  const day = joined && parseDay(joined.on)
  if (!joined || !day) return ''
  const names = listProse(joined.joined.map((one) => `${one.name} (thứ ${rankOf(one)})`)).vi
  return `; nếu tính cả ${names}, trực thuộc Trung ương từ ngày ${formatShortDay(day)}, ${place} xếp thứ ${joined.rank}/${joined.of}`
}

const pointsOf = ({ change }: Measured): number => change?.pointsGained ?? 0

/** `04 chỉ số nội dung tăng điểm, cộng lại tăng 0,20 điểm, nhiều nhất là A (0,0866 điểm)`; sums leave out no part on another scale. */
const tellSide = (ones: readonly Measured[], way: string, count: string): readonly string[] => {
  const [largest] = ones.toSorted((a, b) => Math.abs(pointsOf(b)) - Math.abs(pointsOf(a)))
  if (!largest) return []
  const isWhole = ones.every(({ change }) => change?.shares.length === 0)
  const sum = ones.reduce((total, one) => total + pointsOf(one), 0)
  const added = ones.length > 1 && isWhole ? `, cộng lại ${way} ${points(sum, 2)} điểm` : ''
  const named = `${ones.length > 1 ? ', nhiều nhất là' : ':'} ${called(largest)} (${points(pointsOf(largest))} điểm)`
  return [`${count} chỉ số nội dung ${way} điểm${added}${named}`]
}

/** How many dimensions rose and fell, what they add up to, the one that moved most, and those that may not be compared. */
export const tellSums = ({ rising, falling, compared, broken }: Standouts): string => {
  const from = broken[0]?.change?.from
  const opening = (count: number, isFirst: boolean) =>
    isFirst && from === undefined ? openCount(count) : twoDigits(count)
  const up = tellSide(rising, 'tăng', opening(rising.length, true))
  const down = tellSide(falling, 'giảm', opening(falling.length, up.length === 0))
  if (from === undefined) return sentence([...up, ...down])
  const others = `${twoDigits(broken.length)} chỉ số nội dung đo khác nên không tính: ${listProse(broken.map(called)).vi}`
  return `Trong ${twoDigits(compared.length)} chỉ số nội dung so sánh được với năm ${from}, ${[...up, ...down, others].join('; ')}.`
}

/** Dimensions below the national mean, the two furthest below by name. */
export const tellBelowMean = (
  below: readonly { readonly one: Measured; readonly country: { readonly gap: number | null } }[],
): string => {
  if (below.length === 0) return ''
  const named = below
    .slice(0, 2)
    .map(({ one, country }) => `${called(one)} (${points(country.gap ?? 0)} điểm)`)
  const most = below.length > 2 ? ', thấp nhiều nhất là' : ':'
  return `${openCount(below.length)} chỉ số nội dung thấp hơn mức trung bình cả nước${most} ${listProse(named).vi}.`
}

/** Runs of the same length in one sentence: `Hai chỉ số nội dung giảm bậc 03 năm liên tiếp: A từ thứ 5/60 năm 2021 xuống thứ 43/61, …`. */
const tellRunsOf = (runs: readonly Run[], [way, to]: readonly [string, string]): readonly string[] =>
  [...new Set(runs.map(({ years }) => years))]
    .sort((a, b) => b - a)
    .map((years) => {
      const same = runs.filter((run) => run.years === years)
      const how = `${way} bậc ${twoDigits(years)} năm liên tiếp`
      const paths = same.map(
        ({ from, one }) => `từ thứ ${rankOf(from)} năm ${from.year} ${to} ${standingOf(one)}`,
      )
      return same.length > 1
        ? `${openCount(same.length)} chỉ số nội dung ${how}: ${listProse(same.map(({ one }, index) => `${called(one)} ${paths[index]}`)).vi}.`
        : `${same.map(({ one }) => called(one)).join('')} ${how}, ${paths.join('')}.`
    })

/** Moves of three years and more, and places held as long. */
export const tellRuns = ({ rising, falling, leading, high }: Runs): string =>
  [
    ...tellRunsOf(falling, ['giảm', 'xuống']),
    ...tellRunsOf(rising, ['tăng', 'lên']),
    ...[
      [
        ...leading.map(
          ({ one, since }) =>
            `${called(one)} giữ vị trí trong ${twoDigits(leadingPlaces)} địa phương dẫn đầu từ năm ${since}`,
        ),
        ...high.map(({ one, since }) => `${called(one)} giữ nhóm 1 từ năm ${since}`),
      ].join('; '),
    ].flatMap((text) => (text ? [`${capitalise(text)}.`] : [])),
  ].join(' ')

const allCalled = (rows: readonly Called[]): string => listProse(rows.map(called)).vi

/** What the years say of targets that are missed: never met, long missed, lost this year. */
export const tellMissedHistory = ({ never, longMissed, lost }: TargetHistory): string => {
  const long = [
    ...(never.length > 0 ? [`${allCalled(never)} chưa đạt chỉ tiêu ở năm nào`] : []),
    ...(longMissed.length > 0
      ? [`${allCalled(longMissed)} chưa đạt chỉ tiêu từ ${twoDigits(longYears)} năm liên tiếp trở lên`]
      : []),
  ]
  const fallen =
    lost.length > 0
      ? `${openCount(lost.length)} nội dung năm trước đạt, năm nay không đạt: ${allCalled(lost)}.`
      : ''
  return [sentence(long), fallen].filter(Boolean).join(' ')
}

/** What they say of targets that are met: in all years, and for the first time. */
export const tellMetHistory = ({ always, firstTime, years }: TargetHistory): string => {
  const clauses = [
    ...(always.length > 0
      ? [`${openCount(always.length)} nội dung đạt chỉ tiêu ở cả ${twoDigits(years.length)} năm`]
      : []),
    ...(firstTime.length > 0 ? [`${allCalled(firstTime)} lần đầu đạt chỉ tiêu`] : []),
  ]
  return sentence(clauses)
}

/** Rows met of rows judged, by agency: `toàn bộ nội dung do A (05), B (01) chủ trì; 01/03 nội dung của C`. */
export const tellMetByAgency = (met: readonly RowFacts[], missed: readonly RowFacts[]): string => {
  const names = new Map<string, { name: string; met: number; of: number }>()
  const add = (row: RowFacts, isMet: number) => {
    for (const { id, name } of row.lead) {
      const known = names.get(id) ?? { name, met: 0, of: 0 }
      names.set(id, { name, met: known.met + isMet, of: known.of + 1 })
    }
  }
  for (const row of met) add(row, 1)
  for (const row of missed) add(row, 0)
  const some = [...names.values()].filter((one) => one.met > 0).sort((a, b) => b.met - a.met)
  const [all, part] = [some.filter((one) => one.met === one.of), some.filter((one) => one.met < one.of)]
  return [
    ...(all.length > 0
      ? [
          `toàn bộ nội dung do ${listProse(all.map((one) => `${one.name} (${twoDigits(one.met)})`)).vi} chủ trì`,
        ]
      : []),
    ...(part.length > 0
      ? [listProse(part.map((one) => `${one.met}/${one.of} nội dung của ${one.name}`)).vi]
      : []),
  ].join('; ')
}

/** `Tiếp cận thông tin (thứ 3/61, vượt 32 bậc)`. */
export const tellAhead = (rows: readonly RowFacts[]): string =>
  listProse(
    rows.map(
      (row) =>
        `${called(row)} (${row.standing ? `thứ ${rankOf(row.standing)}, ` : ''}vượt ${twoDigits(Math.abs(row.placesShort ?? 0))} bậc)`,
    ),
  ).vi

/** Below this share of all one-year gains as large as a step, few provinces ever made it. */
const fewShare = 0.05

/** Rows whose step few provinces, or none, ever made within a year, as published; what is common is not said. */
export const tellHardSteps = ({ all }: Insight['steps']): string => {
  const known = all.filter(({ chance }) => chance !== 'unknown')
  const never = known.filter(({ times }) => times === 0)
  const few = known.filter(({ times, of }) => times > 0 && times < fewShare * of)
  const tell = (rows: readonly Called[], who: string): readonly string[] =>
    rows.length > 0 ? [`${allCalled(rows)} cần mức tăng điểm mà ${who} đạt được trong một năm.`] : []
  return [...tell(few, 'ít địa phương'), ...tell(never, 'chưa địa phương nào')].join(' ')
}

const sinceWhen = ({ absence }: RowFacts): string =>
  absence?.kind === 'not-measured'
    ? `không được đo lường từ năm ${absence.to + 1}`
    : absence?.kind === 'not-yet'
      ? `được đo lường từ năm ${absence.from}`
      : absence?.kind === 'withheld'
        ? 'không công bố kết quả của Thành phố'
        : ''

/** Rows without a score: those of one sub-dimension together, with the rank of the whole. */
export const tellNotMeasured = (rows: readonly RowFacts[], year: number): string => {
  if (rows.length === 0) return ''
  const wholes = [
    ...new Map(rows.flatMap(({ whole }) => (whole ? [[whole.code, whole] as const] : []))).values(),
  ]
  const single = rows
    .filter(({ whole }) => !whole)
    .map((row) => (sinceWhen(row) ? `${called(row)} (${sinceWhen(row)})` : called(row)))
  const grouped = wholes.map((whole) => {
    const parts = rows.filter((row) => row.whole?.code === whole.code)
    return `${twoDigits(parts.length)} nội dung thuộc ${called(whole)} (${parts.map(called).join(', ')})`
  })
  const asWhole = wholes.flatMap((whole) =>
    whole.standing ? [`xét chung, ${called(whole)} xếp ${standingOf(whole)}`] : [],
  )
  return `${[`${openCount(rows.length)} nội dung không có kết quả đo lường năm ${year}${rows.length > 1 ? ', gồm' : ':'} ${listProse([...single, ...grouped]).vi}`, ...asWhole].join('; ')}.`
}
