import { fold } from '../vi.ts'
import { readNumbered } from './numbers.ts'
import type { Letterhead, Piece, Spot } from './paper.ts'
import { isBold, isUpper, splitPieces } from './pieces.ts'
import { findType } from './type-names.ts'

/** Pieces from the top that may belong to the letterhead. */
const reach = 80

/** Lines of a letterhead are short: nothing longer is looked at, so that no pattern runs over pages of text. */
const isShort = (text: string, most: number): boolean => text.length < most

const isState = (text: string): boolean =>
  isShort(text, 80) && /^cong hoa xa hoi|chu nghia viet nam$/.test(fold(text))
const isMotto = (text: string): boolean => isShort(text, 60) && /^doc lap\b/.test(fold(text))
const isNumber = (text: string): boolean => isShort(text, 60) && /^số\s*(?:[:.]|[\d…_\s]*\/)/iu.test(text)
const isDate = (text: string): boolean => isShort(text, 80) && /ngày.*tháng.*năm/iu.test(text)
const isAbout = (text: string): boolean => /^v\s*\/\s*v\b/iu.test(text)
const isGreeting = (text: string): boolean => /^kinh gui\b/.test(fold(text))
/** Marks above or beside the letterhead that are no part of it. */
export const isMark = (text: string): boolean =>
  /^(du thao|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|luu hanh noi bo|xem xong tra lai)\b/.test(
    fold(text),
  ) || /^[-–_*=.\s]+$/.test(text)

/** Words that the name of a body begins with. */
const bodies =
  /^(uy ban|ubnd|hoi dong|hdnd|so|ban|bo|van phong|chi cuc|cuc|tong cuc|phong|trung tam|vien|thanh tra|cong an|bao hiem|kho bac|vu|truong|benh vien|thanh uy|tinh uy|quan uy|huyen uy|dang uy|mat tran)\b/

/** Lines of names → parents and issuer: a new name begins where a line begins like one. */
const splitNames = (lines: readonly Piece[]): Pick<Letterhead, 'parents' | 'issuer'> => {
  const names: Piece[][] = []
  for (const line of lines) {
    const last = names.at(-1)
    const sameLook = last !== undefined && isBold(last[0]?.runs ?? []) === isBold(line.runs)
    const begins =
      bodies.test(fold(line.text)) && !(sameLook && /\b(va|cua)$/.test(fold(last?.at(-1)?.text ?? '')))
    if (last && !begins && sameLook) last.push(line)
    else names.push([line])
  }
  return { parents: names.slice(0, -1).flat(), issuer: names.at(-1) ?? [] }
}

const isSubject = (piece: Piece, isFirst: boolean): boolean => {
  const { text, spot, runs } = piece
  if (readNumbered(text) || isGreeting(text) || isMark(text)) return false
  if (!isFirst && isUpper(text)) return false
  return spot.paragraph.alignment === 'center' || isBold(runs)
}

const listAddressees = (pieces: readonly Piece[], from: number): readonly Piece[] => {
  const found: Piece[] = []
  for (const piece of pieces.slice(from)) {
    const isItem = /^[-–+•]/.test(piece.text)
    const continues = found.at(-1)?.spot === piece.spot
    if (!isItem && !continues) break
    found.push(piece)
  }
  return found
}

/** The opening of a document: `main` is its text up to the annexes. */
export const findLetterhead = (main: readonly Spot[]): Letterhead => {
  const pieces = main.slice(0, reach).flatMap(splitPieces).slice(0, reach)
  const find = (wanted: (text: string) => boolean, from = 0): number =>
    pieces.findIndex(({ text }, index) => index >= from && wanted(text))
  const at = (index: number): Piece | undefined => pieces[index]

  const greetingAt = find(isGreeting)
  const aboutAt = find(isAbout)
  const stateAt = find(isState)
  const mottoAt = find(isMotto)
  const numberAt = find(isNumber)
  const dateAt = find(isDate)
  // Where no number is found, the date is in the head only beside the rest of it.
  const top = Math.max(stateAt, mottoAt, numberAt, dateAt < 20 ? dateAt : -1)
  const typeAt = pieces.findIndex(
    ({ text, alone }, index) => index > top && index < top + 15 && alone && findType(text) !== undefined,
  )
  const type = at(typeAt)

  const found = new Set([stateAt, mottoAt, numberAt, dateAt, greetingAt, aboutAt])
  const namesEnd = numberAt >= 0 ? numberAt : Math.max(stateAt, mottoAt)
  const names = pieces.filter(
    ({ text, spot }, index) =>
      index < namesEnd &&
      !found.has(index) &&
      !isMark(text) &&
      text.length < 80 &&
      // Only beside the name of the state or above the number: never the text itself.
      (spot.table !== undefined || isUpper(text) || bodies.test(fold(text))),
  )

  const subject: Piece[] = []
  for (let next = typeAt + 1; type && next < pieces.length; next++) {
    const piece = at(next)
    if (!piece || found.has(next) || !isSubject(piece, subject.length === 0)) break
    subject.push(piece)
  }
  const about = pieces.filter(
    ({ spot, text }, index) =>
      aboutAt >= 0 &&
      index >= aboutAt &&
      !isMark(text) &&
      (index === aboutAt || !found.has(index)) &&
      (spot === at(aboutAt)?.spot || (spot.cell !== undefined && spot.cell === at(aboutAt)?.spot.cell)),
  )
  const addressees = greetingAt >= 0 ? listAddressees(pieces, greetingAt + 1) : []
  const parts = [
    at(stateAt),
    at(mottoAt),
    at(numberAt),
    at(top),
    type,
    ...subject,
    ...about,
    at(greetingAt),
    ...addressees,
  ]
  const last = Math.max(-1, ...parts.map((part) => part?.spot.index ?? -1))
  const table = main[last]?.table
  const end = main.findIndex((spot, index) => index > last && (table === undefined || spot.table !== table))
  return {
    state: at(stateAt),
    motto: at(mottoAt),
    ...splitNames(names),
    number: at(numberAt),
    date: dateAt < 20 || dateAt < namesEnd ? at(dateAt) : undefined,
    type,
    typeName: type && findType(type.text),
    subject,
    about,
    greeting: at(greetingAt),
    addressees,
    end: end < 0 ? main.length : end,
  }
}
