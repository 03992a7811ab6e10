import type { Workspace } from '../../plan/workspace.ts'
import type { Step } from '../../progress/insight/reach.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { namePlace } from './load-editions.ts'
import { type CodeReach, writeCode } from './reach-code-text.ts'

const heads = [
  'kind',
  'code',
  'name',
  'province',
  'rank',
  'of',
  'score',
  'points',
  'chance',
  'times',
  'gains',
]

/** One code, with the provinces in between, or the parts of a dimension or of the total. */
export const showCode = (
  context: Context,
  workspace: Workspace,
  reach: CodeReach,
  format: InsightFormat,
): string => {
  const { language } = context
  const place = namePlace(workspace, reach.year)
  const { year, targetYear, measure, aim, own, step, gains, moved, cheapest } = reach
  const flattenStep = ({ holder, points, likelihood }: Step) => ({
    province: holder.name,
    rank: holder.rank,
    of: holder.of,
    score: holder.score,
    points,
    chance: likelihood.chance,
    times: likelihood.times,
    gains: likelihood.of,
  })
  const chosen = cheapest?.kind === 'found' ? cheapest.chosen : []
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeCode(place, reach, pen),
      json: () => ({
        resultsYear: year,
        targetYear,
        place: { code: workspace.plan.place, name: place },
        code: measure.code,
        name: measure.name[language],
        aim,
        standing: flatten(own),
        step: step && {
          ...flattenStep(step),
          ahead: step.ahead.map(({ name, rank, score }) => ({ name, rank, score })),
        },
        gains: gains.years.map(({ from, to, byProvince, excluded }) => ({
          from,
          to,
          provinces: byProvince.size,
          excluded,
          own: byProvince.get(own?.province ?? '') ?? null,
        })),
        moved: moved.map(({ code, name, earlier, later, points }) => ({
          code,
          name: name[language],
          earlier: flatten(earlier),
          later: flatten(later),
          points,
        })),
        cheapest: cheapest && {
          ...cheapest,
          ...(chosen.length > 0 && {
            chosen: chosen.map(({ scored, step: one }) => ({
              code: scored.code,
              name: scored.name[language],
              rankBefore: one.own.rank,
              ...flattenStep(one),
            })),
          }),
        },
      }),
      csv: () => [
        ...(step
          ? [{ kind: 'step', code: measure.code, name: measure.name[language], ...flattenStep(step) }]
          : []),
        ...chosen.map(({ scored, step: one }) => ({
          kind: 'cheapest',
          code: scored.code,
          name: scored.name[language],
          ...flattenStep(one),
        })),
      ],
    },
    heads,
  )
}
