import { namePlace } from '../../plan/place.ts'
import type { Choice } from '../../progress/insight/fewest-points.ts'
import type { Step } from '../../progress/insight/reach.ts'
import { flattenChange } from '../change-form.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import type { AllEditions } from './load-editions.ts'
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
  'net',
  'times',
  'gains',
  'choice',
]

/** One code, with the provinces in between, or the parts of a dimension or of the total. */
export const showCode = (
  context: Context,
  loaded: AllEditions,
  reach: CodeReach,
  format: InsightFormat,
): string => {
  const { language } = context
  const { workspace } = loaded
  const place = namePlace(workspace)
  const { year, targetYear, measure, aim, own, step, gains, moved, fewest, planned } = reach
  const flattenStep = ({ holder, points, likelihood }: Step) => ({
    province: holder.name,
    rank: holder.rank,
    of: holder.of,
    score: holder.score,
    points,
    chance: likelihood.chance,
    net: likelihood.net,
    times: likelihood.times,
    gains: likelihood.of,
  })
  const flattenChoice = ({ chosen }: Choice) =>
    chosen.map(({ scored, step: one }) => ({
      code: scored.code,
      name: scored.name[language],
      rankBefore: one.own.rank,
      ...flattenStep(one),
    }))
  const choices = fewest?.kind === 'found' ? fewest.choices : []
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeCode(loaded, reach, pen),
      json: () => ({
        resultsYear: year,
        targetYear,
        place: { code: workspace.plan.place, name: place },
        code: measure.code,
        name: measure.name[language],
        aim,
        status: planned?.status ?? null,
        standing: flatten(own),
        step: step && {
          ...flattenStep(step),
          ahead: step.ahead.map(({ name, rank, score }) => ({ name, rank, score })),
        },
        gains: { from: gains.from, to: gains.to, changes: gains.raw.length },
        moved: moved.map(({ code, name, earlier, later, change }) => ({
          code,
          name: name[language],
          earlier: flatten(earlier),
          later: flatten(later),
          points: change?.pointsGained ?? null,
          change: flattenChange(change),
        })),
        fewestPoints: fewest && {
          ...fewest,
          ...(fewest.kind === 'found' && {
            choices: fewest.choices.map((choice) => ({
              points: choice.points,
              chosen: flattenChoice(choice),
            })),
          }),
        },
      }),
      csv: () => [
        ...(step
          ? [{ kind: 'step', code: measure.code, name: measure.name[language], ...flattenStep(step) }]
          : []),
        ...choices.flatMap((choice, index) =>
          flattenChoice(choice).map(({ rankBefore: _, ...one }) => ({
            kind: 'fewest-points',
            choice: index + 1,
            ...one,
          })),
        ),
      ],
    },
    heads,
  )
}
