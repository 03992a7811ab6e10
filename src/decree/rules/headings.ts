import { type DecreeRule, once } from '../decree-rule.ts'
import { listHeadings } from '../heading-sequence.ts'
import { letters } from '../numbers.ts'
import type { Spot } from '../paper.ts'
import { inkOf, isBold, splitPieces, textOf, upper } from '../pieces.ts'

const marks: Readonly<Record<string, string>> = { roman: '.', decimal: '.', letter: ')', article: '.' }

/** Longer ones are sentences with a number, not titles. */
const longest = 160

/** Legal bases, headings and points. */
export const headingRules: readonly DecreeRule[] = [
  {
    code: 'legal-bases',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Căn cứ ban hành văn bản in nghiêng, sau mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm.',
      en: 'Legal bases are italic, each on its line with a semicolon at the end and a full stop after the last.',
    },
    check({ body }) {
      const bases = body.slice(
        0,
        body.findIndex((spot) => !/^căn cứ\s/iu.test(textOf(spot))),
      )
      // A single one opens a sentence: "Căn cứ …, Sở Nội vụ báo cáo như sau:".
      if (bases.length < 2) return []
      return [
        ...once(
          bases.filter((spot) => inkOf(spot.paragraph.runs).some(({ italic }) => !italic)),
          {
            message: { vi: 'căn cứ ban hành phải in nghiêng', en: 'legal bases must be italic' },
            remedy: { vi: 'đặt chữ nghiêng cho các dòng căn cứ', en: 'make them italic' },
          },
        ),
        ...once(
          bases.filter((spot, index) => !textOf(spot).endsWith(index < bases.length - 1 ? ';' : '.')),
          {
            message: {
              vi: 'dòng căn cứ phải kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
              en: 'legal bases end with a semicolon, the last with a full stop',
            },
            remedy: {
              vi: 'ghi ";" ở cuối mỗi dòng và "." ở dòng cuối',
              en: 'end them with ";" and the last with "."',
            },
          },
        ),
      ]
    },
  },
  {
    code: 'heading-order',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Phần, mục ghi số La Mã (I, II), khoản ghi chữ số Ả Rập (1, 2), điểm ghi chữ cái (a, b), liên tục theo thứ tự; mỗi mục mới đếm lại khoản, mỗi khoản mới đếm lại điểm.',
      en: 'Sections are numbered I, II, clauses 1, 2, points a, b, in sequence; clauses restart in each section and points in each clause.',
    },
    *check(paper) {
      for (const { spot, numbered, expected } of listHeadings(paper)) {
        if (expected === undefined) continue
        yield {
          at: spot,
          message: {
            vi: `số thứ tự "${numbered.written}" không liên tục, phải là "${expected}"`,
            en: `"${numbered.written}" is out of sequence: "${expected}" is next`,
          },
          remedy: {
            vi: `đánh số "${expected}", hoặc bổ sung phần còn thiếu`,
            en: `number it "${expected}", or add what is missing`,
          },
        }
      }
    },
  },
  {
    code: 'heading-number-form',
    severity: 'error',
    source: 'II.6',
    explanation: {
      vi: 'Sau số La Mã và chữ số Ả Rập có dấu chấm ("I.", "1."), sau chữ cái của điểm có dấu đóng ngoặc đơn ("a)").',
      en: 'A full stop follows Roman and Arabic numbers ("I.", "1."), a closing bracket the letter of a point ("a)").',
    },
    *check(paper) {
      for (const { spot, numbered } of listHeadings(paper)) {
        const wanted = marks[numbered.kind]
        if (wanted === undefined || numbered.mark === wanted) continue
        yield {
          at: spot,
          message: {
            vi: `"${numbered.written}${numbered.mark}" phải ghi là "${numbered.written}${wanted}"`,
            en: `"${numbered.written}${numbered.mark}" must be "${numbered.written}${wanted}"`,
          },
          remedy: { vi: `ghi "${numbered.written}${wanted}"`, en: `write "${numbered.written}${wanted}"` },
        }
      }
    },
  },
  {
    code: 'heading-look',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Tiêu đề đánh số La Mã (I, II) viết in hoa, đậm, đứng.',
      en: 'Titles with Roman numbers are bold and in capitals.',
    },
    check(paper) {
      const titles = listHeadings(paper)
        .filter(({ spot, numbered }) => numbered.kind === 'roman' && textOf(spot).length <= longest)
        .map(({ spot }) => spot)
      const isSmall = (spot: Spot): boolean => splitPieces(spot).some(({ text }) => text !== upper(text))
      return [
        ...once(titles.filter(isSmall), {
          message: {
            vi: 'tiêu đề đánh số La Mã phải viết in hoa',
            en: 'a title with a Roman number must be in capitals',
          },
          remedy: { vi: 'gõ lại bằng chữ in hoa', en: 'type it in capitals' },
        }),
        ...once(
          titles.filter((spot) => !isBold(spot.paragraph.runs)),
          {
            message: {
              vi: 'tiêu đề đánh số La Mã phải in đậm',
              en: 'a title with a Roman number must be bold',
            },
            remedy: { vi: 'đặt chữ đậm cho cả dòng', en: 'make the whole line bold' },
          },
        ),
      ]
    },
  },
  {
    code: 'point-letters',
    severity: 'warning',
    source: 'II.6',
    explanation: {
      vi: 'Điểm đánh theo chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l…; sau d là đ, không có f, j, w, z. Đánh số tự động của Word bỏ mất đ. Nghị định không nêu riêng điều này, nhưng tự dùng như vậy.',
      en: 'Points use the Vietnamese alphabet: a, b, c, d, đ, e, g …; đ follows d, and there is no f, j, w, z. Word counts without đ. The decree does not state this; it only follows it.',
    },
    *check(paper) {
      let before = ''
      for (const { spot, numbered } of listHeadings(paper)) {
        if (numbered.kind !== 'letter') continue
        const { written } = numbered
        if (!letters.includes(written))
          yield {
            at: spot,
            message: {
              vi: `điểm "${written})" không có trong bảng chữ cái tiếng Việt`,
              en: `"${written})" is not a Vietnamese letter`,
            },
            remedy: {
              vi: 'đánh a, b, c, d, đ, e, g, h, i, k, l…',
              en: 'use a, b, c, d, đ, e, g, h, i, k, l…',
            },
          }
        if (written === 'e' && before === 'd')
          yield {
            at: spot,
            message: { vi: 'sau điểm "d)" phải là "đ)"', en: '"đ)" follows "d)"' },
            remedy: { vi: 'ghi "đ)" và đánh lại các điểm sau', en: 'write "đ)" and renumber the rest' },
          }
        before = written
      }
    },
  },
]
