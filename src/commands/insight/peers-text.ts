import { namePlace, placeOn } from '../../plan/place.ts'
import { notComparable } from '../../progress/change.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import { describeFrame, describeNewSample, describeScale } from '../../progress/comparable/words.ts'
import { findStanding } from '../../progress/edition.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Alike, PeerSet, Riser, Risers } from '../../progress/insight/peers.ts'
import { type ScoredCode, totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { AllEditions } from './load-editions.ts'
import { type Column, drawTable, heading, type Pen, remark, showRank } from './table.ts'

export type PeersAnswer = {
  readonly measure: Measure
  readonly sets: readonly PeerSet[]
  readonly alike: readonly Alike[]
  readonly risers: Risers
  /** The weakest sub-dimensions of the place, and who rose on them. */
  readonly lessons: readonly {
    readonly scored: ScoredCode
    readonly standing: Standing
    readonly risers: Risers
  }[]
}

/** Narrower, the scores of the dimensions do not fit. */
const roomyWidth = 96

/** What is drawn, and with what. */
type Sheet = { readonly loaded: AllEditions; readonly answer: PeersAnswer; readonly pen: Pen }

/** Head and cell of the dimensions beside the total: their scores. */
const showDimensions = ({ loaded, answer, pen }: Sheet) => {
  const numbers =
    answer.measure.code === totalCode && pen.width >= roomyWidth
      ? loaded.workspace.dimensions.map(({ number }) => number)
      : []
  const heads = numbers.map((number): Column => ({ head: number, align: 'end' }))
  const cells = (province: string): readonly string[] =>
    numbers.map((number) => {
      const standing = findStanding(loaded.edition.rankings(number), province)
      return standing ? formatNumber(standing.score, 2) : '–'
    })
  return { heads, cells }
}

const drawStandings = (
  rows: readonly { readonly standing: Standing; readonly last: string }[],
  lastHead: Words,
  sheet: Sheet,
): readonly string[] => {
  const { loaded, pen } = sheet
  const { heads, cells } = showDimensions(sheet)
  return drawTable(
    [
      { head: '', align: 'start' },
      { head: '', align: 'cut' },
      { head: pen.say({ vi: 'Điểm', en: 'Score' }), align: 'end' },
      { head: pen.say({ vi: 'Cả nước', en: 'Rank' }), align: 'end' },
      { head: pen.say(lastHead), align: 'end' },
      ...heads,
    ],
    rows.map(({ standing, last }) => {
      const own = standing.province === placeOn(loaded.workspace, loaded.edition.results.day)
      return {
        cells: [
          own ? '→' : '',
          standing.name,
          formatNumber(standing.score, 4),
          showRank(standing),
          last,
          ...cells(standing.province),
        ],
        ...(own && { tint: pen.chalk.bold }),
      }
    }),
    pen,
  )
}

const drawSet = ({ name, peers, of, members }: PeerSet, sheet: Sheet): readonly string[] => [
  '',
  ...heading(
    {
      vi: `${name.vi} (${of}/${members} địa phương có điểm)`,
      en: `${name.en} (${of} of ${members} measured)`,
    },
    sheet.pen,
  ),
  ...drawStandings(
    peers.map(({ standing, rankInSet }) => ({ standing, last: `${rankInSet}/${of}` })),
    { vi: 'Riêng nhóm', en: 'Of these' },
    sheet,
  ),
]

const drawAlike = (sheet: Sheet): readonly string[] => {
  const { answer, loaded, pen } = sheet
  const standings = loaded.edition.rankings(answer.measure.scored.code)
  const rows = answer.alike.flatMap(({ province, distance }) => {
    const standing = findStanding(standings, province)
    return standing ? [{ standing, last: formatNumber(distance, 2) }] : []
  })
  if (rows.length === 0) return []
  return [
    '',
    ...heading(
      {
        vi: `Giống nhất về ${answer.alike[0]?.codes} nội dung thành phần`,
        en: `Nearest in ${answer.alike[0]?.codes} sub-dimensions`,
      },
      pen,
    ),
    ...drawStandings(rows, { vi: 'Độ lệch', en: 'Distance' }, sheet),
  ]
}

type Reason = Extract<Risers, { readonly kind: 'not-comparable' }>['why']

/** Why nobody is named as having risen. */
const describeReason = (why: Reason): Words => {
  if (why.kind === 'no-edition')
    return { vi: 'chưa có kết quả năm trước', en: 'there are no results of the year before' }
  const words = 'code' in why ? describeScale(why) : describeFrame(why)
  return { vi: `${notComparable.vi}: ${words.vi}`, en: `${notComparable.en}: ${words.en}` }
}

/** `Bắc Ninh +0,2103, 45/63 → 3/61`. */
const nameRiser = ({ points, earlier, later }: Riser): string =>
  `${later.name} +${formatNumber(points, 4)}, ${showRank(earlier)} → ${showRank(later)}`

const drawRisers = ({ answer, loaded, pen }: Sheet): readonly string[] => {
  const { risers, measure, lessons } = answer
  const years = `${loaded.year - 1}→${loaded.year}`
  const title: Words = {
    vi: `Tăng nhiều nhất ${years}: ${measure.code} ${measure.name.vi}`,
    en: `Rose most ${years}: ${measure.code} ${measure.name.en}`,
  }
  const list =
    risers.kind === 'found'
      ? drawTable(
          [
            { head: '', align: 'cut' },
            { head: '', align: 'end' },
            { head: '', align: 'end' },
          ],
          risers.risers.map(({ points, earlier, later }) => ({
            cells: [later.name, `+${formatNumber(points, 4)}`, `${showRank(earlier)} → ${showRank(later)}`],
          })),
          pen,
        )
      : remark(describeReason(risers.why), pen)
  const learn = drawTable(
    [
      { head: '', align: 'start' },
      { head: '', align: 'cut' },
      { head: '', align: 'end' },
      { head: '', align: 'start' },
    ],
    lessons.map(({ scored, standing, risers: found }) => {
      const best = found.kind === 'found' ? found.risers[0] : undefined
      const none =
        found.kind === 'found'
          ? '–'
          : pen.say(
              'code' in found.why ? { vi: 'đo khác năm trước', en: 'measured otherwise' } : notComparable,
            )
      return {
        cells: [scored.code, pen.say(scored.name), showRank(standing), best ? nameRiser(best) : none],
      }
    }),
    pen,
  )
  const reasons = lessons.flatMap(({ risers: found }) => (found.kind === 'found' ? [] : found.why))
  const [merged] = reasons.filter(({ kind }) => kind === 'units')
  const apart = merged ? remark(describeReason(merged), pen) : []
  const sample = comparabilityOf(loaded.workspace, loaded.editions).newSample(loaded.year - 1, loaded.year)
  return [
    '',
    ...(lessons.length > 0
      ? [
          ...heading(
            {
              vi: `Nội dung có thứ hạng thấp nhất, và địa phương tăng nhiều nhất ${years}`,
              en: `The lowest ranks of the place, and who rose most there ${years}`,
            },
            pen,
          ),
          ...learn,
          ...apart,
        ]
      : [...heading(title, pen), ...list]),
    ...(sample ? remark(describeNewSample(sample), pen) : []),
  ]
}

/** The answer as text. */
export const writePeers = (sheet: Sheet): readonly string[] => {
  const { loaded, answer, pen } = sheet
  const { measure, sets } = answer
  const place = namePlace(loaded.workspace)
  const roomy = showDimensions(sheet).heads.length > 0
  return [
    ...heading(
      {
        vi: `So sánh với địa phương tương đồng: ${place}, PAPI ${loaded.year}, ${measure.code} ${measure.name.vi}`,
        en: `Peers: ${place}, PAPI ${loaded.year}, ${measure.code} ${measure.name.en}`,
      },
      pen,
    ),
    ...remark(
      {
        vi: `Cả nước: thứ hạng trong mọi tỉnh, thành phố có điểm, 1 là cao nhất.${roomy ? ' Cột 1-8: điểm các chỉ số nội dung.' : ''} Cách tính: papi explain peers`,
        en: `Rank: among all provinces measured, 1 is best.${roomy ? ' Columns 1-8: scores of the dimensions.' : ''} Method: papi explain peers`,
      },
      pen,
    ),
    ...(sets.length > 0
      ? sets.flatMap((set) => drawSet(set, sheet))
      : remark(
          {
            vi: 'provinces.yaml không ghi nhóm tỉnh, thành phố nào ("sets") có địa phương này.',
            en: 'provinces.yaml states no set of provinces ("sets") that the place belongs to.',
          },
          pen,
        )),
    ...drawAlike(sheet),
    ...drawRisers(sheet),
  ]
}
