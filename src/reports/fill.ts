import { Liquid, type LiquidErrors } from 'liquidjs'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { badValue, explainFault, limit } from './fault-words.ts'
import { filters } from './filters.ts'
import { type Filled, keepValues } from './kept-text.ts'
import { registerReferences } from './references.ts'

/** A template as read: its name for messages and its text. */
export type Template = {
  readonly file: string
  readonly text: string
  /** Why its bytes are no text. */
  readonly unreadable?: readonly Diagnostic[]
}

/** Filters of Liquid that take a text that is no number for zero. */
const arithmetic = 'plus minus times divided_by modulo abs round ceil floor at_least at_most'.split(' ')

/** Filters that give a figure; the others give the words of people, whatever these say. */
const figures = new Set([
  ...arithmetic,
  ...(
    'score rank group points places compared remainder reserve movement goal points_short number count ordinal ' +
    'spelled integer'
  ).split(' '),
])

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
  Number.isFinite(Number(value))

const isNoFigure = (result: unknown): boolean =>
  typeof result === 'number'
    ? !Number.isFinite(result)
    : typeof result === 'string' && /NaN|Infinity|undefined|null|e\+/.test(result)

type Filter = Extract<Parameters<Liquid['registerFilter']>[1], (...values: never[]) => unknown>

/** Gives up on what a filter cannot take: nothing like `NaN` reaches a document. */
const guard = (name: string, filter: Filter): Filter =>
  function (...values) {
    if (arithmetic.includes(name) && !values.every(isNumber)) throw badValue(name)
    const tryFilter = (): unknown => {
      try {
        return filter.apply(this, values)
      } catch (error) {
        throw error instanceof TypeError ? badValue(name) : error
      }
    }
    const result = tryFilter()
    if (figures.has(name) && isNoFigure(result)) throw badValue(name)
    return result
  }

/** Lists of texts may be shown, things with fields may not. */
const isShown = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isShown)
    : typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value !== 'object' || value === null

const createEngine = (keep: (value: unknown) => string): Liquid => {
  const engine = new Liquid({
    outputEscape: (value) => {
      if (!isShown(value)) throw badValue('')
      return keep(value)
    },
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    catchAllErrors: true,
    // A template is one file: no other is ever read.
    templates: {},
    parseLimit: 1e6,
    renderLimit: 10_000,
    // Numbers of a range count as one each: ten million take 200 MB.
    memoryLimit: 1e7,
  })
  for (const name of arithmetic) {
    const own = engine.filters[name]
    if (typeof own === 'function') engine.registerFilter(name, guard(name, own))
  }
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, guard(name, filter))
  registerReferences(engine)
  // Liquid's own `raw` would let values of files become markup.
  engine.unregisterFilter('raw')
  return engine
}

type LiquidFault = LiquidErrors['errors'][number]

const causeOf = ({ originalError, message }: LiquidFault): string => originalError?.message ?? message

/** A tag that is only valid inside another: unknown once the opening one was not understood. */
const dependent = /tag "(?:els(?:e|if)|when|end\w+)" not found/

/** A loop reports its fault each time, and once a limit or an opening tag is passed over, much behind it fails. */
const firstOfEach = (faults: readonly LiquidFault[]): readonly LiquidFault[] => {
  const first = new Map<string, LiquidFault>()
  for (const fault of faults) {
    const cause = causeOf(fault)
    if (first.size > 0 && dependent.test(cause)) continue
    const key = limit.test(cause) ? '' : `${cause} ${fault.token.getPosition()}`
    if (!first.has(key)) first.set(key, fault)
  }
  return [...first.values()]
}

const toDiagnostic = (fault: LiquidFault, file: string, known: readonly string[]): Diagnostic => {
  const [line, column] = fault.token.getPosition() as [number, number]
  const start = { line, column }
  return {
    code: 'template-fault',
    severity: 'error',
    ...explainFault(causeOf(fault), known),
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
    const known = Object.keys(facts)
    return {
      text: '',
      restore,
      diagnostics: firstOfEach(faults).map((fault) => toDiagnostic(fault, file, known)),
    }
  }
}
