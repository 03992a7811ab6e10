import { isDashed, listRunning } from '../body-text.ts'
import { decreeRule, groupBy } from '../decree-rule.ts'
import type { Spot } from '../paper.ts'

/** 1 cm and 1.27 cm in twips. */
const allowed = [567, 720]
/** A fifth of a millimetre: programs round, and write 1.25 for 1.27. */
const slack = 12

/** Where the first line begins, from the margin; a leading tab goes to the first stop of half an inch. */
const startOf = ({ paragraph: { indent, text } }: Spot): number => {
  const start = indent.left + indent.firstLine
  return text.startsWith('\t') && !text.startsWith('\t\t') && start < 720 ? 720 : start
}

const show = (twips: number): string => String(Math.round((twips / 567) * 100) / 100)

export const bodyIndent = decreeRule({
  code: 'body-indent',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm. Dòng gạch đầu dòng không tính.',
    en: 'The first line of a paragraph is indented by 1 cm or 1.27 cm. Items with a dash do not count.',
  },
  *check(paper) {
    const wrong = listRunning(paper).filter(
      (spot) =>
        !isDashed(spot) &&
        spot.paragraph.alignment !== 'center' &&
        spot.paragraph.alignment !== 'right' &&
        !allowed.some((length) => Math.abs(startOf(spot) - length) <= slack),
    )
    for (const [, [at, ...also]] of groupBy(wrong, (spot) => show(startOf(spot))))
      yield {
        at,
        also,
        message: {
          vi: `dòng đầu của ${also.length + 1} đoạn lùi ${show(startOf(at)).replace('.', ',')} cm, quy định 1 cm hoặc 1,27 cm`,
          en: `the first line of ${also.length + 1} paragraphs is indented by ${show(startOf(at))} cm, not 1 or 1.27 cm`,
        },
        remedy: {
          vi: 'đặt First line 1 cm hoặc 1,27 cm (Paragraph > Indentation > Special)',
          en: 'set First line to 1 or 1.27 cm (Paragraph > Indentation)',
        },
      }
  },
})
