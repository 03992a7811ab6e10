import type { WordField, WordParagraph, WordSection } from '../read/word-document.ts'
import type { Paper, Spot } from './paper.ts'
import { isBlank } from './pieces.ts'

/** The first paragraph of a section that shows anything: where faults of its pages are named. */
export const firstSpotOf = ({ spots }: Paper, section: number): Spot | undefined =>
  spots.find((spot) => spot.section === section && !isBlank(spot)) ??
  spots.find((spot) => spot.section === section)

export type PageNumber = { readonly paragraph: WordParagraph; readonly field: WordField }

/** The page number in a header or a footer. */
export const findPageNumber = (paragraphs: readonly WordParagraph[]): PageNumber | undefined => {
  for (const paragraph of paragraphs) {
    const field = paragraph.fields.find(({ name }) => name === 'PAGE')
    if (field) return { paragraph, field }
  }
  return undefined
}

/** The page number of a section's pages but the first: at the top, else at the bottom. */
export const pageNumberOf = ({
  headers,
  footers,
}: WordSection): { readonly top?: PageNumber; readonly bottom?: PageNumber } => {
  const [top, bottom] = [findPageNumber(headers.default), findPageNumber(footers.default)]
  return { ...(top && { top }), ...(bottom && { bottom }) }
}
