import { fold } from '../vi.ts'
import type { PaperAnnex, Piece, Spot } from './paper.ts'
import { isBold, isUpper, splitPieces } from './pieces.ts'

const label = /^phụ\s+lục(?:\s+(?:số\s+)?([IVXLC]+|\d{1,2}|[A-Z]))?\s*[.:]?$/iu

/** `Phụ lục II: Kết quả …`, the title on the line of the label. */
const joined = /^phụ\s+lục(?:\s+(?:số\s+)?([IVXLC]+|\d{1,2}))?\s*[.:–-]\s*\S/iu

/** What follows `Phụ lục`: `II`, `2`; `''` for none. */
export const annexNumber = (text: string): string => (label.exec(text) ?? joined.exec(text))?.[1] ?? ''

/** Whether the label has its line to itself. */
export const isOwnLine = (text: string): boolean => label.test(text)

const isLabel = (spot: Spot): boolean => {
  const [first] = splitPieces(spot)
  if (!first || spot.table !== undefined) return false
  const { alignment } = spot.paragraph
  return label.test(first.text) || (alignment === 'center' && isBold(first.runs) && joined.test(first.text))
}

const isReference = (text: string): boolean =>
  /^\(?\s*(ban hanh )?kem theo\b/.test(fold(text.replace('(', '')))

const readOpening = (spots: readonly Spot[]): PaperAnnex => {
  const [first, ...rest] = spots.slice(0, 12).flatMap(splitPieces) as [Piece, ...Piece[]]
  const title: Piece[] = []
  let reference: Piece | undefined
  for (const piece of rest) {
    if (isReference(piece.text)) {
      reference = piece
      break
    }
    const { alignment } = piece.spot.paragraph
    if (
      piece.spot.table !== undefined ||
      !(alignment === 'center' || isBold(piece.runs) || isUpper(piece.text))
    )
      break
    title.push(piece)
  }
  return { label: first, title, reference, spots }
}

/** Annexes after the text, each from its label `Phụ lục` to the next. */
export const findAnnexes = (spots: readonly Spot[]): readonly PaperAnnex[] => {
  const starts = spots.filter(isLabel).map(({ index }) => index)
  return starts.map((start, index) => readOpening(spots.slice(start, starts[index + 1])))
}
