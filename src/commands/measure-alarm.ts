import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import { comparabilityOf } from '../progress/comparable/comparability.ts'
import { describeScale } from '../progress/comparable/words.ts'
import { listScoredCodes } from '../results/codes.ts'
import { rankEdition } from '../results/rank.ts'
import type { Results } from '../results/results.ts'

/**
 * Codes on which an edition moved against the one before as only a change of the measure moves scores, and of which
 * `breaks.yaml` says nothing. One warning each; none without the edition before.
 */
export const reportAlarms = (
  workspace: Workspace,
  results: Results,
  others: readonly Results[],
  file: string,
): readonly Diagnostic[] => {
  const editions = new Map(
    [...others, results].map((one) => [
      one.year,
      { results: one, rankings: rankEdition(one, workspace.dimensions) },
    ]),
  )
  const { scale } = comparabilityOf(workspace, editions)
  return listScoredCodes(workspace.dimensions, results.year).flatMap(
    ({ kind, code }): readonly Diagnostic[] => {
      if (kind !== 'sub-dimension' && kind !== 'indicator') return []
      const found = scale(code, results.year - 1, results.year)
      if (found.kind !== 'broken' || found.reason.kind !== 'alarm') return []
      return [
        {
          code: 'measure-may-have-changed',
          severity: 'warning',
          message: describeScale(found.reason),
          place: { kind: 'file', file },
          remedy: {
            vi: `hỏi đơn vị công bố rồi ghi vào breaks.yaml (kind: none nếu không đổi); khi chưa ghi, papi không trừ điểm hai năm ở ${code}`,
            en: `ask the publisher and record it in breaks.yaml (kind: none where nothing changed); until then papi does not subtract scores of the two years on ${code}`,
          },
        },
      ]
    },
  )
}
