import type { DecreeRule } from '../decree-rule.ts'
import type { Paper, Piece } from '../paper.ts'
import { checkParts, type Part, showSize } from '../parts.ts'
import { inkOf, isUpper, upper } from '../pieces.ts'

/** Message and remedy, each in both languages, behind the name of the part. */
type LookWords = readonly [vi: string, en: string, mendVi: string, mendEn: string]

/** Whether a piece is otherwise than its part is to look. */
const differs = {
  bold: ({ bold }: Part, { runs }: Piece) => inkOf(runs).some((run) => run.bold !== bold),
  italic: ({ italic }: Part, { runs }: Piece) => inkOf(runs).some((run) => run.italic !== italic),
  capitals: ({ capitals }: Part, { text }: Piece) =>
    capitals
      ? text !== upper(text)
      : capitals === false && isUpper(text) && /\p{Lu}{2,}.*\s.*\p{Lu}{2,}/u.test(text),
}

const checkLook =
  (look: keyof typeof differs, words: { readonly yes: LookWords; readonly no: LookWords }) =>
  (paper: Paper) =>
    checkParts(paper, differs[look], ({ name, [look]: wanted }) => {
      const [vi, en, mendVi, mendEn] = wanted ? words.yes : words.no
      return {
        message: { vi: `${name.vi} ${vi}`, en: `${name.en} ${en}` },
        remedy: { vi: mendVi, en: mendEn },
      }
    })

export const partRules: readonly DecreeRule[] = [
  {
    code: 'part-size',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Mỗi thành phần thể thức có cỡ chữ riêng: Quốc hiệu 12-13, Tiêu ngữ 13-14, số và ký hiệu 13, tên loại và trích yếu 13-14, "Nơi nhận" 12, danh sách nơi nhận 11, "Phụ lục" 14.',
      en: 'Each part of a document has its size: the name of the state 12-13, the motto 13-14, the number 13, type and subject 13-14, "Nơi nhận" 12, recipients 11, "Phụ lục" 14.',
    },
    check: (paper) =>
      checkParts(
        paper,
        ({ size: [least, most] }, { runs }) => inkOf(runs).some(({ size }) => size < least || size > most),
        ({ name, size: [least, most] }, { runs }) => {
          const wrong = inkOf(runs).find(({ size }) => size < least || size > most)?.size ?? 0
          const range = least === most ? showSize(least) : `${showSize(least)}-${showSize(most)}`
          return {
            message: {
              vi: `${name.vi} có cỡ chữ ${showSize(wrong)}, quy định ${range}`,
              en: `${name.en} has size ${wrong}, not ${range}`,
            },
            remedy: { vi: `đặt cỡ chữ ${range}`, en: `set the size to ${range}` },
          }
        },
      ),
  },
  {
    code: 'part-bold',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, tên loại, trích yếu, chức vụ và họ tên người ký, "Nơi nhận", "Phụ lục" in đậm; tên cơ quan chủ quản, số và ký hiệu, ngày tháng, "V/v", "Kính gửi", danh sách nơi nhận không in đậm.',
      en: 'Bold are the state, the motto, the issuer, type, subject, signatory, "Nơi nhận" and "Phụ lục"; not bold are the parent body, number, date, "V/v", the addressee and the recipients.',
    },
    check: checkLook('bold', {
      yes: ['phải in đậm', 'must be bold', 'chọn cả dòng, đặt chữ đậm', 'make the whole line bold'],
      no: ['không được in đậm', 'must not be bold', 'chọn cả dòng, bỏ chữ đậm', 'take bold off the line'],
    }),
  },
  {
    code: 'part-italic',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Chỉ dòng địa danh và thời gian, chữ "Nơi nhận", dòng "Kèm theo" của phụ lục và căn cứ ban hành in nghiêng; các thành phần khác kiểu chữ đứng.',
      en: 'Only place and date, "Nơi nhận", the reference of an annex and legal bases are italic; all other parts are upright.',
    },
    check: checkLook('italic', {
      yes: [
        'phải in nghiêng',
        'must be italic',
        'chọn cả dòng, đặt chữ nghiêng',
        'make the whole line italic',
      ],
      no: [
        'phải là chữ đứng',
        'must be upright',
        'chọn cả dòng, bỏ chữ nghiêng',
        'take italics off the line',
      ],
    }),
  },
  {
    code: 'part-capitals',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Tên cơ quan, tên loại văn bản, chức vụ người ký, tên phụ lục viết in hoa; trích yếu, họ tên người ký, "Nơi nhận", "Phụ lục" viết in thường.',
      en: 'Names of bodies, the type, the office of the signatory and titles of annexes are in capitals; subject, name, "Nơi nhận" and "Phụ lục" are not.',
    },
    check: checkLook('capitals', {
      yes: ['phải viết in hoa', 'must be in capitals', 'gõ lại bằng chữ in hoa', 'type it in capitals'],
      no: [
        'không viết in hoa',
        'must not be in capitals',
        'gõ lại bằng chữ thường',
        'type it in small letters',
      ],
    }),
  },
  {
    code: 'part-alignment',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Các thành phần ở đầu văn bản, khối chữ ký và phần mở đầu phụ lục canh giữa trong ô của mình. Dòng dàn bằng phím Tab hoặc lùi lề, không nằm trong bảng, thì không kiểm tra được nên không tính.',
      en: 'The parts of the letterhead, the signature and the opening of annexes are centred in their block. Lines that are placed with tabs or indents outside a table cannot be judged.',
    },
    check: (paper) =>
      checkParts(
        paper,
        ({ centred }, { alone, spot }) =>
          alone &&
          (centred === 'page' || (centred === 'block' && spot.table !== undefined)) &&
          spot.paragraph.alignment !== 'center',
        ({ name }) => ({
          message: { vi: `${name.vi} phải canh giữa`, en: `${name.en} must be centred` },
          remedy: { vi: 'đặt canh giữa (Ctrl+E), bỏ dấu cách đầu dòng', en: 'centre it (Ctrl+E)' },
        }),
      ),
  },
]
