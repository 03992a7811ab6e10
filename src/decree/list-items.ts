import { type Fault, once } from './decree-rule.ts'
import type { Piece } from './paper.ts'

/** A line without a dash in the same paragraph, or that begins like the rest of a sentence. */
const continues = (first: Piece, { text, spot }: Piece): boolean =>
  !/^[-–+•]/.test(text) && (spot === first.spot || /^[\p{Ll}(]/u.test(text))

/** Items that begin with a dash, with the lines that continue them. */
export const joinItems = (
  pieces: readonly Piece[],
): readonly { readonly first: Piece; readonly text: string }[] => {
  const items: { first: Piece; text: string }[] = []
  for (const piece of pieces) {
    const last = items.at(-1)
    if (last && continues(last.first, piece)) last.text += ` ${piece.text}`
    else items.push({ first: piece, text: piece.text })
  }
  return items
}

/** `- …;` for each and `- ….` for the last. */
export const checkItems = (pieces: readonly Piece[], name: string): readonly Fault[] => {
  const items = joinItems(pieces)
  const wrongIn = (some: typeof items, right: RegExp): readonly Piece[] =>
    some.filter(({ text }) => !right.test(text)).map(({ first }) => first)
  return [
    ...once(wrongIn(items, /^-\s/), {
      message: {
        vi: `dòng của "${name}" không bắt đầu bằng gạch đầu dòng và dấu cách`,
        en: `a line of "${name}" does not begin with a dash and a space`,
      },
      remedy: { vi: 'ghi "- " ở đầu dòng', en: 'begin it with "- "' },
    }),
    ...once(wrongIn(items.slice(0, -1), /[^\s;.,]\s?;(\s*\([^()]*\))?$/), {
      message: {
        vi: `dòng của "${name}" không kết thúc bằng dấu chấm phẩy`,
        en: `a line of "${name}" does not end with a semicolon`,
      },
      remedy: { vi: 'ghi ";" ở cuối dòng', en: 'end it with ";"' },
    }),
    ...once(wrongIn(items.slice(-1), /[^\s;.,:]\.$/), {
      message: {
        vi: `dòng cuối của "${name}" không kết thúc bằng dấu chấm`,
        en: `the last line of "${name}" does not end with a full stop`,
      },
      remedy: { vi: 'ghi "." ở cuối dòng', en: 'end it with "."' },
    }),
  ]
}
