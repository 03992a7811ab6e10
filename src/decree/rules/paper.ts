import type { WordPage } from '../../read/word-document.ts'
import { fold } from '../../vi.ts'
import { type DecreeRule, listWrong, once, onceEach } from '../decree-rule.ts'
import { showSize } from '../parts.ts'
import { inkOf, textOf } from '../pieces.ts'
import { firstSpotOf } from '../sections.ts'

/** A4, in twips. */
const [short, long] = [11906, 16838]
/** A third of a millimetre: programs round. */
const pageSlack = 20

const isA4 = ({ width, height }: WordPage): boolean =>
  Math.abs(Math.min(width, height) - short) <= pageSlack &&
  Math.abs(Math.max(width, height) - long) <= pageSlack

const millimetres = (twips: number): number => Math.round((twips / 1440) * 25.4)

/** In millimetres. */
const sides = [
  { side: 'top', vi: 'trên', least: 20, most: 25 },
  { side: 'bottom', vi: 'dưới', least: 20, most: 25 },
  { side: 'left', vi: 'trái', least: 30, most: 35 },
  { side: 'right', vi: 'phải', least: 15, most: 20 },
] as const

/** Twips become tenths of millimetres with an error of half of one at most. */
const marginSlack = 0.06

const wanted = 'times new roman'
/** Fonts older than Unicode, each with a private encoding. */
const legacy = /^(\.vn|vni|vntime|vn)/i

/** Darker than this a colour looks black. */
const darkest = 0x26

const isBlack = (colour: string): boolean =>
  [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= darkest)

/** Stamps of urgency and secrecy are red. */
const stamps = /^(hoa toc|thuong khan|khan|mat|toi mat|tuyet mat)\b/

/** Page and letters. */
export const paperRules: readonly DecreeRule[] = [
  {
    code: 'page-size',
    severity: 'error',
    source: 'I.1',
    explanation: { vi: 'Khổ giấy A4, 210 mm x 297 mm.', en: 'The paper is A4, 210 by 297 mm.' },
    check: (paper) =>
      onceEach(
        paper.source.sections.flatMap(({ page }, section) =>
          isA4(page)
            ? []
            : [
                {
                  at: firstSpotOf(paper, section),
                  value: `${millimetres(page.width)} ${millimetres(page.height)}`,
                },
              ],
        ),
        (size) => {
          const [width, height] = size.split(' ')
          return {
            message: {
              vi: `khổ giấy ${width} mm x ${height} mm, quy định A4 (210 mm x 297 mm)`,
              en: `the paper is ${width} by ${height} mm, not A4`,
            },
            remedy: { vi: 'đặt khổ giấy A4 (Layout > Size)', en: 'set the size to A4 (Layout > Size)' },
          }
        },
      ),
  },
  {
    code: 'page-orientation',
    severity: 'error',
    source: 'I.2',
    explanation: {
      vi: 'Văn bản trình bày theo chiều dài của khổ A4. Chỉ phần có bảng, biểu mà không làm thành phụ lục riêng mới được trình bày theo chiều rộng.',
      en: 'Pages are portrait. Only a part with tables may be landscape.',
    },
    *check(paper) {
      const annexesFrom = paper.annexes[0]?.label.spot.index ?? paper.spots.length
      /** Sections with tables or charts of their own: those of letterhead and signature do not count. */
      const wide = new Set(
        paper.spots
          .filter(({ index }) => (index >= paper.end && index < paper.start) || index >= annexesFrom)
          .filter(({ table, paragraph }) => table !== undefined || paragraph.drawing)
          .map(({ section }) => section),
      )
      for (const [index, { page }] of paper.source.sections.entries()) {
        if (page.orientation === 'portrait' || wide.has(index)) continue
        yield {
          at: firstSpotOf(paper, index),
          message: { vi: 'trang ngang mà không có bảng, biểu', en: 'a landscape page without any table' },
          remedy: { vi: 'đặt trang dọc (Layout > Orientation > Portrait)', en: 'make it portrait' },
        }
      }
    },
  },
  {
    code: 'page-margin',
    severity: 'error',
    source: 'I.3',
    explanation: {
      vi: 'Lề trên và lề dưới 20-25 mm, lề trái 30-35 mm, lề phải 15-20 mm.',
      en: 'Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm.',
    },
    check: (paper) =>
      sides.flatMap(({ side, vi, least, most }) =>
        onceEach(
          paper.source.sections.flatMap(({ page }, section) => {
            const width = (page[side] / 1440) * 25.4
            return width < least - marginSlack || width > most + marginSlack
              ? [{ at: firstSpotOf(paper, section), value: Math.round(width * 10) / 10 }]
              : []
          }),
          (width) => ({
            message: {
              vi: `lề ${vi} ${showSize(width)} mm, quy định ${least}-${most} mm`,
              en: `the ${side} margin is ${width} mm, not ${least}-${most} mm`,
            },
            remedy: {
              vi: `đặt lề ${vi} trong khoảng ${least}-${most} mm (Layout > Margins)`,
              en: `set it to ${least}-${most} mm`,
            },
          }),
        ),
      ),
  },
  {
    code: 'text-font',
    severity: 'error',
    source: 'I.4',
    explanation: {
      vi: 'Phông chữ Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, trong toàn văn bản, kể cả bảng và số trang.',
      en: 'The font is Times New Roman, in Unicode after TCVN 6909:2001, everywhere, tables and page numbers included.',
    },
    check(paper) {
      const { spots, source } = paper
      /** Paragraphs of headers and footers, named by the section that shows them first. */
      const edges = new Map(
        source.sections
          .flatMap(({ headers, footers }, section) =>
            [headers, footers]
              .flatMap((edge) => [...edge.default, ...edge.first, ...edge.even])
              .map((paragraph) => [paragraph, firstSpotOf(paper, section)] as const),
          )
          .reverse(),
      )
      const shown = [
        ...spots,
        ...[...edges].flatMap(([paragraph, spot]) => (spot ? [{ ...spot, paragraph }] : [])),
      ]
      const used = listWrong(
        shown,
        ({ paragraph }) => paragraph.runs.flatMap(({ fonts }) => fonts),
        (font) => font.trim().toLowerCase() !== wanted,
      )
      return onceEach(
        used.map(({ at, value }) => ({ at: spots[at.index], value })),
        (font, count) => ({
          message: {
            vi: `phông chữ "${font}" ở ${count} đoạn, quy định Times New Roman`,
            en: `the font is "${font}" in ${count} paragraphs, not Times New Roman`,
          },
          remedy: legacy.test(font)
            ? {
                vi: 'chuyển mã sang Unicode rồi đặt phông Times New Roman',
                en: 'convert the text to Unicode, then set Times New Roman',
              }
            : { vi: 'đặt phông Times New Roman', en: 'set the font to Times New Roman' },
        }),
      )
    },
  },
  {
    code: 'text-colour',
    severity: 'error',
    source: 'I.4',
    explanation: {
      vi: 'Chữ màu đen trong toàn văn bản; chỉ dấu chỉ mức độ khẩn, mật dùng mực đỏ tươi.',
      en: 'All text is black; only stamps of urgency and secrecy are red.',
    },
    check: ({ spots }) =>
      onceEach(
        listWrong(
          spots.filter((spot) => !stamps.test(fold(textOf(spot)))),
          (spot) => inkOf(spot.paragraph.runs).map(({ colour }) => colour),
          (colour) => !isBlack(colour),
        ),
        (colour, count) => ({
          message: {
            vi: `chữ màu #${colour} ở ${count} đoạn, quy định màu đen`,
            en: `text of colour #${colour} in ${count} paragraphs, not black`,
          },
          remedy: {
            vi: 'đặt màu chữ đen hoặc tự động (Automatic)',
            en: 'set the colour to black or automatic',
          },
        }),
      ),
  },
  {
    code: 'text-decomposed',
    severity: 'error',
    source: 'I.4',
    explanation: {
      vi: 'Chữ tiếng Việt dùng mã Unicode dựng sẵn: "ế" là một ký tự. Chữ tổ hợp ("e" cộng hai dấu rời) nhìn giống nhưng tìm kiếm, so sánh và một số máy in hiểu khác.',
      en: 'Vietnamese letters are single characters: "ế" is one. Letters with marks of their own look alike, but searches and printers take them for others.',
    },
    check: ({ spots }) =>
      once(
        spots.filter(({ paragraph }) => paragraph.decomposed),
        (count) => ({
          message: {
            vi: `chữ tổ hợp (Unicode tổ hợp) ở ${count} đoạn, quy định Unicode dựng sẵn`,
            en: `letters with combining marks in ${count} paragraphs`,
          },
          remedy: {
            vi: 'chuyển mã sang Unicode dựng sẵn bằng công cụ của bộ gõ (UniKey: Ctrl+Shift+F6)',
            en: 'convert them to composed Unicode',
          },
        }),
      ),
  },
]
