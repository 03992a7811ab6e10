import {
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Inline } from '../../document/document.ts'
import { black, points } from '../house-style.ts'
import { commentOn } from './comments.ts'
import type { Style } from './styles.ts'

export const runs = (text: readonly Inline[]): readonly ParagraphChild[] =>
  text.flatMap((inline) =>
    commentOn(
      new TextRun({
        text: inline.text,
        ...(inline.bold && { bold: true }),
        ...(inline.italic && { italics: true }),
      }),
      inline.comments,
    ),
  )

export const paragraph = (
  style: Style,
  text: string | readonly Inline[],
  options: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph =>
  new Paragraph({ ...options, style, children: runs(typeof text === 'string' ? [{ text }] : text) })

/** A paragraph of several lines that are broken by hand. */
export const linesParagraph = (
  style: Style,
  lines: readonly string[],
  options: Omit<IParagraphOptions, 'style' | 'children'> = {},
  comments: readonly number[] = [],
): Paragraph =>
  new Paragraph({
    ...options,
    style,
    children: lines.flatMap((text, index) =>
      commentOn(new TextRun({ text, ...(index > 0 && { break: 1 }) }), index === 0 ? comments : []),
    ),
  })

const line = { style: BorderStyle.SINGLE, size: 6, color: black, space: 0 }

/** A rule of `length` in the middle of `room`, both in twips: the border of an empty line. */
export const rule = (length: number, room: number): Paragraph => {
  const side = Math.max(0, Math.round((room - length) / 2))
  return new Paragraph({
    style: 'Rule' satisfies Style,
    indent: { left: side, right: side },
    spacing: { line: points(3), lineRule: LineRuleType.EXACT },
    border: { bottom: line },
  })
}

/** Keeps a table apart from what follows; also the paragraph that Word wants after a table. `height` in points. */
export const gap = (height: number): Paragraph =>
  new Paragraph({
    style: 'Rule' satisfies Style,
    spacing: { line: points(height), lineRule: LineRuleType.EXACT },
  })
