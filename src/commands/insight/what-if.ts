import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { placeOn } from '../../plan/place.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { measureTrend } from '../../progress/insight/trend.ts'
import { carryUp, tryScores } from '../../progress/insight/what-if.ts'
import { listScoredCodes } from '../../results/codes.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseUsage } from '../usage.ts'
import type { InsightFormat } from './format-names.ts'
import { loadEditions } from './load-editions.ts'
import { explainContradiction, readAssignments } from './what-if-input.ts'
import { showWhatIf } from './what-if-text.ts'

export type WhatIfOptions = {
  readonly format: InsightFormat
  /** `still`: other provinces keep their scores. `trend`: they move by the median change of the year. */
  readonly others: 'still' | 'trend'
}

/** `papi what-if YEAR CODE=SCORE …`: ranks with other scores. */
export const askWhatIf = async (
  context: Context,
  year: number,
  words: readonly string[],
  { format, others }: WhatIfOptions,
): Promise<Outcome> => {
  const { value: loaded, ...found } = await loadEditions(context, () => year)
  if (!loaded) return found
  const { workspace, edition, editions } = loaded
  const place = placeOn(workspace, edition.results.day)
  const own = edition.results.provinces.find(({ province }) => province === place)
  const { value: set, diagnostics: refused } = readAssignments(
    words,
    listMeasures(workspace, year),
    own?.scores ?? {},
    year,
  )
  const trend = others === 'trend' ? measureTrend(workspace, editions, year) : null
  const problems = [...refused, ...(trend === undefined ? [refuseTrend(year, editions.has(year - 1))] : [])]
  if (!set || trend === undefined || hasErrors(problems)) return { diagnostics: problems, exit: 2 }

  const codes = listScoredCodes(workspace.dimensions, year)
  const { scores, contradictions, loose } = carryUp(codes, own?.scores ?? {}, set)
  if (contradictions.length > 0)
    return {
      diagnostics: contradictions.map((one) => explainContradiction(one)),
      exit: 2,
    }
  const rows = tryScores(workspace, edition, scores, trend)
  return { ...found, text: showWhatIf(context, workspace, edition, { rows, trend, loose }, format) }
}

const refuseTrend = (year: number, held: boolean) =>
  refuseUsage(
    held
      ? {
          vi: `PAPI ${year} xếp các tỉnh, thành phố khác PAPI ${year - 1} nên không có xu hướng giữa hai năm`,
          en: `PAPI ${year} ranks other provinces than PAPI ${year - 1}, so there is no trend between them`,
        }
      : {
          vi: `chưa có kết quả PAPI ${year - 1} nên không biết xu hướng đến năm ${year}`,
          en: `without PAPI ${year - 1} the trend to ${year} is not known`,
        },
    { vi: 'bỏ "--others trend": các tỉnh khác giữ nguyên', en: 'leave out "--others trend"' },
  )
