import type { SourceDocument, WordParagraph, WordRun } from '../read/word-document.ts'
import type { DocumentType } from './type-names.ts'

/** A paragraph of the text and where it is. */
export type Spot = {
  /** Its place in `Paper.spots`. */
  readonly index: number
  readonly paragraph: WordParagraph
  /** Its place in the sections of the file. */
  readonly section: number
  /** The outermost table around it, counted from 0, and the cell of it; `undefined` outside tables. */
  readonly table: number | undefined
  readonly cell: string | undefined
}

/** A part of a paragraph between tabs and line breaks, with the text as it is shown. */
export type Piece = {
  readonly spot: Spot
  readonly text: string
  readonly runs: readonly WordRun[]
  /** No tab in its paragraph: the paragraph's alignment is that of the piece. */
  readonly alone: boolean
}

export type Letterhead = {
  readonly state: Piece | undefined
  readonly motto: Piece | undefined
  readonly parents: readonly Piece[]
  readonly issuer: readonly Piece[]
  readonly number: Piece | undefined
  readonly date: Piece | undefined
  readonly type: Piece | undefined
  readonly typeName: DocumentType | undefined
  readonly subject: readonly Piece[]
  /** `V/v …` of an official letter. */
  readonly about: readonly Piece[]
  /** `Kính gửi: …` */
  readonly greeting: Piece | undefined
  /** Listed below `Kính gửi:`, each with its dash. */
  readonly addressees: readonly Piece[]
  /** Index of the first spot of the text. */
  readonly end: number
}

export type Closing = {
  readonly recipientsTitle: Piece | undefined
  readonly recipients: readonly Piece[]
  /** `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  readonly authority: readonly Piece[]
  readonly name: Piece | undefined
  /** Index of the first spot that is no text any more. */
  readonly start: number
}

export type PaperAnnex = {
  readonly label: Piece
  readonly title: readonly Piece[]
  /** `(Kèm theo …)` */
  readonly reference: Piece | undefined
  readonly spots: readonly Spot[]
}

/** A Word file as an official document: its parts recognised by their words and their place. */
export type Paper = Letterhead &
  Closing & {
    readonly source: SourceDocument
    readonly spots: readonly Spot[]
    /** An official letter (công văn), a document with the name of its type, annexes in a separate file, or none of these. */
    readonly kind: 'letter' | 'named' | 'annex' | 'plain'
    /** Paragraphs of the text outside tables that are not blank. */
    readonly body: readonly Spot[]
    readonly annexes: readonly PaperAnnex[]
  }
