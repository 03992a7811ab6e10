import type { Words } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'
import type { Paper, Piece, Spot } from '../paper.ts'
import { inkOf, isBlank } from '../pieces.ts'

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

/** Shapes float: one that hangs anywhere in the block may lie under any of its lines. */
const mayFloat = ({ spots }: Paper, { spot }: Piece): boolean =>
  spots.some(
    ({ paragraph, table, index }) =>
      paragraph.drawing &&
      (spot.table === undefined ? Math.abs(index - spot.index) < 8 : table === spot.table),
  )

export const lineBeneath = decreeRule({
  code: 'line-beneath',
  severity: 'warning',
  source: 'II',
  explanation: {
    vi: 'Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ; dưới tên cơ quan ban hành và dưới trích yếu có đường kẻ dài bằng 1/3 đến 1/2 dòng chữ, đặt cân đối. Dùng đường kẻ (hình vẽ hoặc viền đoạn), không dùng chữ gạch chân. papi không đo độ dài của hình vẽ.',
    en: 'A solid rule stands below the motto, as long as its line, and below issuer and subject, a third to a half of theirs. It is a drawn line or a border, no underlined text. papi does not measure drawn lines.',
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
})
