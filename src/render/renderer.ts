import type { Document } from '../document/document.ts'
import type { Words } from '../vi.ts'

/** Writes a document in one format. The same document gives the same bytes. */
export type Renderer = {
  /** Name for `--format` and extension of the file. */
  readonly format: string
  readonly description: Words
  /** A workbook is filled from the workbook template of a document, paper from its main one. */
  readonly shape: 'paper' | 'workbook'
  readonly render: (document: Document) => Promise<Uint8Array>
}
