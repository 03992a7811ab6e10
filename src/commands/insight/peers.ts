import { type Answer, remark } from '../../answer/answer.ts'
import type { AnswerOptions } from '../../answer/formats.ts'
import { placeOf } from '../../answer/keys.ts'
import { namePlace, placeOn } from '../../plan/place.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { listAlike, listRisers, listWeakest, rankPeers } from '../../progress/insight/peers.ts'
import { totalCode } from '../../results/codes.ts'
import { giveAnswer } from '../give-answer.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseCode, refuseUsage } from '../usage.ts'
import { describeRisers, type PeersAnswer } from './peers-risers.ts'
import { roomyWidth, tabulateAlike, tabulateSets } from './peers-tables.ts'
import { type Basis, readBasis } from './read-basis.ts'

export type PeersOptions = AnswerOptions & {
  /** Default: the total. */
  readonly code?: string
}

/** How many provinces of the nearest profile, risers and weak sub-dimensions are shown. */
const shown = 5

const answerPeers = (basis: Basis, found: PeersAnswer): Answer => {
  const { workspace, year } = basis
  const { measure, sets, alike, risers } = found
  const place = namePlace(workspace)
  const legend = (roomy: boolean) => ({
    vi: `Cả nước: thứ hạng trong mọi tỉnh, thành phố có điểm, 1 là cao nhất.${roomy ? ' Cột 1-8: điểm các chỉ số nội dung.' : ''} Cách tính: papi explain peers`,
    en: `Rank: among all provinces measured, 1 is best.${roomy ? ' Columns 1-8: scores of the dimensions.' : ''} Method: papi explain peers`,
  })
  const isTotal = measure.code === totalCode
  return {
    command: 'peers',
    fileName: `papi-peers-${year}`,
    about: {
      resultsYear: year,
      place: placeOf(workspace),
      code: measure.code,
      name: measure.name,
      reason: risers.kind === 'found' ? null : risers.why.kind,
      sets: sets.map(({ name, source, of, members }) => ({ name, source, of, size: members })),
    },
    title: {
      vi: `So sánh với địa phương tương đồng: ${place}, PAPI ${year}, ${measure.code} ${measure.name.vi}`,
      en: `Peers: ${place}, PAPI ${year}, ${measure.code} ${measure.name.en}`,
    },
    parts: [
      ...(isTotal
        ? [
            remark(legend(false), { until: roomyWidth, only: 'text' }),
            remark(legend(true), { from: roomyWidth }),
          ]
        : [remark(legend(false))]),
      ...(sets.length > 0
        ? []
        : [
            remark({
              vi: 'provinces.yaml không ghi nhóm tỉnh, thành phố nào ("sets") có địa phương này.',
              en: 'provinces.yaml states no set of provinces ("sets") that the place belongs to.',
            }),
          ]),
      tabulateSets(sets, basis, measure),
      tabulateAlike(alike, basis, measure),
      ...describeRisers(found, basis),
    ],
  }
}

/** `papi peers [YEAR]`: the provinces one compares oneself with; the last edition when no year is named. */
export const askPeers = async (
  context: Context,
  asked: number | undefined,
  options: PeersOptions,
): Promise<Outcome> => {
  const { code = totalCode } = options
  const { value: basis, ...found } = await readBasis(
    context,
    (_, published) => asked ?? published.at(-1) ?? refuse(),
  )
  if (!basis) return found
  const { workspace, year, edition, editions } = basis
  const measures = listMeasures(workspace, year)
  const measure = measures.find((one) => one.code === code.trim().replace(',', '.'))
  if (!measure?.scored.measured) return { diagnostics: [refuseCode(code, measures, year)], exit: 2 }
  const { dimensions } = workspace
  const place = placeOn(workspace, edition.results.day)
  const risers = listRisers(workspace, editions, measure.scored, year)
  const weakest = measure.code === totalCode ? listWeakest(dimensions, edition, place).slice(0, shown) : []
  const answer = answerPeers(basis, {
    measure,
    sets: rankPeers(workspace, edition, measure.scored.code),
    alike: listAlike(dimensions, edition, place).slice(0, shown),
    risers: risers.kind === 'found' ? { ...risers, risers: risers.risers.slice(0, shown) } : risers,
    lessons: weakest.map((weak) => ({
      ...weak,
      risers: listRisers(workspace, editions, weak.scored, year),
    })),
  })
  return giveAnswer(context, answer, options, found)
}

const refuse = () => [
  refuseUsage(
    { vi: 'chưa có kết quả PAPI của năm nào', en: 'there are no results of PAPI' },
    {
      vi: 'nhập số liệu: papi results import TỆP --year NĂM',
      en: 'import them: papi results import FILE --year YEAR',
    },
  ),
]
