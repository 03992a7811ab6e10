/** A Word file as read: what a reader sees on paper, without any meaning yet. All text is NFC and free of control characters. */
export type SourceDocument = {
  /** As the user may type it. */
  readonly file: string
  readonly sections: readonly WordSection[]
  /** Pages with even numbers have headers of their own. */
  readonly evenAndOdd: boolean
  /** Changes not yet accepted or rejected; the text is read as if all were accepted. */
  readonly tracked: boolean
  /** What is on paper and was not read. */
  readonly unread: readonly UnreadPart[]
}

export type UnreadKind =
  | 'picture'
  | 'chart'
  | 'diagram'
  /** Of another program: a sheet, an old equation. */
  | 'object'
  /** An equation outside of any paragraph. */
  | 'equation'
  /** Its result is not in the file, or it has no end. */
  | 'field'
  /** Put in whole when the document is opened. */
  | 'file'

/** Something that shows on paper and whose text papi does not know. */
export type UnreadPart = {
  readonly kind: UnreadKind
  /** The paragraph that contains it or precedes it; 0 in headers, footers and notes. */
  readonly number: number
}

/** A footnote or an endnote. Its paragraphs have number 0. */
export type WordNote = { readonly kind: 'footnote' | 'endnote'; readonly blocks: readonly WordBlock[] }

/** Pages of one size and with the same headers. Lengths in twips, a twentieth of a point. */
export type WordSection = {
  readonly page: WordPage
  readonly blocks: readonly WordBlock[]
  /** The first page has a header and a footer of its own, which may be empty. */
  readonly titlePage: boolean
  /** Number of the first page; `undefined` continues the section before. */
  readonly pageStart: number | undefined
  /** `decimal`, `upperRoman`, … */
  readonly pageFormat: string
  /** Taken over from the section before where a section has none of its own. */
  readonly headers: WordEdges
  readonly footers: WordEdges
}

export type WordPage = {
  readonly width: number
  readonly height: number
  readonly orientation: 'portrait' | 'landscape'
  readonly top: number
  readonly bottom: number
  /** With the gutter. */
  readonly left: number
  readonly right: number
}

/** Headers or footers by the pages that show them. */
export type WordEdges = {
  readonly default: readonly WordParagraph[]
  readonly first: readonly WordParagraph[]
  readonly even: readonly WordParagraph[]
}

export type WordBlock = WordParagraph | WordTable

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export type WordParagraph = {
  readonly kind: 'paragraph'
  /** Counted from 1 through the whole text, tables included; 0 in headers, footers, boxes and notes. */
  readonly number: number
  /** Tabs as `\t`, line breaks as `\n`; without the automatic number. */
  readonly text: string
  readonly runs: readonly WordRun[]
  /** Id of its style. */
  readonly style: string
  /** The number or bullet that Word puts before it: `1.`, `a)`, `-`; `''` if none. */
  readonly label: string
  readonly alignment: Alignment
  /** Twips; a hanging first line is negative. */
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number }
  readonly spacing: WordSpacing
  /** Lines drawn along its edges. */
  readonly borders: { readonly top: boolean; readonly bottom: boolean }
  /** A picture, line or other shape hangs on it. */
  readonly drawing: boolean
  readonly fields: readonly WordField[]
  /** Paragraphs and tables in boxes that hang on it. */
  readonly boxes: readonly WordBlock[]
  /** Those whose marks are in it. */
  readonly notes: readonly WordNote[]
  /** The file spells its letters with marks of their own. */
  readonly decomposed: boolean
}

/** `line` in 240ths of a line for `auto`, else in twips; the others in twips. */
export type WordSpacing = {
  readonly before: number
  readonly after: number
  readonly line: number
  readonly rule: 'auto' | 'exact' | 'atLeast'
  /** No space to a neighbour of the same style. */
  readonly contextual: boolean
}

/** How letters look, styles resolved. */
export type LetterLook = {
  /** The fonts of its letters; none where there are only spaces. */
  readonly fonts: readonly string[]
  /** In points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  /** Shown in capitals, however it was typed. */
  readonly caps: boolean
  /** Six hexadecimal digits; automatic colour is black. */
  readonly colour: string
  /** Above or below the line, as a footnote's number. */
  readonly raised: boolean
}

export type WordRun = LetterLook & { readonly text: string }

/** What Word computes: `PAGE`, `NUMPAGES`, `TOC`. */
export type WordField = { readonly name: string; readonly look: LetterLook }

export type WordTable = {
  readonly kind: 'table'
  readonly rows: readonly WordRow[]
  /** Of the columns, in twips. */
  readonly widths: readonly number[]
  readonly fixed: boolean
}

export type WordRow = {
  /** Repeated on every page. */
  readonly head: boolean
  readonly cells: readonly WordCell[]
}

export type WordCell = {
  readonly blocks: readonly WordBlock[]
  /** Twips; `undefined` where the file states none. */
  readonly width: number | undefined
  readonly span: number
  /** Continues the cell above. */
  readonly continued: boolean
}
