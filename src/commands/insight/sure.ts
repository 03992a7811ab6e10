import { judgeSureness } from '../../progress/insight/sure.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { loadEditions } from './load-editions.ts'
import { showSure } from './sure-forms.ts'

/** `papi sure YEAR`: how sure the ranks of an edition are. */
export const askSure = async (
  context: Context,
  year: number,
  { format }: { readonly format: InsightFormat },
): Promise<Outcome> => {
  const { value: loaded, ...found } = await loadEditions(context, () => year)
  if (!loaded) return found
  const { workspace, editions } = loaded
  const sure = judgeSureness(workspace, editions, year)
  const published = [...editions.values()]
    .filter(({ results }) => results.codes.includes('0-ci95-low'))
    .map(({ results }) => results.year)
    .sort((a, b) => a - b)
  return { ...found, text: showSure(context, workspace, sure, published, format) }
}
