import { decreeRule } from '../decree-rule.ts'
import { listHeadings } from '../heading-sequence.ts'
import type { Spot } from '../paper.ts'
import { isBold, splitPieces, textOf, upper } from '../pieces.ts'

/** Longer ones are sentences with a number, not titles. */
const longest = 160

const isTitle = (spot: Spot): boolean => textOf(spot).length <= longest

export const headingLook = decreeRule({
  code: 'heading-look',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Tiêu đề đánh số La Mã (I, II) viết in hoa, đậm, đứng.',
    en: 'Titles with Roman numbers are bold and in capitals.',
  },
  *check(paper) {
    const titles = listHeadings(paper)
      .filter(({ spot, numbered }) => numbered.kind === 'roman' && isTitle(spot))
      .map(({ spot }) => spot)
    const [small, ...moreSmall] = titles.filter((spot) => {
      const shown = splitPieces(spot)
        .map(({ text }) => text)
        .join(' ')
      return shown !== upper(shown)
    })
    if (small)
      yield {
        at: small,
        also: moreSmall,
        message: {
          vi: 'tiêu đề đánh số La Mã phải viết in hoa',
          en: 'a title with a Roman number must be in capitals',
        },
        remedy: { vi: 'gõ lại bằng chữ in hoa', en: 'type it in capitals' },
      }
    const [light, ...moreLight] = titles.filter((spot) => !isBold(spot.paragraph.runs))
    if (light)
      yield {
        at: light,
        also: moreLight,
        message: { vi: 'tiêu đề đánh số La Mã phải in đậm', en: 'a title with a Roman number must be bold' },
        remedy: { vi: 'đặt chữ đậm cho cả dòng', en: 'make the whole line bold' },
      }
  },
})
