import type { DatedIssuer } from '../../plan/letterhead.ts'
import { type Day, joinWords, type Words } from '../../vi.ts'
import type { DocumentFacts } from '../document-facts.ts'
import type { CoveredAgency } from '../reported.ts'
import type { AgencyFacts, RowFacts, TaskFacts, YearBasis } from '../year-facts.ts'

/** What a document may rest on. A kind of document names its topics; nothing else is put on its review sheet. */
export type ReviewTopic =
  | 'plan'
  | 'targets'
  | 'results'
  | 'intervals'
  | 'reports'
  | 'causes'
  | 'ahead'
  | 'goals'
  | 'direction'
  | 'communication'
  | 'inspections'
  | 'period'
  | 'next-period'
  | 'names'
  | 'deadline'
  | 'awards'
  | 'request'
  | 'reminder'
  | 'explaining'
  | 'paper'

/** One thing that an officer has to know of a document before it is signed. Repeats are one item with a list. */
export type ReviewItem = {
  /** Name of the check: `not-reported`. */
  readonly kind: string
  /** Words by which a paragraph that it concerns is found: names, codes, headings; empty for the document as a whole. */
  readonly about: readonly string[]
  readonly says: Words
  readonly why: Words
  /** What an officer does so that it goes away. */
  readonly closes: Words
  /** Whether a sentence of the document is missing, unfinished or different until it is closed: then it is a draft. */
  readonly blocking: boolean
}

/** The document that is reviewed, and what it rests on. Made by `commands/draft.ts`; every source of items takes it. */
export type ReviewInput = YearBasis & {
  readonly documentFacts: DocumentFacts
  /** Whose paper it is, with the bodies that it addresses. */
  readonly issuer: DatedIssuer
  /** Key of `Issuer.symbols`. */
  readonly symbol: string
  readonly letter: boolean
  readonly number: string | null
  readonly day: Day | null
}

/** Finds the items of one topic; none where all is well. */
export type ReviewSource = (input: ReviewInput) => readonly ReviewItem[]

/** The rows, tasks and reporting bodies that a document is about: of its agency, or of the whole city. */
export const scopeOf = ({
  facts,
  documentFacts: { agency, answer },
}: Pick<ReviewInput, 'facts' | 'documentFacts'>): {
  readonly rows: readonly RowFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly reporting: readonly CoveredAgency[]
  readonly bodies: readonly AgencyFacts[]
} => ({
  rows: agency?.rows ?? facts.rows,
  tasks: agency?.tasks ?? facts.tasks,
  reporting: agency ? (answer ? [answer] : []) : facts.reported.agencies,
  bodies: agency ? [agency] : facts.agencies,
})

/** Entries that an item lists; the rest are counted, so that the sheet stays a page or two. */
const mostListed = 15

/** `a; b; c; và 4 mục khác`. */
export const listEntries = (entries: readonly Words[]): Words => {
  const rest = entries.length - mostListed
  const more = rest > 0 ? [{ vi: `và ${rest} mục khác`, en: `and ${rest} more` }] : []
  return joinWords([...entries.slice(0, mostListed), ...more], '; ')
}

/** `Có lời.` → `có lời`: a remark of a file within a list. */
export const inner = ({ vi, en }: Words): Words => ({ vi: vi.replace(/\.$/, ''), en: en.replace(/\.$/, '') })

/** An item as it is written; by default about the document as a whole, and not blocking. */
type ItemDraft = Omit<ReviewItem, 'about' | 'blocking'> & Partial<Pick<ReviewItem, 'about' | 'blocking'>>

/** An item, or none where all is well. */
export const itemUnless = (isWell: boolean, item: ItemDraft): readonly ReviewItem[] =>
  isWell ? [] : [{ about: [], blocking: false, ...item }]

/** An item whose `why` is a list; none where the list is empty. */
export const itemOf = (entries: readonly Words[], item: Omit<ItemDraft, 'why'>): readonly ReviewItem[] =>
  itemUnless(entries.length === 0, { ...item, why: listEntries(entries) })
