import { fold } from '../vi.ts'
import type { GridCell } from './grid.ts'
import { readLabel } from './labels.ts'

const labelSigns = /^\(?(?:[A-ZĐ]|\d{1,2})\)?$/
const total = /^(tong|tong cong|tong so|cong|cong cong)( \d.*|:)?$/
const foot =
  /^(nguoi lap|nguoi tong hop|thu truong|lanh dao|giam doc|pho giam doc|kt giam doc|noi nhan|ghi chu|(.* )?ngay .* thang .* nam)/
const group = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)\-:/]?\s+\S/

const textsOf = (cells: ReadonlyMap<number, GridCell>): readonly string[] =>
  [...cells.values()].map(({ text }) => text)

/** The row "A B 1 2 3" that numbers the columns under the head of a statistical form. */
export const isLabelRow = (cells: ReadonlyMap<number, GridCell>): boolean =>
  cells.size >= 3 && textsOf(cells).every((text) => labelSigns.test(text))

export const isTotalRow = (cells: ReadonlyMap<number, GridCell>): boolean =>
  total.test(fold(textsOf(cells).find((text) => /\p{L}/u.test(text)) ?? ''))

/** Signatures, notes and recipients below the table. */
export const isFootRow = (cells: ReadonlyMap<number, GridCell>): boolean =>
  textsOf(cells).some((text) => {
    const label = readLabel(text)?.label
    return foot.test(fold(text)) || label === 'signedOn' || label === 'preparedBy' || label === 'signedBy'
  })

/** A heading over the rows below it: one text, apart from its number, and nothing else in the row. */
export const isGroupRow = (cells: ReadonlyMap<number, GridCell>): boolean => {
  const texts = new Set(textsOf(cells).filter((text) => !/^[IVXivx\d.)]*$/.test(text)))
  if (texts.size === 0) return true
  const [text = ''] = texts
  return texts.size === 1 && (group.test(text) || text === text.toUpperCase() || cells.size === 1)
}
