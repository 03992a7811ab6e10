import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findLookAlikes, tellLookAlike } from '../vi.ts'
import type { SourceDocument, WordBlock, WordParagraph } from './word-document.ts'

/** All paragraphs of blocks, those in tables, boxes and notes included. */
export const listParagraphs = (blocks: readonly WordBlock[]): readonly WordParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...listParagraphs(block.boxes), ...block.notes.flatMap((note) => listParagraphs(note.blocks))]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => listParagraphs(cell.blocks))),
  )

/** A word in letters of another alphabet alone is a foreign word. */
const words = /\p{L}*\p{Script=Latin}\p{L}*/gu

/** More kinds of wrong letters than a document has by mistake. */
const mostLetters = 5

/** Each letter that only looks like a Vietnamese one, at the first paragraph that has it. */
export const tellLetters = ({ file, sections }: SourceDocument): readonly Diagnostic[] => {
  const found = new Map<string, WordParagraph[]>()
  for (const paragraph of sections.flatMap(({ blocks }) => listParagraphs(blocks))) {
    if (findLookAlikes(paragraph.text).length === 0) continue
    for (const letter of findLookAlikes((paragraph.text.match(words) ?? []).join(' ')))
      found.set(letter, [...(found.get(letter) ?? []), paragraph])
  }
  return [...found].slice(0, mostLetters).map(([letter, paragraphs]): Diagnostic => {
    const { vi, en } = tellLookAlike(letter)
    const [first] = paragraphs
    const count = paragraphs.length
    return {
      code: 'look-alike-letter',
      severity: 'warning',
      message: {
        vi: `${vi}, ở ${count} đoạn`,
        en: `${en}, in ${count} paragraph${count > 1 ? 's' : ''}`,
      },
      place: first?.number
        ? { kind: 'paragraph', file, number: first.number, text: first.text.slice(0, 40) }
        : { kind: 'file', file },
      remedy: {
        vi: 'thay chữ đó trong cả văn bản (Ctrl+H); papi đã đọc như chữ đúng',
        en: 'replace it in the whole document (Ctrl+H); papi read it as the correct letter',
      },
    }
  })
}
