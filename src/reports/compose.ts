import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { mapTexts } from '../document/map-texts.ts'
import type { DatedIssuer } from '../plan/letterhead.ts'
import { curlQuotes, type Day, formatShortDay } from '../vi.ts'
import type { BlockInput } from './block.ts'
import { blockMakers, refusals } from './blocks.ts'
import { fillTemplate, type Template } from './fill.ts'
import { lintFilled, lintTemplate, parseContent } from './parse.ts'

/** Formulas of a workbook, where the sign has a meaning. */
const formulas = new Set(['live', 'when'])

/** The same document with “ ” in place of every `"`, whoever wrote it. */
export const setQuotes = <T extends object>(document: T): T =>
  mapTexts(document, (text) => (text.includes('"') ? curlQuotes(text) : text), formulas)

/** Whose paper a document is written on, and under which symbol (a key of `Issuer.symbols`). */
export type Paper = {
  readonly issuer: DatedIssuer
  readonly symbol: string
  /** Of the date line. */
  readonly year: number
  /** An official letter: its subject is below the number. */
  readonly letter: boolean
  /** Until the document is registered they are `null` and left blank. */
  readonly number: string | null
  readonly day: Day | null
  /** Whether an open item of its review changes a sentence. */
  readonly draft: boolean
  /** Neither letterhead nor signature. */
  readonly bare: boolean
  /** Meant for one page. */
  readonly onePage: boolean
}

/** `15/4/2025`, with dots where the day is not known. */
const describeIssue = ({ day, year }: Paper): string => (day ? formatShortDay(day) : `…/…/${year}`)

const lineOf = ({ place }: Diagnostic): number => (place.kind === 'text' ? place.start.line : 0)

/**
 * Template and facts → document. `paper` is `null` for a workbook, which has no letterhead. Mistakes of the template
 * come back as diagnostics, all at once.
 */
export const composeDocument = (
  template: Template,
  input: BlockInput,
  paper: Paper | null,
): Checked<Document> => {
  const formal = paper?.bare ? null : paper
  if (template.unreadable) return { value: undefined, diagnostics: template.unreadable }
  const linted = lintTemplate(template, {
    names: Object.keys(blockMakers),
    refuse: (name, attributes) => refusals[name]?.(input, attributes),
  })
  if (linted.stops) return { value: undefined, diagnostics: linted.diagnostics }
  const filled = fillTemplate(template, {
    ...input.facts,
    ...input.documentFacts,
    issuer: paper?.issuer ?? null,
    issuedOn: paper ? describeIssue(paper) : '',
    reviewed: input.reviewed ?? null,
  })
  const lines = new Set(linted.diagnostics.map(lineOf))
  const diagnostics = [
    ...linted.diagnostics,
    // A curly quote is a fault to Liquid too, under another name.
    ...filled.diagnostics.filter((one) => !lines.has(lineOf(one))),
  ]
  if (diagnostics.length === 0) diagnostics.push(...lintFilled(template, filled))
  if (diagnostics.length > 0) return { value: undefined, diagnostics }

  const content = parseContent(
    template,
    filled,
    (name, attributes) => blockMakers[name]?.(input, attributes) ?? [],
  )
  if (content.faults.length > 0) return { value: undefined, diagnostics: content.faults }
  return {
    diagnostics,
    value: setQuotes({
      title: [content.type, content.subject].filter(Boolean).join(' '),
      draft: paper?.draft ?? false,
      ...(paper?.onePage && { onePage: true as const }),
      heading: formal && {
        parent: formal.issuer.parent,
        issuer: formal.issuer.name,
        place: formal.issuer.place,
        number: formal.number,
        symbol: formal.issuer.symbols[formal.symbol] ?? '',
        day: formal.day,
        year: formal.year,
        type: content.type,
        subject: content.subject,
        addressees: formal.issuer.addressees,
        ...(formal.letter && { subjectPlace: 'below-number' as const }),
      },
      ...(content.landscape && { orientation: 'landscape' as const }),
      body: content.body,
      closing: formal && { recipients: formal.issuer.recipients, signatory: formal.issuer.signatory },
      annexes: content.annexes,
    }),
  }
}
