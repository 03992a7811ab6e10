import { placeOn } from '../../plan/place.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { listAlike, listRisers, listWeakest, rankPeers } from '../../progress/insight/peers.ts'
import { totalCode } from '../../results/codes.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseUsage } from '../usage.ts'
import { refuseMeasure } from './find-measure.ts'
import type { InsightFormat } from './format-names.ts'
import { loadEditions } from './load-editions.ts'
import { showPeers } from './peers-forms.ts'

export type PeersOptions = {
  readonly format: InsightFormat
  /** Default: the total. */
  readonly code?: string
}

/** So many provinces of the nearest profile, risers, and weak sub-dimensions. */
const shown = 5

/** `papi peers [YEAR]`: the provinces one compares oneself with; the last edition when no year is named. */
export const askPeers = async (
  context: Context,
  asked: number | undefined,
  { code = totalCode, format }: PeersOptions,
): Promise<Outcome> => {
  const { value: loaded, ...found } = await loadEditions(
    context,
    (_, held) => asked ?? held.at(-1) ?? refuse(),
  )
  if (!loaded) return found
  const { workspace, year, edition, editions } = loaded
  const measures = listMeasures(workspace, year)
  const measure = measures.find((one) => one.code === code.trim().replace(',', '.'))
  if (!measure?.scored.measured) return { diagnostics: [refuseMeasure(code, measures, year)], exit: 2 }
  const { dimensions } = workspace
  const place = placeOn(workspace, edition.results.day)
  const risers = listRisers(workspace, editions, measure.scored, year)
  const weakest = measure.code === totalCode ? listWeakest(dimensions, edition, place).slice(0, shown) : []
  const text = showPeers(
    context,
    loaded,
    {
      measure,
      sets: rankPeers(workspace, edition, measure.scored.code),
      alike: listAlike(dimensions, edition, place).slice(0, shown),
      risers: risers.kind === 'found' ? { ...risers, risers: risers.risers.slice(0, shown) } : risers,
      lessons: weakest.map((weak) => ({
        ...weak,
        risers: listRisers(workspace, editions, weak.scored, year),
      })),
    },
    format,
  )
  return { ...found, text }
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
