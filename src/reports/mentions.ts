import type { Block, Document, Row } from '../document/document.ts'
import { formatValue, plainText } from '../document/format.ts'
import { numberHeadings } from '../document/numbering.ts'

/** Where a document gives a figure. */
export type Mention = {
  /** Heading or annex that it is under; `''` before the first one. */
  readonly section: string
  readonly kind: 'sentence' | 'table' | 'chart'
  /** The sentence, or the cells of the row. */
  readonly text: string
}

/** What a figure is about, and how it may be written. */
export type Sought = {
  /** Code and names of the row: `7.2`, `Chất lượng không khí`. */
  readonly subjects: readonly string[]
  /** Score and rank: `1,6225`, `61/61`. */
  readonly figures: readonly string[]
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Whole words only: `7.2` is not in `17.2`, nor `1/61` in `11/61`. */
const findAny = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d,./])(?:${words.map(escapePattern).join('|')})(?![\\p{L}\\d/]|[.,]\\d)`, 'u')

const cellsOf = ({ cells }: Row): readonly string[] => cells.map(({ value }) => formatValue(value))

const findInBlock = (
  block: Block,
  isMeant: (text: string) => boolean,
): readonly Omit<Mention, 'section'>[] => {
  const sentence = (text: string) => (isMeant(text) ? [{ kind: 'sentence' as const, text }] : [])
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return sentence(plainText(block.text))
    case 'list':
      return block.items.flatMap((item) => sentence(plainText(item)))
    case 'chart':
      return isMeant(`${block.title} ${block.alternative}`) ? [{ kind: 'chart', text: block.title }] : []
    case 'table':
      return block.rows.slice(block.headRows).flatMap((row) => {
        const text = cellsOf(row).filter(Boolean).join(' | ')
        return isMeant(text) ? [{ kind: 'table' as const, text }] : []
      })
  }
}

const findInBlocks = (
  blocks: readonly Block[],
  title: string,
  isMeant: (text: string) => boolean,
): readonly Mention[] => {
  const numbers = numberHeadings(blocks)
  let section = title
  return blocks.flatMap((block, index): readonly Mention[] => {
    if (block.kind === 'heading') section = `${numbers[index] ?? ''} ${plainText(block.text)}`.trim()
    const found = section
    return findInBlock(block, isMeant).map((mention) => ({ section: found, ...mention }))
  })
}

/** Every sentence, row of a table and chart that gives one of the figures of the subject. */
export const findMentions = (
  { body, annexes }: Document,
  { subjects, figures }: Sought,
): readonly Mention[] => {
  if (subjects.length === 0 || figures.length === 0) return []
  const [subject, figure] = [findAny(subjects), findAny(figures)]
  const isMeant = (text: string): boolean => subject.test(text) && figure.test(text)
  return [
    ...findInBlocks(body, '', isMeant),
    ...annexes.flatMap(({ title, blocks }) => findInBlocks(blocks, title, isMeant)),
  ]
}
