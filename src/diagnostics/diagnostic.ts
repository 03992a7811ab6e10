import type { Words } from '../vi.ts'
import { parseArea } from './address.ts'
import type { PageCode } from './pages.ts'

/** `error`: the command cannot go on or its output would be wrong. `warning`: usable, but a person must look. `advice`: worth knowing. */
export type Severity = 'error' | 'warning' | 'advice'

/** Counted from 1; a column is one UTF-16 unit of the NFC text. An end is the column after the last one. */
export type Position = { readonly line: number; readonly column: number }

/** Text of a Word file that is no part of its main text. */
export type Beside = 'footnote' | 'endnote' | 'header' | 'footer'

/** Where something is: in a text, in a sheet, in a Word file, or a file as a whole. `file` is as the user may type it. */
export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'text'; readonly file: string; readonly start: Position; readonly end: Position }
  | {
      readonly kind: 'cell'
      readonly file: string
      readonly sheet: string
      /** `D9`, a range `D9:D24`, or `''` for the sheet as a whole. */
      readonly address: string
    }
  | {
      readonly kind: 'paragraph'
      readonly file: string
      /** Counted from 1 through the text, tables included. */
      readonly number: number
      /** Its first words, to be searched for; `''` for an empty one. */
      readonly text: string
      /** Where it is beside the text: `number` is then of the paragraph with the mark of the note, or 0. */
      readonly beside?: Beside
    }

/** `text` in one line, cut between words to `most` letters. A paragraph may be as long as a book: only its head is read. */
export const cutWords = (text: string, most: number): string => {
  const line = text
    .slice(0, 4 * most)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= most) return text.length > 4 * most ? `${line}…` : line
  const head = line.slice(0, most)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2))}…`
}

/** A paragraph, with as many of its first words as it takes to find it. */
export const paragraphPlace = (file: string, number: number, text: string, beside?: Beside): Place => ({
  kind: 'paragraph',
  file,
  number,
  text: cutWords(text, 40),
  ...(beside && { beside }),
})

/** A second place that belongs to a problem ("first defined here"), or a remark without place. */
export type Note = { readonly message: Words; readonly place?: Place }

/** The code of a rule, which only `applyRule` gives to a problem. */
export type RuleCode = string & { readonly isRule: true }

/** A readable name that never changes its meaning; `papi explain` has a page for each. */
export type Code = PageCode | RuleCode

export type Diagnostic = {
  readonly code: Code
  readonly severity: Severity
  /** One sentence that states the fact. */
  readonly message: Words
  readonly place: Place
  readonly notes?: readonly Note[]
  /** What to do about it, as an instruction. */
  readonly remedy?: Words
  /** Where the plan accepts it: it is listed, but no longer counted. Never of an error. */
  readonly accepted?: Acceptance
}

/** Why a problem is accepted, in the words of the plan, and the last day on which it is: `2026-12-31`. */
export type Acceptance = { readonly reason: string; readonly until: string }

/** A value, if a usable one came out, and *all* problems met on the way. Bad input never throws. */
export type Checked<T> = { readonly value: T | undefined; readonly diagnostics: readonly Diagnostic[] }

/** Steps from the root of a value to a part of it: `['dimensions', 5, 'subDimensions', 2]`. */
export type Path = readonly (string | number)[]

/** Finds the place of a part; of its key when asked. Falls back to the nearest parent that exists. */
export type Locate = (path: Path, part?: 'key' | 'value') => Place

/** A value with the text that it was read from, and the way back from one to the other. */
export type Loaded<T> = { readonly value: T; readonly text: string; readonly locate: Locate }

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice']

const sortKey = (place: Place): [string, string, number, number] => {
  switch (place.kind) {
    case 'file':
      return [place.file, '', 0, 0]
    case 'text':
      return [place.file, '', place.start.line, place.start.column]
    case 'cell': {
      const { top = 0, left = 0 } = parseArea(place.address) ?? {}
      return [place.file, place.sheet, top, left]
    }
    case 'paragraph':
      return [place.file, '', place.number, 0]
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By file, then place, then severity, then code: the same input always lists the same way. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics
    .map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic.place) }))
    .sort((a, b) => {
      for (const i of [0, 1, 2, 3] as const) {
        if (a.key[i] < b.key[i]) return -1
        if (a.key[i] > b.key[i]) return 1
      }
      return (
        severities.indexOf(a.diagnostic.severity) - severities.indexOf(b.diagnostic.severity) ||
        compareText(a.diagnostic.code, b.diagnostic.code)
      )
    })
    .map(({ diagnostic }) => diagnostic)

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')
