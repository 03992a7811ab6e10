import { keep } from '../vi.ts'
import { overlaps, type Span } from './text.ts'

export type Measure = 'points' | 'places' | 'either'

/** What a sentence says in words; figures in it only say how many provinces or years. */
export type Saying =
  | { readonly kind: 'status'; readonly says: 'met' | 'missed' | 'exceeded' | 'not-measured' }
  /** `0` for a score or a rank that stayed. */
  | { readonly kind: 'direction'; readonly measure: Measure; readonly sign: 1 | -1 }
  /** First or last of all provinces; `next` for the place beside it. */
  | { readonly kind: 'end'; readonly end: 'first' | 'last'; readonly next: boolean }
  /** The greatest change, the greatest distance to the target, the highest or lowest level of all codes of a kind. */
  | {
      readonly kind: 'most'
      readonly of: 'change' | 'target' | 'level'
      readonly measure: Measure
      readonly sign: 1 | -1
    }
  /** `count` provinces above or below. */
  | { readonly kind: 'others'; readonly side: 1 | -1; readonly count: number }
  /** Among the `count` provinces at the top or the bottom. */
  | { readonly kind: 'among'; readonly side: 1 | -1; readonly count: number }

export type Statement = Span & {
  readonly text: string
  readonly saying: Saying
  /** For several years in a row, or (`all`, `none`) every year of the plan so far or none. */
  readonly run?: {
    readonly years: number | 'all' | 'none' | { readonly since: number }
    readonly exact: boolean
  }
}

type Groups = Readonly<Record<string, string | undefined>>
type Pattern = { readonly pattern: RegExp; readonly make: (groups: Groups) => Saying }

const b = String.raw`(?<![\p{L}\d])`
const e = String.raw`(?![\p{L}\d])`
const target = '(?:chỉ tiêu|mục tiêu)(?: (?:về )?thứ hạng| đề ra| được giao| đặt ra| kế hoạch| của kế hoạch)*'
/** What is wanted, feared or counted is no statement. */
const wanted = `(?<!(?:để|phấn đấu|nhằm|sẽ|cần|có thể|khả năng|muốn|bảo đảm|đảm bảo|phải|dự kiến|hướng tới|nếu|khi|tỷ lệ|mức|sự|việc|xu hướng|nguy cơ|bị|tránh|hoặc|hay|số)\\s+)`
const province = String.raw`(?:tỉnh,? thành phố|tỉnh\/thành phố|tỉnh thành|tỉnh|địa phương)`
const many = String.raw`(?<count>\d{1,2})\s+`
const whole = '(?:cả nước|toàn quốc)'

const define = (text: string, make: Pattern['make']): Pattern => ({ pattern: new RegExp(text, 'giu'), make })

const signOf = (word = ''): 1 | -1 => (/^(?:tăng|vượt|cao|lên|thăng|cải thiện)/iu.test(word) ? 1 : -1)

const measureOf = (word = ''): Measure =>
  /điểm/iu.test(word) ? 'points' : /bậc|hạng/iu.test(word) ? 'places' : 'either'

const isAbove = (side = ''): boolean =>
  /^(?:trên|cao hơn|trước|dẫn đầu|đứng đầu|cao nhất|hàng đầu|tốt nhất)/iu.test(side)

/** The first pattern that takes a place has it. */
const patterns: readonly Pattern[] = [
  define(
    `${b}(?<sign>tăng|giảm|tụt|vượt|thiếu)(?:\\s+(?<measure>điểm|bậc|hạng|thứ hạng|chỉ tiêu|mục tiêu))?\\s+(?:nhiều|mạnh|sâu|lớn|cao|nhanh)\\s+nhất${e}`,
    ({ sign, measure }) => most(sign, measure),
  ),
  define(
    `${b}(?<sign>tăng|giảm|tụt|vượt|thiếu)\\s+nhiều\\s+(?<measure>điểm|bậc|hạng)\\s+nhất${e}`,
    ({ sign, measure }) => most(sign, measure),
  ),
  define(
    `${b}(?<sign>tăng|giảm|tụt|vượt|thiếu)\\s+\\d{1,2}(?:[.,]\\d+)?\\s+(?<measure>bậc|điểm)\\s*[,(]\\s*(?:là mức )?(?:nhiều|mạnh|sâu|lớn|cao|nhanh)\\s+nhất${e}`,
    ({ sign, measure }) => most(sign, measure),
  ),
  define(
    `${b}(?:(?<measure>điểm|thứ hạng)(?: số)?|xếp(?: hạng)?|đạt)\\s+(?<sign>cao|thấp)\\s+nhất(?=\\s+(?:trong|trên)\\s+(?:số\\s+)?(?:các|\\d+)\\s+(?:chỉ số|nội dung))`,
    ({ sign, measure }) => ({ kind: 'most', of: 'level', measure: measureOf(measure), sign: signOf(sign) }),
  ),
  define(
    `${b}${many}${province}\\s+(?:khác\\s+)?(?:xếp|đứng|có|ở)\\s*(?:thứ hạng |hạng |điểm |vị trí |số điểm )*(?<side>trên|cao hơn|trước|dưới|thấp hơn|sau)${e}`,
    ({ count, side }) => ({
      kind: 'others',
      side: isAbove(side) ? 1 : -1,
      count: Number(count),
    }),
  ),
  define(
    `${b}(?:đứng|xếp|ở|chỉ)\\s+(?<side>trên|dưới|sau|trước)\\s+${many}${province}${e}`,
    ({ count, side }) => ({
      kind: 'others',
      side: isAbove(side) ? -1 : 1,
      count: Number(count),
    }),
  ),
  define(
    `${b}(?:nhóm|tốp|top|trong số|trong|thuộc)\\s+${many}(?:(?:${province}|vị trí)\\s+)?(?:có (?:điểm|thứ hạng|kết quả)(?: số)? )?(?<side>dẫn đầu|đứng đầu|cao nhất|hàng đầu|tốt nhất|đứng cuối|cuối(?: bảng)?|thấp nhất)${e}`,
    ({ count, side }) => ({ kind: 'among', side: isAbove(side) ? 1 : -1, count: Number(count) }),
  ),
  define(
    `${b}(?<!(?:không|chưa)\\s+)(?:đứng|xếp|dẫn|ở)(?: ở)?(?: vị trí| hạng)?\\s+(?:(?<first>đầu|cao nhất|số 1)|(?<last>cuối(?: cùng)?|chót|bét|thấp nhất)|(?<nearly>áp chót))(?: ${whole}| bảng(?: xếp hạng)?)*${e}(?!\\s+nhóm\\s+\\d)`,
    ({ first, nearly }) => ({ kind: 'end', end: first ? 'first' : 'last', next: nearly !== undefined }),
  ),
  define(`${b}(?:(?<first>cao)|thấp) nhất (?:trong )?${whole}${e}`, ({ first }) => ({
    kind: 'end',
    end: first ? 'first' : 'last',
    next: false,
  })),
  define(`${b}cuối bảng(?: xếp hạng)?${e}`, () => ({ kind: 'end', end: 'last', next: false })),
  define(
    `${b}(?:chưa|không)(?: có)?(?: năm nào)?\\s+(?:đạt(?!\\s*(?:yêu cầu|chuẩn|tiến độ|kế hoạch|\\d[\\d.,]*\\s*(?:%|điểm)))(?:\\s+(?:được\\s+)?${target})?|(?:hoàn thành|đáp ứng)\\s+${target})${e}`,
    () => ({
      kind: 'status',
      says: 'missed',
    }),
  ),
  define(
    `${b}${wanted}(?:đạt và vượt|vượt)(?=\\s*[;.,)]|\\s*$|\\s+${target}(?!\\s*\\d))(?:\\s+${target})?`,
    () => ({
      kind: 'status',
      says: 'exceeded',
    }),
  ),
  define(`${b}dưới (?:mức )?chỉ tiêu${e}`, () => ({ kind: 'status', says: 'missed' })),
  define(`${b}${wanted}(?:đạt|hoàn thành)(?:\\s+được)?\\s+${target}${e}`, () => ({
    kind: 'status',
    says: 'met',
  })),
  define(`${b}${wanted}đạt(?=\\s*[;.,)]|\\s*$)`, () => ({ kind: 'status', says: 'met' })),
  define(
    `${b}(?<!địa phương\\s)không (?:được đo lường|đo lường|có (?:kết quả|số liệu|điểm)(?: đo lường)?)${e}`,
    () => ({
      kind: 'status',
      says: 'not-measured',
    }),
  ),
  define(
    `${b}${wanted}(?<sign>tăng|giảm|tụt|sụt)\\s+(?<measure>điểm|bậc|hạng|thứ hạng)${e}(?!\\s*(?:số\\s*)?\\d|\\s*[,/]\\s*(?:tăng|giảm)|\\s+(?:từ|xuống|lên|còn)\\s)`,
    ({ sign, measure }) => ({ kind: 'direction', measure: measureOf(measure), sign: signOf(sign) }),
  ),
  define(
    `${b}(?<measure>điểm|thứ hạng)(?: số)?\\s+(?:đều |cùng |tiếp tục |lại |cũng |có )*(?<sign>tăng|giảm)${e}(?!\\s*(?:\\d|khoảng|gần|hơn|từ|nhẹ \\d)|\\s*[,/]\\s*(?:tăng|giảm))`,
    ({ sign, measure }) => ({ kind: 'direction', measure: measureOf(measure), sign: signOf(sign) }),
  ),
]

const most = (sign = '', measure = ''): Saying =>
  /vượt|thiếu/iu.test(sign) || /tiêu/iu.test(measure)
    ? { kind: 'most', of: 'target', measure: 'places', sign: signOf(sign) }
    : { kind: 'most', of: 'change', measure: measureOf(measure), sign: signOf(sign) }

const runAfter =
  /^[^.;:()]{0,30}?(?:(?<exact>năm thứ (?<nth>\d{1,2})\s+liên tiếp)|(?<years>\d{1,2})\s+năm (?:liên tiếp|liền|gần đây)|(?:liên tục )?từ năm (?<since>20\d\d)|(?<none>năm nào)|(?<all>(?:cả|tất cả)(?: các)?(?: (?<number>\d{1,2})\s+)? ?năm))/iu
const runBefore =
  /(?:(?<exact>năm thứ (?<nth>\d{1,2})\s+liên tiếp)|(?<years>\d{1,2})\s+năm (?:liên tiếp|liền)|(?<none>chưa năm nào|không năm nào))[^.;:()]{0,40}$/iu

const readRun = (text: string, { start, end }: Span): Statement['run'] => {
  const found =
    runAfter.exec(text.slice(end))?.groups ??
    runBefore.exec(text.slice(Math.max(0, start - 60), start))?.groups
  const own = /năm nào/iu.test(text.slice(start, end))
  if (own || found?.none) return { years: 'none', exact: false }
  if (!found) return undefined
  const { nth, years, since, number } = found
  if (nth) return { years: Number(nth), exact: true }
  if (since) return { years: { since: Number(since) }, exact: false }
  const count = years ?? number
  return count === undefined ? { years: 'all', exact: false } : { years: Number(count), exact: false }
}

/** Every statement in words of a sentence, in its order. */
export const findStatements = keep((text: string): readonly Statement[] => {
  const found: Statement[] = []
  for (const { pattern, make } of patterns)
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.length }
      if (found.some((one) => overlaps(one, span))) continue
      const run = readRun(text, span)
      found.push({ ...span, text: words.trim(), saying: make(groups), ...(run && { run }) })
    }
  return found.sort((a, b) => a.start - b.start)
})
