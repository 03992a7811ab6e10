import type { Words } from '../vi.ts'
import type { Fault } from './decree-rule.ts'
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
export const checkItems = function* (pieces: readonly Piece[], name: Words): Iterable<Fault> {
  const items = joinItems(pieces)
  const sayAll = function* (
    wrong: readonly { readonly first: Piece }[],
    message: Words,
    remedy: Words,
  ): Iterable<Fault> {
    const [at, ...also] = wrong.map(({ first }) => first)
    if (at) yield { at, also, message, remedy }
  }
  yield* sayAll(
    items.filter(({ text }) => !/^-\s/.test(text)),
    {
      vi: `dòng của "${name.vi}" không bắt đầu bằng gạch đầu dòng và dấu cách`,
      en: `a line of "${name.en}" does not begin with a dash and a space`,
    },
    { vi: 'ghi "- " ở đầu dòng', en: 'begin it with "- "' },
  )
  yield* sayAll(
    items.slice(0, -1).filter(({ text }) => !/[^\s;.,]\s?;(\s*\([^()]*\))?$/.test(text)),
    {
      vi: `dòng của "${name.vi}" không kết thúc bằng dấu chấm phẩy`,
      en: `a line of "${name.en}" does not end with a semicolon`,
    },
    { vi: 'ghi ";" ở cuối dòng', en: 'end it with ";"' },
  )
  yield* sayAll(
    items.slice(-1).filter(({ text }) => !/[^\s;.,:]\.$/.test(text)),
    {
      vi: `dòng cuối của "${name.vi}" không kết thúc bằng dấu chấm`,
      en: `the last line of "${name.en}" does not end with a full stop`,
    },
    { vi: 'ghi "." ở cuối dòng', en: 'end it with "."' },
  )
}
