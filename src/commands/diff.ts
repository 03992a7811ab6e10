import { compareEditions } from './diff-against.ts'
import { readFilter } from './diff-filter.ts'
import { type DiffOptions, nameCodes, toJson, viewDiff } from './diff-model.ts'
import { toCsv, toMarkdown } from './diff-table.ts'
import { renderDiff } from './diff-text.ts'
import { loadFacts } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

/** `papi diff YEAR`: targets of a year against actual ranks. */
export const diffYear = async (context: Context, year: number, options: DiffOptions): Promise<Outcome> => {
  if (options.against !== undefined) return compareEditions(context, year, options.against, options)
  // Sparklines look back over all years.
  const wantsYears = context.terminal.blocks === true && options.format === 'text'
  const { value: loaded, diagnostics, sources } = await loadFacts(context, year, wantsYears)
  if (!loaded) return { diagnostics, sources }
  const filter = readFilter(loaded.workspace, options)
  if (!filter.value) return { diagnostics: filter.diagnostics, exit: 2 }
  const view = viewDiff(
    loaded.workspace,
    loaded.facts,
    filter.value,
    nameCodes(loaded.workspace, context.language),
  )
  const { language, terminal } = context
  const text = {
    text: () => renderDiff(view, options.detail, language, terminal),
    json: () => `${JSON.stringify(toJson(view), null, 2)}\n`,
    csv: () => toCsv(view),
    md: () => toMarkdown(view, language),
  }[options.format]()
  const failed = options.failOn === 'missed' && view.summary.missed > 0
  return { diagnostics, sources, text, ...(failed && { exit: 1 as const }) }
}
