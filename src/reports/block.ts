import type { Block } from '../document/document.ts'
import type { DocumentFacts } from '../progress/document-facts.ts'
import type { ReviewItem } from '../progress/review/item.ts'
import type { YearBasis } from '../progress/year-facts.ts'
import type { Words } from '../vi.ts'

/** What a directive is made from. Made by `commands/` for each document; every block takes it. */
export type BlockInput = YearBasis & {
  readonly documentFacts: DocumentFacts
  /** Of a review sheet: the document that it is about. */
  readonly reviewed?: Reviewed
}

/** A document as its review sheet knows it. */
type Reviewed = {
  readonly title: string
  /** Name of its files without their ending. */
  readonly name: string
  readonly items: readonly ReviewItem[]
  readonly blocking: readonly ReviewItem[]
}

/** What is wrong with a directive as it is written, and how to fix it. */
export type Fault = { readonly message: Words; readonly remedy?: Words }

/** As written behind a directive: `{code=7.2}`, `{all}` with an empty text. */
export type Attributes = Readonly<Record<string, string>>

/** Makes the blocks of a directive. One file a block or a few that belong together; `blocks.ts` names them. */
export type BlockMaker = (input: BlockInput, attributes: Attributes) => readonly Block[]

/** Which attributes a directive cannot take. */
export type RefuseAttributes = (input: BlockInput, attributes: Attributes) => Fault | undefined
