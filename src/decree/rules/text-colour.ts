import { fold } from '../../vi.ts'
import { decreeRule, groupBy } from '../decree-rule.ts'
import { inkOf, textOf } from '../pieces.ts'

/** Darker than this no eye tells a colour from black. */
const darkest = 0x26

const isBlack = (colour: string): boolean =>
  [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= darkest)

/** Stamps of urgency and secrecy are red. */
const stamps = /^(hoa toc|thuong khan|khan|mat|toi mat|tuyet mat)\b/

export const textColour = decreeRule({
  code: 'text-colour',
  severity: 'error',
  source: 'I.4',
  explanation: {
    vi: 'Chữ màu đen trong toàn văn bản; chỉ dấu chỉ mức độ khẩn, mật dùng mực đỏ tươi.',
    en: 'All text is black; only stamps of urgency and secrecy are red.',
  },
  *check({ spots }) {
    const used = spots
      .filter((spot) => !stamps.test(fold(textOf(spot))))
      .flatMap((spot) =>
        [...new Set(inkOf(spot.paragraph.runs).map(({ colour }) => colour))]
          .filter((colour) => !isBlack(colour))
          .map((colour) => ({ spot, colour })),
      )
    for (const [colour, [{ spot }, ...more]] of groupBy(used, (one) => one.colour))
      yield {
        at: spot,
        also: more.map((one) => one.spot),
        message: {
          vi: `chữ màu #${colour} ở ${more.length + 1} đoạn, quy định màu đen`,
          en: `text of colour #${colour} in ${more.length + 1} paragraphs, not black`,
        },
        remedy: {
          vi: 'đặt màu chữ đen hoặc tự động (Automatic)',
          en: 'set the colour to black or automatic',
        },
      }
  },
})
