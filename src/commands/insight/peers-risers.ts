import { gap, heading, makeTable, type Part, remark } from '../../answer/answer.ts'
import { column, value } from '../../answer/fields.ts'
import { nameField, rankCell, showRank, standingFields } from '../../answer/keys.ts'
import { notComparable } from '../../progress/change.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import { describeFrame, describeNewSample, describeScale } from '../../progress/comparable/words.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Alike, PeerSet, Riser, Risers } from '../../progress/insight/peers.ts'
import type { ScoredCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Basis } from './read-basis.ts'

export type PeersAnswer = {
  readonly measure: Measure
  readonly sets: readonly PeerSet[]
  readonly alike: readonly Alike[]
  readonly risers: Risers
  /** The weakest sub-dimensions of the place, and who rose on them. */
  readonly lessons: readonly Lesson[]
}

type Lesson = { readonly scored: ScoredCode; readonly standing: Standing; readonly risers: Risers }

const end = { align: 'end' } as const

type Reason = Extract<Risers, { readonly kind: 'not-comparable' }>['why']

/** Why nobody is named as having risen. */
const describeReason = (why: Reason): Words => {
  if (why.kind === 'no-edition')
    return { vi: 'chưa có kết quả năm trước', en: 'there are no results of the year before' }
  const words = 'code' in why ? describeScale(why) : describeFrame(why)
  return { vi: `${notComparable.vi}: ${words.vi}`, en: `${notComparable.en}: ${words.en}` }
}

const showRise = ({ earlier, later }: Riser): string => `${showRank(earlier)} → ${showRank(later)}`

/** `Bắc Ninh +0,2103, 45/63 → 3/61`. */
const showRiser = (riser: Riser): string =>
  `${riser.later.name} +${formatNumber(riser.points, 4)}, ${showRise(riser)}`

const riserFields = <Row>(pick: (row: Row) => Riser | undefined, year: number, name = '') => [
  ...standingFields<Row>((row) => pick(row)?.later, name),
  ...standingFields<Row>(
    (row) => pick(row)?.earlier,
    `${name === '' ? '' : `${name}.`}previous`,
    () => year - 1,
  ),
]

const tabulateRisers = (risers: readonly Riser[], year: number, isShown: boolean) =>
  makeTable<Riser>({
    key: 'risers',
    name: { vi: 'Tăng nhiều nhất', en: 'Rose most' },
    heads: false,
    rows: risers,
    sections: isShown ? [{ rows: risers }] : [],
    fields: [
      value('province', ({ later }) => later.province),
      nameField(
        ({ later: { name } }) => ({ vi: name, en: name }),
        { fit: 'cut' },
        {
          vi: 'Tỉnh, thành phố',
          en: 'Province',
        },
      ),
      ...riserFields<Riser>((riser) => riser, year),
      value('pointsGained', ({ points }) => points),
      column({ vi: 'Điểm tăng', en: 'Points gained' }, ({ points }) => `+${formatNumber(points, 4)}`, end),
      column({ vi: 'Thứ hạng', en: 'Rank' }, showRise, end),
    ],
  })

const bestOf = ({ risers }: Lesson): Riser | undefined =>
  risers.kind === 'found' ? risers.risers[0] : undefined

const showBest = (lesson: Lesson): string | Words => {
  const { risers } = lesson
  if (risers.kind !== 'found')
    return 'code' in risers.why ? { vi: 'đo khác năm trước', en: 'measured differently' } : notComparable
  const best = bestOf(lesson)
  return best ? showRiser(best) : '–'
}

const tabulateLessons = (lessons: readonly Lesson[], year: number) =>
  makeTable<Lesson>({
    key: 'weakest',
    name: { vi: 'Thứ hạng thấp nhất', en: 'Lowest ranks' },
    heads: false,
    rows: lessons,
    fields: [
      value('code', ({ scored }) => scored.code),
      column({ vi: 'Mã', en: 'Code' }, ({ scored }) => scored.code),
      nameField(({ scored }) => scored.name),
      ...standingFields<Lesson>(({ standing }) => standing),
      column({ vi: 'Hạng', en: 'Rank' }, ({ standing }) => rankCell(standing), end),
      value('riser.province', (row) => bestOf(row)?.later.province ?? null),
      value('riser.name', (row) => bestOf(row)?.later.name ?? null),
      value('riser.pointsGained', (row) => bestOf(row)?.points ?? null),
      ...riserFields<Lesson>(bestOf, year, 'riser'),
      value('reason', ({ risers }) => (risers.kind === 'found' ? null : risers.why.kind)),
      column({ vi: 'Tăng nhiều nhất', en: 'Rose most' }, showBest),
    ],
  })

/** Who rose most on the code; of the total, on the weakest sub-dimensions of the place. */
export const describeRisers = ({ risers, measure, lessons }: PeersAnswer, basis: Basis): readonly Part[] => {
  const { year, workspace, editions } = basis
  const years = `${year - 1}→${year}`
  const hasLessons = lessons.length > 0
  const [merged] = lessons.flatMap(({ risers: { kind, ...rest } }) =>
    kind === 'not-comparable' && 'why' in rest && rest.why.kind === 'units' ? [rest.why] : [],
  )
  const sample = comparabilityOf(workspace, editions).newSample(year - 1, year)
  const title: Words = hasLessons
    ? {
        vi: `Nội dung có thứ hạng thấp nhất, và địa phương tăng nhiều nhất ${years}`,
        en: `The lowest ranks of the place, and who rose most there ${years}`,
      }
    : {
        vi: `Tăng nhiều nhất ${years}: ${measure.code} ${measure.name.vi}`,
        en: `Rose most ${years}: ${measure.code} ${measure.name.en}`,
      }
  return [
    gap,
    heading(title),
    tabulateRisers(risers.kind === 'found' ? risers.risers : [], year, !hasLessons),
    tabulateLessons(lessons, year),
    ...(!hasLessons && risers.kind !== 'found' ? [remark(describeReason(risers.why))] : []),
    ...(merged ? [remark(describeReason(merged))] : []),
    ...(sample ? [remark(describeNewSample(sample))] : []),
  ]
}
