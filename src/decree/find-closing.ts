import { fold } from '../vi.ts'
import type { Closing, Piece, Spot } from './paper.ts'
import { isUpper, splitPieces } from './pieces.ts'

const isTitle = (text: string): boolean => /^noi nhan\b/.test(fold(text)) && text.length < 40

/** Words of offices, which are above a signature. */
const office =
  /^(tm|kt|tl|tuq|q)\b|\b(giam doc|chu tich|truong|chanh|cuc truong|bo truong|vien truong|pho|thu truong|tong)\b/

const isOffice = (text: string): boolean => office.test(fold(text).replace(/[./]/g, ' '))

/** `(Đã ký)`, `(Ký, đóng dấu)`, lines of dots. */
const isRemark = (text: string): boolean => /^\(|^[-–_.…\s]+$/.test(text)

/** Paragraphs above the end that may hold a signature where there is no list of recipients. */
const reach = 20

const splitSignature = (pieces: readonly Piece[]): Pick<Closing, 'authority' | 'name'> => {
  const lines = pieces.filter(({ text }) => !isRemark(text))
  const last = lines.at(-1)
  const name = last && !isOffice(last.text) && (lines.length > 1 || !isUpper(last.text)) ? last : undefined
  return { authority: name ? lines.slice(0, -1) : lines, name }
}

/** Recipients and signature at the end of `main`; `from` is where the text begins. */
export const findClosing = (main: readonly Spot[], from: number): Closing => {
  const text = main.slice(from)
  const titleSpot = text.findLast((spot) => splitPieces(spot).some((piece) => isTitle(piece.text)))
  const first = (): Spot | undefined =>
    text
      .slice(-reach)
      .find((spot) =>
        splitPieces(spot).some(
          (piece) => isUpper(piece.text) && piece.text.length < 60 && isOffice(piece.text),
        ),
      )
  if (!titleSpot) {
    const signed = first()
    const start = signed
      ? (text.find((spot) => spot.table !== undefined && spot.table === signed.table) ?? signed)
      : undefined
    const pieces = start ? text.filter(({ index }) => index >= start.index).flatMap(splitPieces) : []
    return {
      recipientsTitle: undefined,
      recipients: [],
      ...splitSignature(pieces),
      start: start?.index ?? main.length,
    }
  }

  const { table, cell } = titleSpot
  const inTable = table !== undefined
  const start = inTable
    ? (text.find((spot) => spot.table === table)?.index ?? titleSpot.index)
    : titleSpot.index
  const pieces = text.filter(({ index }) => index >= start).flatMap(splitPieces)
  const recipientsTitle = pieces.find((piece) => isTitle(piece.text))
  const rest = pieces.filter((piece) => piece !== recipientsTitle)
  const column = cell?.split(' ')[2]
  const isRecipient = ({ spot, text: line }: Piece): boolean =>
    inTable
      ? spot.table === table && spot.cell?.split(' ')[2] === column && spot.index >= titleSpot.index
      : /^[-–+•]/.test(line)
  const listed = rest.filter(isRecipient)
  const isListed = new Set(listed)
  // What follows "Lưu" without a dash is the mark of the typist (II.9, III.5).
  const archive = listed.findIndex((piece) => /^[-–+•\s]*lưu\b/iu.test(piece.text))
  const recipients = listed.filter(
    (piece, index) => archive < 0 || index <= archive || /^[-–+•]/.test(piece.text),
  )
  const others = rest.filter((piece) => !isListed.has(piece) && (!inTable || piece.spot.table === table))
  if (others.length > 0) return { recipientsTitle, recipients, ...splitSignature(others), start }

  // The signature may be above the recipients.
  const signed = text
    .filter(({ index }) => index < start)
    .slice(-reach)
    .find((spot) => splitPieces(spot).some((piece) => isUpper(piece.text) && isOffice(piece.text)))
  const above = signed
    ? text.filter(({ index }) => index >= signed.index && index < start).flatMap(splitPieces)
    : []
  return { recipientsTitle, recipients, ...splitSignature(above), start: signed?.index ?? start }
}
