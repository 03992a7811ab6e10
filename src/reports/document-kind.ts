import type { ReviewTopic } from '../progress/review/item.ts'
import type { Words } from '../vi.ts'

/** A document that papi drafts. All that is special about it is here and in its templates. */
export type DocumentKind = {
  readonly id: DocumentId
  /** How to ask for it. */
  readonly command: string
  /** Key of `symbols` in `letterhead.yaml`, where there is none for `id` itself: all reports of a body share one. */
  readonly symbol: string
  /** In `templates/`; a workbook only where a reader wants one. */
  readonly templates: { readonly paper: string; readonly workbook?: string }
  /** Before the year. */
  readonly fileName: string
  /** Where the plan asks for it. */
  readonly askedFor: string
  readonly description: Words
  /** An official letter has no kind in its symbol, and its subject is below the number. */
  readonly letter?: true
  /** Who it goes to: bodies above the issuer, or the agencies that have to report, those that have not, or those with something to explain. */
  readonly to: 'above' | 'agencies' | 'silent' | 'explainers'
  /** What it rests on: what its review sheet is about. It is a draft while an item there changes a sentence of it. */
  readonly topics: readonly ReviewTopic[]
  /** Only the addressees and the archive get it, not all recipients of the issuer. */
  readonly narrow?: true
  /** It goes out before the results of its year are there: figures are those of the latest edition. */
  readonly early?: true
  /** Without letterhead and signature: a page for a meeting. */
  readonly bare?: true
  /** Meant for one page. */
  readonly onePage?: true
  /** It is about a year ahead and rests on the facts of the year before. */
  readonly ahead?: true
  /** It needs the criteria of `commendation.yaml`, and cannot be drafted without. */
  readonly needsCriteria?: true
  /** May be drafted with the latest results while those of its year are still to come (`--results`). */
  readonly awaits?: true
  /** Issued by the body that issued the plan, not by the default issuer. */
  readonly byPlanIssuer?: true
}

export type DocumentId =
  | 'annual-report'
  | 'thematic-report'
  | 'period-report'
  | 'results-report'
  | 'request-letter'
  | 'remind-letter'
  | 'explain-letter'
  | 'annual-plan'
  | 'brief'
  | 'inspections-report'
  | 'communication-report'
  | 'commendation-proposal'
