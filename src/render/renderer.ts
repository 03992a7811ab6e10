import type { Document } from '../document/document.ts'

/** Writes a document in one format. The same document gives the same bytes. */
export type Renderer = {
  /** Name for `--format` and extension of the file. */
  readonly format: string
  readonly render: (document: Document) => Promise<Uint8Array>
}
