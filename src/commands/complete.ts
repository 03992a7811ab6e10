import type { Workspace } from '../plan/workspace.ts'
import { cutText } from '../render/terminal-text.ts'
import type { Context, Outcome } from './outcome.ts'

/** What may be typed, and what it is. */
export type Candidate = { readonly value: string; readonly text?: string }

/** Values that the workspace, or papi itself, knows. */
export type ValueKind = 'agency' | 'code' | 'dimension' | 'issuer' | 'page' | 'province' | 'schema' | 'year'

/** What a shell asks for: words that begin with `typed`, to be written after `before`, such as `--agency=`. */
export type Asked = {
  readonly before: string
  readonly typed: string
  readonly words: readonly Candidate[]
  readonly values?: ValueKind
  /** As it was named on that command line, `-C dir`. */
  readonly workspace?: string
}

const longestText = 60

/** A shell writes a value into the command line as it is: what a file says must not become a command. */
const isHarmless = ({ value }: Candidate): boolean => /^[\w.-]+$/.test(value)

const listPlanCodes = ({ dimensions }: Workspace, language: Context['language']): readonly Candidate[] =>
  dimensions.flatMap(({ number, name, subDimensions }) => [
    { value: number, text: name[language] },
    ...subDimensions.flatMap(({ code, name: own, items = [] }) => [
      { value: code, text: own[language] },
      ...items.map((item) => ({ value: item.code, text: item.name[language] })),
    ]),
  ])

const listOfPlan = async (context: Context, kind: ValueKind): Promise<readonly Candidate[]> => {
  const { openWorkspace } = await import('../workspace/open.ts')
  const { workspace, folder } = await openWorkspace(context, { places: false })
  if (!workspace) return []
  const { language } = context
  switch (kind) {
    case 'agency':
      return workspace.agencies.agencies.map(({ id, name }) => ({ value: id, text: name[language] }))
    case 'code':
      return listPlanCodes(workspace, language)
    case 'dimension':
      return workspace.dimensions.map(({ number, name }) => ({ value: number, text: name[language] }))
    case 'issuer':
      return workspace.letterhead.issuers.map(({ agency, name }) => ({ value: agency, text: name }))
    case 'province':
      return workspace.provinces.provinces.map(({ id, code, name }) => ({ value: id ?? code, text: name }))
    default: {
      const { listYears } = await import('../workspace/results.ts')
      const { from, to } = workspace.plan.period
      const planned = Array.from({ length: to - from + 1 }, (_, i) => from + i)
      const years = new Set([...planned, ...(await listYears(context, folder))])
      return [...years].sort((a, b) => a - b).map((year) => ({ value: `${year}` }))
    }
  }
}

const listValues = async (context: Context, kind: ValueKind): Promise<readonly Candidate[]> => {
  if (kind === 'schema') return (await import('./schema.ts')).schemaNames.map((value) => ({ value }))
  if (kind !== 'page') return listOfPlan(context, kind)
  const { listExplained } = await import('./explain.ts')
  return listExplained().map(({ code, explanation }) => ({
    value: code,
    text: explanation[context.language],
  }))
}

/**
 * What a script of `papi completion` asks with each press of the key: one candidate a line, with its meaning after a tab.
 * Nothing where papi knows no values: the shell then offers files.
 */
export const completeWords = async (context: Context, asked: Asked): Promise<Outcome> => {
  const { before, typed, words, values, workspace } = asked
  const where = workspace === undefined ? context : { ...context, workspace }
  const known = values === undefined ? [] : await listValues(where, values)
  const lines = [...words, ...known.filter(isHarmless)]
    .filter(({ value }) => value.startsWith(typed))
    .map(({ value, text = '' }) => `${before}${value}\t${cutText(text.replace(/\s+/g, ' '), longestText)}\n`)
  return { diagnostics: [], text: [...new Set(lines)].join('') }
}
