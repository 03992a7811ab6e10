import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Agency } from '../plan/agency.ts'
import type { Workspace } from '../plan/workspace.ts'
import { fold, suggest, type Words } from '../vi.ts'
import { compareEditions } from './diff-against.ts'
import { type RowFilter, toJson, viewDiff } from './diff-model.ts'
import { toCsv, toMarkdown } from './diff-table.ts'
import { type Detail, renderDiff } from './diff-text.ts'
import { loadFacts } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

export const diffFormats = ['text', 'json', 'csv', 'md'] as const

export type DiffOptions = {
  readonly format: (typeof diffFormats)[number]
  readonly detail: Detail
  /** Compare two editions of PAPI instead of targets and ranks. */
  readonly against?: number
  /** Id, short name or any spelling of a lead agency. */
  readonly agency?: string
  readonly dimension?: string
  readonly failOn?: 'missed'
}

const spell = ({ id, name, short, spellings }: Agency): readonly string[] => [
  id,
  name.vi,
  short,
  ...spellings,
]

const findAgency = (workspace: Workspace, word: string): string | undefined =>
  workspace.agencies.agencies.find((agency) => spell(agency).some((name) => fold(name) === fold(word)))?.id

const refuseFilter = (workspace: Workspace, { agency, dimension }: DiffOptions): readonly Diagnostic[] => {
  const leads = workspace.dimensions.flatMap(({ subDimensions }) =>
    subDimensions.flatMap((sub) =>
      [sub, ...(sub.items ?? [])].flatMap(({ assignment }) => assignment?.lead ?? []),
    ),
  )
  const leadAgencies = workspace.agencies.agencies.filter(({ id }) => leads.includes(id))
  const found: Diagnostic[] = []
  if (agency !== undefined && !leads.includes(findAgency(workspace, agency) ?? '')) {
    const near = suggest(agency, leadAgencies.flatMap(spell))
    const list = (near.length ? near : leadAgencies.map(({ id }) => id)).join(', ')
    found.push(
      refuseUsage(
        { vi: `không có cơ quan chủ trì "${agency}"`, en: `no lead agency "${agency}"` },
        {
          vi: near.length ? `có phải: ${list}?` : `các cơ quan: ${list}`,
          en: near.length ? `did you mean: ${list}?` : `agencies: ${list}`,
        },
      ),
    )
  }
  const numbers = workspace.dimensions.map(({ number }) => number)
  if (dimension !== undefined && !numbers.includes(dimension)) {
    const words: Words = { vi: `không có chỉ số nội dung "${dimension}"`, en: `no dimension "${dimension}"` }
    const list = numbers.join(', ')
    found.push(refuseUsage(words, { vi: `các số: ${list}`, en: `numbers: ${list}` }))
  }
  return found
}

/** `papi diff YEAR`: targets of a year against actual ranks. */
export const diffYear = async (context: Context, year: number, options: DiffOptions): Promise<Outcome> => {
  if (options.against !== undefined) return compareEditions(context, year, options.against, options)
  const { value: loaded, diagnostics, sources } = await loadFacts(context, year, false)
  if (!loaded) return { diagnostics, sources }
  const refused = refuseFilter(loaded.workspace, options)
  if (refused.length) return { diagnostics: refused, exit: 2 }

  const filter: RowFilter = {
    ...(options.agency !== undefined && { agency: findAgency(loaded.workspace, options.agency) }),
    ...(options.dimension !== undefined && { dimension: options.dimension }),
  }
  const view = viewDiff(loaded.facts, filter)
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
