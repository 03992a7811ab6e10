import type { Words } from '../../vi.ts'
import type { DecreeRule } from '../decree-rule.ts'
import type { Paper, Piece, Spot } from '../paper.ts'
import { showSize } from '../parts.ts'
import { inkOf, isBlank } from '../pieces.ts'

const allowed = new Set(['12 13 13', '13 14 14'])

/** Whether a line is drawn at the piece or in the next blank lines below it: a border, a shape, a row of dashes. */
const hasLine = ({ spots }: Paper, { spot }: Piece): boolean => {
  const isLine = ({ paragraph: { drawing, borders, text } }: Spot): boolean =>
    drawing || borders.bottom || /^\s*[-–—_─]{3,}\s*$/.test(text)
  if (isLine(spot)) return true
  for (const below of spots.slice(spot.index + 1, spot.index + 4)) {
    if (below.cell !== spot.cell) return below.paragraph.borders.top
    if (isLine(below) || below.paragraph.borders.top) return true
    if (!isBlank(below)) return false
  }
  return false
}

/** Shapes float: one anchored anywhere in the block may be drawn under any of its lines. */
const mayFloat = ({ spots }: Paper, { spot }: Piece): boolean =>
  spots.some(
    ({ paragraph, table, index }) =>
      paragraph.drawing &&
      (spot.table === undefined ? Math.abs(index - spot.index) < 8 : table === spot.table),
  )

/** From the lines beneath the letterhead to the subject. */
export const titleRules: readonly DecreeRule[] = [
  {
    code: 'letterhead-sizes',
    severity: 'error',
    source: 'V',
    explanation: {
      vi: 'Cỡ chữ trong một văn bản tăng, giảm thống nhất: Quốc hiệu 13 thì Tiêu ngữ và địa danh, thời gian 14; Quốc hiệu 12 thì hai dòng kia 13 (chú thích 1 của bảng mẫu chữ).',
      en: 'Sizes go up or down together: state, motto and date are 13, 14, 14 or 12, 13, 13 (note 1 to the table).',
    },
    *check({ state, motto, date }) {
      if (!state || !motto || !date) return
      const sizes = [state, motto, date].map(({ runs }) =>
        Math.max(0, ...inkOf(runs).map(({ size }) => size)),
      )
      const [first = 0, second = 0, third = 0] = sizes
      // A size that is wrong by itself has its own finding.
      if (first < 12 || first > 13 || second < 13 || second > 14 || third < 13 || third > 14) return
      if (allowed.has(sizes.join(' '))) return
      yield {
        at: state,
        message: {
          vi: `cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh và thời gian là ${sizes.map(showSize).join(', ')}, không thống nhất`,
          en: `state, motto and date have sizes ${sizes.join(', ')}, which do not go together`,
        },
        remedy: { vi: 'đặt 13, 14, 14 hoặc 12, 13, 13', en: 'set 13, 14, 14 or 12, 13, 13' },
      }
    },
  },
  {
    code: 'line-beneath',
    severity: 'warning',
    source: 'II',
    explanation: {
      vi: 'Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ; dưới tên cơ quan ban hành và dưới trích yếu có đường kẻ dài bằng 1/3 đến 1/2 dòng chữ, đặt cân đối. Dùng đường kẻ (hình vẽ hoặc viền đoạn), không dùng chữ gạch chân. papi không đo độ dài của hình vẽ.',
      en: 'There is a solid rule below the motto, as long as its line, and one below issuer and subject, a third to a half as long as theirs. It is a drawn line or a border, no underlined text. papi does not measure drawn lines.',
    },
    *check(paper) {
      const { motto, issuer, subject, kind, type } = paper
      const wanted: readonly (readonly [Piece | undefined, Words, string])[] = [
        [motto, { vi: 'Tiêu ngữ', en: 'the motto' }, 'II.1'],
        [issuer.at(-1), { vi: 'tên cơ quan ban hành', en: 'the issuer' }, 'II.2'],
        ...(kind === 'named' && type
          ? ([[subject.at(-1), { vi: 'trích yếu', en: 'the subject' }, 'II.5']] as const)
          : []),
      ]
      for (const [piece, name, source] of wanted) {
        if (!piece || hasLine(paper, piece) || mayFloat(paper, piece)) continue
        const underlined = inkOf(piece.runs).some(({ underline }) => underline)
        yield {
          at: piece,
          source,
          message: underlined
            ? {
                vi: `${name.vi} dùng chữ gạch chân thay cho đường kẻ`,
                en: `${name.en} is underlined instead of ruled`,
              }
            : { vi: `dưới ${name.vi} không thấy đường kẻ ngang`, en: `there is no rule below ${name.en}` },
          remedy: {
            vi: 'kẻ một đường nét liền ở dưới (Insert > Shapes > Line)',
            en: 'draw a solid line below it',
          },
        }
      }
    },
  },
  {
    code: 'type-missing',
    severity: 'error',
    source: 'II.5',
    explanation: {
      vi: 'Văn bản hành chính phải ghi tên loại (BÁO CÁO, KẾ HOẠCH, TỜ TRÌNH…) ở giữa, dưới số và ngày tháng, trừ công văn. Công văn ghi "V/v" dưới số và ký hiệu.',
      en: 'A document has the name of its type in the middle below number and date, except letters, which have "V/v" below the number.',
    },
    *check({ kind, type, about, greeting, number, date, state }) {
      if (kind === 'named' && !type && (number || state))
        yield {
          at: date ?? number ?? state,
          message: { vi: 'không thấy tên loại văn bản', en: 'the type of document is missing' },
          remedy: {
            vi: 'thêm dòng tên loại như "BÁO CÁO", hoặc "V/v …" và "Kính gửi" nếu là công văn',
            en: 'add the type, like "BÁO CÁO", or "V/v …" and "Kính gửi" if it is a letter',
          },
        }
      if (kind === 'letter' && about.length === 0)
        yield {
          at: number ?? greeting,
          message: { vi: 'công văn không có trích yếu "V/v …"', en: 'the letter has no subject "V/v …"' },
          remedy: { vi: 'thêm "V/v …" ở giữa, dưới số và ký hiệu', en: 'add "V/v …" below the number' },
        }
    },
  },
  {
    code: 'subject-missing',
    severity: 'error',
    source: 'II.5',
    explanation: {
      vi: 'Trích yếu nội dung đặt ở giữa, ngay dưới tên loại văn bản, chữ in thường, đậm.',
      en: 'The subject is centred right below the type, in bold lower-case letters.',
    },
    *check({ type, subject }) {
      if (!type || subject.length > 0) return
      yield {
        at: type,
        message: {
          vi: 'dưới tên loại văn bản không thấy trích yếu',
          en: 'there is no subject below the type',
        },
        remedy: {
          vi: 'thêm trích yếu ngay dưới, canh giữa, in đậm',
          en: 'add it right below, centred and bold',
        },
      }
    },
  },
]
