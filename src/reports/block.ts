import type { Block } from '../document/document.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Drafting } from '../progress/drafting.ts'
import type { Editions } from '../progress/edition.ts'
import type { Facts } from '../progress/facts.ts'
import type { ReviewItem } from '../progress/review/item.ts'
import type { Words } from '../vi.ts'

/** The facts of a year, and the full results for tables of all provinces. */
export type Basis = {
  readonly facts: Facts
  readonly workspace: Workspace
  readonly editions: Editions
}

/** What a block may draw on. */
export type Material = Basis & {
  readonly drafting: Drafting
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

/** What is wrong with a directive as it is written, and how to mend it. */
export type Fault = { readonly message: Words; readonly remedy?: Words }

/** As written behind a directive: `{code=7.2}`, `{all}` with an empty text. */
export type Attributes = Readonly<Record<string, string>>

/** Makes what a directive of a template stands for. One file a block or a few that belong together; `blocks.ts` names them. */
export type BlockMaker = (material: Material, attributes: Attributes) => readonly Block[]

/** Which attributes a directive cannot take. */
export type RefuseAttributes = (material: Material, attributes: Attributes) => Fault | undefined
