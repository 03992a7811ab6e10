import { drawSparkline } from '../render/sparkline.ts'
import { compareEditions } from './diff-against.ts'
import { answerDiff } from './diff-answer.ts'
import { readFilter } from './diff-filter.ts'
import { type DiffOptions, viewDiff } from './diff-model.ts'
import { giveAnswer } from './give-answer.ts'
import { loadFacts } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

/** `papi diff YEAR`: targets of a year against actual ranks. */
export const diffYear = async (context: Context, year: number, options: DiffOptions): Promise<Outcome> => {
  if (options.against !== undefined) return compareEditions(context, year, options.against, options)
  // Sparklines look back over all years.
  const wantsYears = context.terminal.blocks === true && options.format === 'text'
  const { value: basis, diagnostics, sources } = await loadFacts(context, year, wantsYears)
  if (!basis) return { diagnostics, sources }
  const filter = readFilter(basis.workspace, options)
  if (!filter.value) return { diagnostics: filter.diagnostics, exit: 2 }
  const view = viewDiff(basis, filter.value)
  const { years } = basis.facts
  const answer = answerDiff(view, options.detail, ({ standings }) =>
    drawSparkline(
      years.map((one) => standings[one] ?? null),
      context.terminal,
    ),
  )
  const failed = options.failOn === 'missed' && view.summary.missed > 0
  return giveAnswer(context, answer, options, { diagnostics, sources, ...(failed && { exit: 1 as const }) })
}
