/**
 * The layout of official documents. Source: Decree 30/2020/NĐ-CP, annex I; "I.1" below is its part one, section I.1.
 * Where the decree leaves a range, papi chooses, and the range is noted beside it.
 */

/** Twips: a twentieth of a point, the unit of lengths in a Word file. */
export const twips = { perPoint: 20, perMillimetre: 1440 / 25.4 } as const

const millimetres = (length: number): number => Math.round(length * twips.perMillimetre)
export const points = (length: number): number => length * twips.perPoint

/** A4 with its margins, in twips. The decree (I.1-I.3): top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. */
export const page = {
  width: 11906,
  height: 16838,
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  /** From the edge of the paper to the page number, which is within the top margin (I.7). */
  header: millimetres(10),
  footer: millimetres(10),
} as const

export type Orientation = 'portrait' | 'landscape'

/** Room between the margins, in twips. */
export const textWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? page.width : page.height) - page.left - page.right

export const textHeight = (orientation: Orientation): number =>
  (orientation === 'portrait' ? page.height : page.width) - page.top - page.bottom

/** I.4: Times New Roman, black. */
export const font = 'Times New Roman'
export const black = '000000'
/** Behind the head of a table. The decree says nothing of tables. */
export const shade = 'E7E6E6'

/**
 * Sizes in points. Section V allows 12-13 for most and 13-14 for the text, and its first footnote asks that the
 * motto, the date and the state's name grow together: 12, 13, 13 or 13, 14, 14.
 */
export const size = {
  state: 13,
  motto: 14,
  parent: 13,
  issuer: 13,
  number: 13,
  date: 14,
  type: 14,
  subject: 14,
  /** Below the number of a letter. */
  about: 12,
  body: 13,
  signatory: 14,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 14,
  annex: 14,
  /** Ours: the decree says nothing of tables. */
  table: 11,
  annexTable: 10,
  draft: 13,
  draftFooter: 11,
} as const

/** II.6: justified, first line 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines. In twips. */
export const body = { firstLine: millimetres(10), after: points(6), line: 1 } as const

/** Length of the rules under the issuer and the subject, as a part of their text. II.2, II.5: a third to a half. */
export const ruleShare = 0.4

/** I.1: the two columns of the letterhead; the right one holds the state's name on one line. In twips. */
export const letterhead = { left: 3600, right: textWidth('portrait') - 3600 } as const

/** II.7, II.9: recipients to the left, signature to the right. In twips. */
export const closing = { left: 4100, right: textWidth('portrait') - 4100, signature: points(72) } as const
