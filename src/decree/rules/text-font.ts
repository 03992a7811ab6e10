import { decreeRule, groupBy } from '../decree-rule.ts'
import { firstSpotOf } from '../sections.ts'

const wanted = 'times new roman'
/** Fonts of before Unicode: their letters are codes of their own. */
const legacy = /^(\.vn|vni|vntime|vn)/i

export const textFont = decreeRule({
  code: 'text-font',
  severity: 'error',
  source: 'I.4',
  explanation: {
    vi: 'Phông chữ Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, trong toàn văn bản, kể cả bảng và số trang.',
    en: 'The font is Times New Roman, in Unicode after TCVN 6909:2001, everywhere, tables and page numbers included.',
  },
  *check(paper) {
    const { spots, source } = paper
    /** Paragraphs of headers and footers, named by the section that shows them first. */
    const edges = new Map(
      source.sections
        .flatMap(({ headers, footers }, section) =>
          [headers, footers]
            .flatMap((edge) => [...edge.default, ...edge.first, ...edge.even])
            .map((paragraph) => [paragraph, section] as const),
        )
        .reverse(),
    )
    const used = [
      ...spots.map((spot) => ({ spot, paragraph: spot.paragraph })),
      ...[...edges].flatMap(([paragraph, section]) => {
        const spot = firstSpotOf(paper, section)
        return spot ? [{ spot, paragraph }] : []
      }),
    ].flatMap(({ spot, paragraph }) =>
      [...new Set(paragraph.runs.flatMap(({ fonts }) => fonts))]
        .filter((font) => font.trim().toLowerCase() !== wanted)
        .map((font) => ({ spot, font })),
    )
    for (const [font, [{ spot }, ...more]] of groupBy(used, (one) => one.font))
      yield {
        at: spot,
        also: more.map((one) => one.spot),
        message: {
          vi: `phông chữ "${font}" ở ${more.length + 1} đoạn, quy định Times New Roman`,
          en: `the font is "${font}" in ${more.length + 1} paragraphs, not Times New Roman`,
        },
        remedy: legacy.test(font)
          ? {
              vi: 'chuyển mã sang Unicode rồi đặt phông Times New Roman',
              en: 'convert the text to Unicode, then set Times New Roman',
            }
          : { vi: 'đặt phông Times New Roman', en: 'set the font to Times New Roman' },
      }
  },
})
