import type { Findings } from '../progress/findings/findings.ts'
import type { Bands, JoinedSet } from '../progress/findings/national.ts'
import type { PeerSet } from '../progress/insight/peers.ts'
import { formatShortDay, parseDay, twoDigits } from '../vi.ts'
import { called, joinParts, list, openCount, passage, rankOf, showPoints, uncapitalise } from './prose.ts'

// The place beside the country: groups, sample, peers, the national mean. `''` where there is nothing to say.

/** Bands of the four groups and the place between its neighbours. */
const describeBands = (bands: Bands | null): string => {
  if (!bands || bands.bands.length < 4) return ''
  const listed = bands.bands.map(
    ({ group, provinces, lowest, highest }) =>
      `nhóm ${group} từ ${showPoints(lowest)} đến ${showPoints(highest)} (${provinces} địa phương)`,
  )
  const { group, position, of } = bands.own
  const near = [
    bands.below !== null &&
      `cao hơn địa phương đứng đầu nhóm ${group + 1} là ${showPoints(bands.below)} điểm`,
    bands.above !== null &&
      `thấp hơn địa phương đứng cuối nhóm ${group - 1} là ${showPoints(bands.above)} điểm`,
  ]
  return `Mức điểm của các nhóm: ${listed.join(', ')}. Thành phố đứng thứ ${position} trong ${of} địa phương thuộc nhóm ${group}, ${joinParts(near, ', ')}.`
}

/** `PAPI khảo sát 1.122 người dân tại 12 xã, phường của Thành phố.` */
export const describeSample = (sample: Findings['sample'], year: number): string => {
  const { people, communes } = sample ?? {}
  const whom = people === undefined ? '' : ` ${twoDigits(people)} người dân`
  const where = communes === undefined ? '' : ` tại ${twoDigits(communes)} xã, phường`
  return whom + where && `Năm ${year}, PAPI khảo sát${whom}${where} của Thành phố.`
}

const describeJoined = (joined: JoinedSet | null, place: string): string => {
  const day = joined && parseDay(joined.on)
  if (!joined || !day) return ''
  const names = list(joined.joined.map((one) => `${one.name} (thứ ${rankOf(one)})`))
  return `; nếu tính cả ${names}, trực thuộc Trung ương từ ngày ${formatShortDay(day)}, ${place} xếp thứ ${joined.rank}/${joined.of}`
}

const fewestPeers = 3

const inSentence = (name: string): string => uncapitalise(name).replace('trung ương', 'Trung ương')

/** `Trong 05 thành phố trực thuộc Trung ương tại thời điểm khảo sát, Hà Nội xếp thứ nhất, trên Đà Nẵng (thứ 35/61), …`. */
export const describePeers = (sets: readonly PeerSet[], place: string, joined: JoinedSet | null): string =>
  passage(
    sets
      .filter(({ of }) => of > fewestPeers)
      .map(({ name, ofCities, peers, of }) => {
        const own = peers.find(({ standing }) => standing.name === place)
        if (!own) return ''
        const order = own.rankInSet === 1 ? 'nhất' : String(own.rankInSet)
        if (!ofCities)
          return `Trong ${twoDigits(of)} tỉnh, thành phố vùng ${name.vi} có kết quả, ${place} xếp thứ ${order}.`
        const below = peers
          .filter(({ standing }) => standing.rank > own.standing.rank)
          .map(({ standing }) => `${standing.name} (thứ ${rankOf(standing)})`)
        const when = joined ? ' tại thời điểm khảo sát' : ''
        const over = below.length > 0 ? `, trên ${list(below)}` : ''
        return `Trong ${twoDigits(of)} ${inSentence(name.vi)}${when}, ${place} xếp thứ ${order}${over}${describeJoined(joined, place)}.`
      }),
  )

/** Dimensions below the national mean, the two furthest below by name. */
const describeBelowMean = (below: Findings['belowMean']): string => {
  if (below.length === 0) return ''
  const named = below
    .slice(0, 2)
    .map(({ one, country }) => `${called(one)} (${showPoints(country.gap ?? 0)} điểm)`)
  const most = below.length > 2 ? ', thấp nhiều nhất là' : ':'
  return `${openCount(below.length)} chỉ số nội dung thấp hơn mức trung bình cả nước${most} ${list(named)}.`
}

export const countryFilters = {
  surveyed: describeSample,
  bands: describeBands,
  peers: describePeers,
  below_mean: describeBelowMean,
} as const
