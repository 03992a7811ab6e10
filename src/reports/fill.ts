import { Liquid, type LiquidErrors } from 'liquidjs'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { suggest, type Words } from '../vi.ts'
import { filters } from './filters.ts'
import { type Filled, keepValues } from './kept-text.ts'

/** A template as read: its name for messages and its text. */
export type Template = { readonly file: string; readonly text: string }

const createEngine = (keep: (value: unknown) => string): Liquid => {
  const engine = new Liquid({
    outputEscape: keep,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    catchAllErrors: true,
    // A template stands alone: no other file is ever read.
    templates: {},
    parseLimit: 1e6,
    renderLimit: 10_000,
    memoryLimit: 1e8,
  })
  for (const [name, handler] of Object.entries(filters)) engine.registerFilter(name, handler)
  // Liquid's own `raw` would let values of files become markup.
  engine.unregisterFilter('raw')
  return engine
}

type LiquidFault = LiquidErrors['errors'][number]

const explain = (fault: LiquidFault, known: readonly string[]): { message: Words; remedy?: Words } => {
  const cause = fault.originalError?.message ?? fault.message
  const name = /undefined (?:variable|filter): ([^,\s]+)/.exec(cause)?.[1]
  if (!name) return { message: { vi: `mẫu sai cú pháp: ${cause}`, en: `template syntax: ${cause}` } }
  const kind = cause.includes('filter') ? 'filter' : 'variable'
  const near = suggest(name, kind === 'filter' ? Object.keys(filters) : known)
  return {
    message:
      kind === 'filter'
        ? { vi: `không có bộ lọc "${name}"`, en: `there is no filter "${name}"` }
        : { vi: `không có giá trị "${name}"`, en: `there is no value "${name}"` },
    remedy: near.length
      ? { vi: `có phải "${near.join('", "')}"?`, en: `did you mean "${near.join('", "')}"?` }
      : {
          vi: `các tên dùng được: ${(kind === 'filter' ? Object.keys(filters) : known).join(', ')}`,
          en: `known names: ${(kind === 'filter' ? Object.keys(filters) : known).join(', ')}`,
        },
  }
}

const toDiagnostic = (fault: LiquidFault, file: string, known: readonly string[]): Diagnostic => {
  const [line, column] = fault.token.getPosition() as [number, number]
  const start = { line, column }
  return {
    code: 'template-fault',
    severity: 'error',
    ...explain(fault, known),
    place: { kind: 'text', file, start, end: { line, column: column + fault.token.getText().length } },
  }
}

/** Fills a template's expressions from `facts`. Values are kept apart: they can never become markup or expressions. */
export const fillTemplate = (
  { file, text }: Template,
  facts: object,
): Filled & { readonly diagnostics: readonly Diagnostic[] } => {
  const { keep, restore } = keepValues()
  try {
    const engine = createEngine(keep)
    return { text: engine.renderSync(engine.parse(text, file), facts) as string, restore, diagnostics: [] }
  } catch (error) {
    const faults = (error as LiquidErrors).errors ?? [error as LiquidFault]
    if (!faults.every((fault) => fault.token)) throw error
    return {
      text: '',
      restore,
      diagnostics: faults.map((fault) => toDiagnostic(fault, file, Object.keys(facts))),
    }
  }
}
