import type { Block, Document, Inline } from '../document/document.ts'
import { plainText } from '../document/format.ts'
import type { ReviewItem } from '../progress/review/item.ts'
import type { Day } from '../vi.ts'

const describeItem = ({ blocking, says, why, closes }: ReviewItem): string =>
  [
    ...(blocking ? ['Việc làm thay đổi câu chữ của văn bản.'] : []),
    `${says.vi}.`,
    `Vì sao: ${why.vi}.`,
    `Việc cần làm: ${closes.vi}.`,
  ].join('\n')

/** Every stretch of running text, in order: of headings, paragraphs and list items. */
const listTexts = (body: readonly Block[]): readonly (readonly Inline[])[] =>
  body.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.text]
      case 'list':
        return block.items
      default:
        return []
    }
  })

const isAbout = (text: readonly Inline[], { about }: ReviewItem): boolean => {
  const words = plainText(text).toLowerCase()
  return about.some((one) => words.includes(one.toLowerCase()))
}

/**
 * The same document with each item as a comment at the first text that names what the item is about, else at its title.
 */
export const placeComments = (document: Document, items: readonly ReviewItem[], on: Day): Document => {
  const texts = listTexts(document.body)
  const placed = new Map<readonly Inline[], number[]>()
  for (const [index, item] of items.entries()) {
    const text = texts.find((one) => isAbout(one, item))
    if (text) placed.set(text, [...(placed.get(text) ?? []), index])
  }
  const mark = (text: readonly Inline[]): readonly Inline[] => {
    const [first, ...rest] = text
    const comments = placed.get(text)
    return first && comments ? [{ ...first, comments }, ...rest] : text
  }
  const body = document.body.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, text: mark(block.text) }
      case 'list':
        return { ...block, items: block.items.map(mark) }
      default:
        return block
    }
  })
  return { ...document, comments: { on, texts: items.map(describeItem) }, body }
}
