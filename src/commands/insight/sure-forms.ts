import { namePlace } from '../../plan/place.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Sure } from '../../progress/insight/sure.ts'
import { flattenChange } from '../change-form.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { writeSure } from './sure-text.ts'

const heads = ['code', 'name', 'score', 'rank', 'of', 'basis', 'best', 'worst', 'low', 'high', 'tied']

export const showSure = (
  context: Context,
  workspace: Workspace,
  sure: Sure,
  published: readonly number[],
  format: InsightFormat,
): string => {
  const { language } = context
  const place = namePlace(workspace)
  const { total, standing, close, change } = sure
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeSure(place, sure, published, pen),
      json: () => ({
        year: sure.year,
        place: { code: workspace.plan.place, name: place },
        standing: flatten(standing),
        interval: total && {
          low: total.own.low,
          high: total.own.high,
          error: total.own.error,
          halfWidth: total.halfWidth,
        },
        bounds: total?.bounds ?? null,
        simulation: total?.simulation ?? null,
        yearsWithInterval: published,
        change: change && {
          year: change.year,
          earlier: flatten(change.change.earlier),
          verdict: change.verdict,
          common: change.common,
          ...flattenChange(change.change),
        },
        close: close.map(({ measure, standing: own, tied, above, below }) => ({
          code: measure.code,
          name: measure.name[language],
          standing: flatten(own),
          tied,
          above,
          below,
        })),
        measured: sure.measured,
        withheld: sure.withheld,
      }),
      csv: () => {
        const totalRow = (basis: string, best: number, worst: number) =>
          standing && total
            ? [
                {
                  code: '0',
                  name: { vi: 'Tổng điểm', en: 'Total' }[language],
                  score: standing.score,
                  rank: standing.rank,
                  of: standing.of,
                  basis,
                  best,
                  worst,
                  low: total.own.low,
                  high: total.own.high,
                  tied: standing.tied,
                },
              ]
            : []
        return [
          ...(total ? totalRow('bounds', total.bounds.best, total.bounds.worst) : []),
          ...(total ? totalRow('simulation', total.simulation.best, total.simulation.worst) : []),
          ...close.map(({ measure, standing: own, tied, ranks }) => ({
            code: measure.code,
            name: measure.name[language],
            score: own.score,
            rank: own.rank,
            of: own.of,
            basis: 'rounding',
            ...ranks,
            tied,
          })),
        ]
      },
    },
    heads,
  )
}
