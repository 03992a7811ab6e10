import { keep } from '../vi.ts'
import { bare, decimalsOf, plain, roundsTo, type Span, toNumber } from './text.ts'

/** A piece of a text: a figure or a word that turns a figure's meaning, or anything else. */
export type Token = Span & { readonly kind: 'figure' | 'sign' | 'word'; readonly text: string }

/** Before a word or a number. `\b` knows no Vietnamese letters. */
const begins = String.raw`(?<![\p{L}\d])`

const paper =
  'kế hoạch|quyết định|nghị quyết|nghị định|thông tư|công văn|báo cáo|chỉ thị|thông báo|tờ trình|luật'
const passage =
  'điều|khoản|mục|chương|phần|phụ lục|bảng|biểu|hình|trang|tt|ý|dòng|chú thích|nghị quyết|mức độ|cấp độ|lần thứ|khóa|khoá|kỳ họp thứ'

/** Symbols of documents, days, numbered passages, telephone numbers, money: digits that are no figures of PAPI. */
const asides = [
  new RegExp(
    [
      String.raw`(?:${paper})\s+số\s*:?\s*\d+(?:\/\d{4})?`,
      String.raw`\d{1,2}\/\d{1,2}\/\d{4}(?!\d)`,
      String.raw`\d{1,2}[/-](?:19|20)\d\d(?!\d)`,
      String.raw`ngày\s+\d{1,2}(?:\s*[/-]\s*\d{1,2})?(?![\d/])`,
      String.raw`tháng\s+\d{1,2}(?![\d/])`,
      String.raw`quý\s+\d`,
      String.raw`(?:${passage})\s*:?\s+(?:[ivx]+\.)?\d+(?:\.\d+)*(?:\s*(?:và|đến|-)\s*\d+(?![\d/.,]*\s*(?:nội dung|chỉ|cơ quan|nhiệm vụ)))*`,
      String.raw`(?:sđt|đt|tel|điện thoại|hotline|fax)\s*:?\s*[\d .()-]{7,}`,
      String.raw`0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?!\d)`,
      String.raw`\d[\d.,]*\s*(?:nghìn |triệu |tỷ )*(?:đồng|tỷ|triệu|usd|vnđ)(?!\p{L})`,
      String.raw`\d{1,2}(?:giờ|h)\s?\d{0,2}(?!\p{L})`,
      String.raw`\d(?:\.\d){0,2}-\d{1,2}(?![\d.,]|\s*(?:điểm|bậc))`,
    ]
      .map((one) => begins + one)
      .join('|'),
    'giu',
  ),
  // A symbol is in capitals: `179/KH-UBND`, `30/2020/NĐ-CP`, `05-CTr/TU`.
  new RegExp(
    String.raw`${begins}\d{1,4}(?:\/\d{4})?\/\p{Lu}[\p{L}&]*(?:-[\p{L}&\d]+)*|${begins}\d{1,4}(?:-\p{Lu}[\p{L}&]*)+(?:\/\p{Lu}+)?`,
    'gu',
  ),
]

/** `tăng`, `chưa đạt`, `(Trung bình cao)`: a wrong one makes the figure beside it wrong. */
const signs = String.raw`${begins}(?:tăng|giảm|vượt|thiếu|cao hơn|thấp hơn|chưa đạt|không đạt|đạt)(?!\p{L})|\((?:trung bình\s*(?:-\s*)?)?(?:cao|thấp)\)`
const figure = String.raw`\d+(?:[.,]\d+)*(?:\s*\/\s*\d+(?![\p{L}/]))?(?:\s*%)?`
const pattern = new RegExp(`(?<figure>${figure})|(?<sign>${signs})|(?<word>\\p{L}+)`, 'giu')

/** Digits that are no figures of PAPI. */
export const findAsides = keep((text: string): readonly Span[] =>
  asides.flatMap((one) =>
    [...plain(text).matchAll(one)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  ),
)

/** `khoảng tin cậy … 43,7009 - 44,2197 điểm`: the ends of an interval, or of a group, are no scores of anyone. */
const interval = /khoảng (?:tin cậy|điểm)[^.;]*?\d{2},\d+\s*[-–]\s*\d{2},\d+/giu

export const findIntervals = (text: string): readonly Span[] =>
  [...text.matchAll(interval)].map(({ 0: words, index }) => ({
    start: index + words.search(/\d/),
    end: index + words.length,
  }))

export const tokenise = keep((text: string): readonly Token[] => {
  const spans = findAsides(text)
  return [...plain(text).matchAll(pattern)].flatMap(({ 0: found, index, groups = {} }): Token[] => {
    if (spans.some(({ start, end }) => index >= start && index < end)) return []
    const kind = groups.figure ? 'figure' : groups.sign ? 'sign' : 'word'
    return [{ start: index, end: index + found.length, kind, text: found }]
  })
})

/** The words of a text with `#` for each figure and `~` for each sign: equal where only figures differ. */
export const maskOf = (tokens: readonly Token[]): string =>
  tokens.map(({ kind, text }) => (kind === 'word' ? bare(text) : kind === 'figure' ? '#' : '~')).join(' ')

/** `6.1`, `6.3.1` before a name: a code of the plan, no figure. */
export const isCode = ({ kind, text }: Token): boolean => kind === 'figure' && /^\d\.\d(?:\.\d)?$/.test(text)

export const isYear = ({ text }: Token): boolean => /^(?:19|20)\d\d$/.test(text)

const sameNumber = (found: string, own: string): boolean => {
  const digits = [found, own].map((one) => one.replace(/\D/g, '').replace(/^0+(?=\d)/, ''))
  if (/[.,]/.test(own) && /[.,]/.test(found)) {
    if (digits[0] === digits[1] && decimalsOf(found) === decimalsOf(own)) return true
    return decimalsOf(found) < decimalsOf(own) && roundsTo(found, toNumber(own))
  }
  if (/[.,]/.test(own)) return decimalsOf(own) > 1 && roundsTo(found, toNumber(own))
  return !/[.,]/.test(found) && digits[0] === digits[1]
}

/** Whether a figure equals papi's: `5` for `05`, `43,96` for `43,9603`, `15` for `15/61`. */
export const sameFigure = (found: Token, own: Token): boolean => {
  if (found.kind === 'sign' || own.kind === 'sign')
    return bare(found.text).replace(/[\s-]+/g, ' ') === bare(own.text).replace(/[\s-]+/g, ' ')
  if (isCode(own)) return found.text === own.text
  const [rank = '', of] = found.text.replace('%', '').split('/')
  const [ownRank = '', ownOf] = own.text.replace('%', '').split('/')
  if (found.text.includes('%') !== own.text.includes('%')) return false
  return sameNumber(rank, ownRank) && (of === undefined || (ownOf !== undefined && sameNumber(of, ownOf)))
}
