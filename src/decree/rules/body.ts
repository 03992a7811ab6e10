import { groupBy } from '../../diagnostics/group-by.ts'
import { type DecreeRule, listWrong, once, onceEach } from '../decree-rule.ts'
import { readNumbered } from '../numbers.ts'
import type { Paper, Spot } from '../paper.ts'
import { showSize } from '../parts.ts'
import { inkOf, textOf } from '../pieces.ts'

/** Letters that surely need more than one line of a page. */
const oneLine = 75

const isLong = (spot: Spot): boolean => textOf(spot).length > oneLine

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

/** `Phần I`, `Chương II` and the title below are centred. */
const isCentredTitle = (spot: Spot): boolean =>
  !isLong(spot) && (spot.paragraph.alignment === 'center' || readNumbered(textOf(spot))?.kind === 'part')

/** The paragraphs of running text: no captions, no centred titles, no items with a dash. */
const listRunning = (paper: Paper): readonly Spot[] =>
  paper.body.filter(
    (spot) =>
      !isCentredTitle(spot) &&
      !(spot.paragraph.alignment !== 'justify' && !isLong(spot) && isCaption(paper, spot)),
  )

const isDashed = (spot: Spot): boolean => /^[-–+•*]/.test(textOf(spot))

/** 1 cm and 1.27 cm in twips. */
const allowed = [567, 720]
/** A fifth of a millimetre: programs round, and write 1.25 for 1.27. */
const slack = 12

/** Where the first line begins, from the margin; a leading tab goes to the first stop of half an inch. */
const startOf = ({ paragraph: { indent, text } }: Spot): number => {
  const start = indent.left + indent.firstLine
  return text.startsWith('\t') && !text.startsWith('\t\t') && start < 720 ? 720 : start
}

/** 6 pt in twips, less what rounding may take. */
const leastGap = 118

const gapBetween = (above: Spot, below: Spot): number => {
  const [upper, lower] = [above.paragraph, below.paragraph]
  const same = upper.style === lower.style
  const after = upper.spacing.contextual && same ? 0 : upper.spacing.after
  const before = lower.spacing.contextual && same ? 0 : lower.spacing.before
  return after + before
}

/** Line spacing in lines; for a fixed height, against a line of Times New Roman, 1.15 times its size. */
const linesOf = ({ paragraph: { spacing, runs } }: Spot): number => {
  if (spacing.rule === 'auto') return spacing.line / 240
  const size = Math.max(10, ...inkOf(runs).map((run) => run.size))
  const lines = spacing.line / 20 / (size * 1.15)
  // At least so much: a lower value changes nothing.
  return spacing.rule === 'atLeast' ? Math.max(1, lines) : lines
}

/** A fixed height may be the bare size of its letters. */
const leastLines = (spot: Spot): number => (spot.paragraph.spacing.rule === 'exact' ? 0.86 : 0.99)

const sizesOf = ({ paragraph }: Spot): readonly number[] => inkOf(paragraph.runs).map(({ size }) => size)

/** Look of the running text. */
export const bodyRules: readonly DecreeRule[] = [
  {
    code: 'body-alignment',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Nội dung văn bản dàn đều cả hai lề. Chú thích bảng, hình và tiêu đề canh giữa không tính.',
      en: 'The text is justified. Captions of tables and centred titles do not count.',
    },
    check: (paper) =>
      once(
        listRunning(paper).filter((spot) => spot.paragraph.alignment !== 'justify' && isLong(spot)),
        (count) => ({
          message: {
            vi: `${count} đoạn nội dung không dàn đều hai lề`,
            en: `${count} paragraphs of the text are not justified`,
          },
          remedy: { vi: 'đặt dàn đều (Ctrl+J)', en: 'justify them (Ctrl+J)' },
        }),
      ),
  },
  {
    code: 'body-indent',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm. Dòng gạch đầu dòng không tính.',
      en: 'The first line of a paragraph is indented by 1 cm or 1.27 cm. Items with a dash do not count.',
    },
    check(paper) {
      const items = listRunning(paper).filter(
        (spot) => !isDashed(spot) && !['center', 'right'].includes(spot.paragraph.alignment),
      )
      const wrong = items.filter(
        (spot) => !allowed.some((length) => Math.abs(startOf(spot) - length) <= slack),
      )
      return onceEach(
        wrong.map((at) => ({ at, value: Math.round((startOf(at) / 567) * 100) / 100 })),
        (start, count) => ({
          message: {
            vi: `dòng đầu của ${count} đoạn lùi ${showSize(start)} cm, quy định 1 cm hoặc 1,27 cm`,
            en: `the first line of ${count} paragraphs is indented by ${start} cm, not 1 or 1.27 cm`,
          },
          remedy: {
            vi: 'đặt First line 1 cm hoặc 1,27 cm (Paragraph > Indentation > Special)',
            en: 'set First line to 1 or 1.27 cm (Paragraph > Indentation)',
          },
        }),
      )
    },
  },
  {
    code: 'body-spacing',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Khoảng cách giữa các đoạn văn tối thiểu 6 pt.',
      en: 'At least 6 pt lie between paragraphs.',
    },
    check: ({ body }) =>
      once(
        body.filter((spot, index) => {
          const above = body[index - 1]
          return above?.index === spot.index - 1 && gapBetween(above, spot) < leastGap
        }),
        (count) => ({
          message: {
            vi: `${count} đoạn cách đoạn trên dưới 6 pt`,
            en: `${count} paragraphs are less than 6 pt below the one above`,
          },
          remedy: {
            vi: 'đặt Before hoặc After từ 6 pt (Paragraph > Spacing), bỏ chọn "Don\'t add space…"',
            en: 'set Before or After to 6 pt or more (Paragraph > Spacing)',
          },
        }),
      ),
  },
  {
    code: 'body-line-spacing',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa 1,5 lines.',
      en: 'Lines are set single to 1.5.',
    },
    check({ body }) {
      const wrong = body.filter((spot) => linesOf(spot) < leastLines(spot) || linesOf(spot) > 1.51)
      const lines = wrong[0] ? Math.round(linesOf(wrong[0]) * 100) / 100 : 0
      return once(wrong, (count) => ({
        message: {
          vi: `giãn dòng ${showSize(lines)} ở ${count} đoạn, quy định từ 1 đến 1,5`,
          en: `line spacing of ${lines} in ${count} paragraphs, not 1 to 1.5`,
        },
        remedy: {
          vi: 'đặt giãn dòng từ Single đến 1,5 lines (Paragraph > Line spacing)',
          en: 'set it to Single or up to 1.5 lines',
        },
      }))
    },
  },
  {
    code: 'body-size',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Nội dung văn bản cỡ chữ 13-14. Bảng, biểu không được quy định nên không tính.',
      en: 'The text has size 13-14. Tables are not regulated and do not count.',
    },
    check: ({ body }) =>
      onceEach(
        listWrong(body, sizesOf, (size) => size < 13 || size > 14),
        (size, count) => ({
          message: {
            vi: `nội dung cỡ chữ ${showSize(size)} ở ${count} đoạn, quy định 13-14`,
            en: `text of size ${size} in ${count} paragraphs, not 13-14`,
          },
          remedy: { vi: 'đặt cỡ chữ 13 hoặc 14', en: 'set the size to 13 or 14' },
        }),
      ),
  },
  {
    code: 'body-mixed-sizes',
    severity: 'warning',
    source: 'V',
    explanation: {
      vi: 'Cỡ chữ trong cùng một văn bản phải thống nhất; nội dung chỗ 13, chỗ 14 thường do dán từ văn bản khác.',
      en: 'One document has one size of text; a mixture mostly comes from pasting.',
    },
    check({ body }) {
      const used = listWrong(body, sizesOf, (size) => size >= 13 && size <= 14)
      const [most, few] = [...groupBy(used, ({ value }) => String(value)).values()].sort(
        (a, b) => b.length - a.length,
      )
      if (!most || !few) return []
      const [usual, other] = [most[0].value, few[0].value]
      return once(
        few.map(({ at }) => at),
        {
          message: {
            vi: `nội dung có hai cỡ chữ: ${showSize(usual)} và ${showSize(other)}`,
            en: `the text has two sizes: ${usual} and ${other}`,
          },
          remedy: { vi: `đặt cả văn bản cỡ chữ ${showSize(usual)}`, en: `set all of it to ${usual}` },
        },
      )
    },
  },
]
