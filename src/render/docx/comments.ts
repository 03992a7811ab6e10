import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Block, Document } from '../../document/document.ts'

/** A run with its comments. */
export const commentOn = (run: TextRun, comments: readonly number[] = []): readonly ParagraphChild[] =>
  comments.length === 0
    ? [run]
    : [
        ...comments.map((id) => new CommentRangeStart(id)),
        run,
        ...comments.flatMap((id) => [
          new CommentRangeEnd(id),
          new TextRun({ children: [new CommentReference(id)] }),
        ]),
      ]

const listPlaced = (block: Block): readonly number[] => {
  const texts =
    block.kind === 'list'
      ? block.items
      : block.kind === 'heading' || block.kind === 'paragraph'
        ? [block.text]
        : []
  return texts.flatMap((text) => text.flatMap(({ comments = [] }) => comments))
}

/** Comments that no text refers to: they belong to the title. */
export const listUnplaced = ({ comments, body }: Document): readonly number[] => {
  const placed = body.flatMap(listPlaced)
  return (comments?.texts ?? []).flatMap((_, id) => (placed.includes(id) ? [] : [id]))
}

/** The comments as Word keeps them, dated with a day of the document, never with the clock. */
export const renderComments = ({ comments }: Document): ICommentsOptions | undefined => {
  if (!comments || comments.texts.length === 0) return undefined
  const { year, month, day } = comments.on
  return {
    children: comments.texts.map((text, id) => ({
      id,
      author: 'papi',
      initials: 'papi',
      date: new Date(Date.UTC(year, month - 1, day)),
      children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
    })),
  }
}
