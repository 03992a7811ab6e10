import { readNumbered } from './numbers.ts'
import type { Paper, Spot } from './paper.ts'
import { textOf } from './pieces.ts'

/** Letters that surely need more than one line of a page. */
const oneLine = 75

export const isLong = (spot: Spot): boolean => textOf(spot).length > oneLine

/** Captions beside tables and pictures, notes of source and unit. */
const isCaption = ({ spots }: Paper, spot: Spot): boolean => {
  const isShown = (near: Spot | undefined): boolean =>
    near?.table !== undefined || near?.paragraph.drawing === true
  return (
    isShown(spots[spot.index - 1]) ||
    isShown(spots[spot.index + 1]) ||
    isShown(spot) ||
    /^(bảng|biểu|hình|sơ đồ|đơn vị tính|nguồn|ghi chú)\b/iu.test(textOf(spot))
  )
}

/** `Phần I`, `Chương II` and the title below stand in the middle. */
const isCentredTitle = (spot: Spot): boolean =>
  !isLong(spot) && (spot.paragraph.alignment === 'center' || readNumbered(textOf(spot))?.kind === 'part')

/** The paragraphs of running text: no captions, no centred titles, no items with a dash. */
export const listRunning = (paper: Paper): readonly Spot[] =>
  paper.body.filter(
    (spot) =>
      !isCentredTitle(spot) &&
      !(spot.paragraph.alignment !== 'justify' && !isLong(spot) && isCaption(paper, spot)),
  )

export const isDashed = (spot: Spot): boolean => /^[-–+•*]/.test(textOf(spot))
