import { overlaps, plain, type Span } from './text.ts'
import { findAsides } from './tokens.ts'

export type ClaimKind =
  | 'rank'
  | 'score'
  | 'target'
  | 'places'
  | 'points'
  /** Points between two provinces. */
  | 'distance'
  /** Places ahead of or behind a target. */
  | 'gap'
  /** Points to the holder of the target rank. */
  | 'short'
  | 'group'
  | 'goal-group'
  | 'goal-places'
  | 'average'
  | 'count'
  | 'percent'
  | 'provinces'

/** What a sentence claims with a figure, as it stands there. */
export type Claim = Span & {
  readonly kind: ClaimKind
  readonly text: string
  /** `''` where words alone say it, as `giữ hạng` does. */
  readonly value: string
  /** `61` of `15/61`; `28` of `16/28 nội dung`. */
  readonly of?: string
  /** 1 for gains, for being above; -1 for losses, for being below. */
  readonly sign?: 1 | -1
  /** Year within the words of the claim: `chỉ tiêu năm 2024 là 11`. */
  readonly year?: number
  /** `khoảng`, `hơn`, `gần`. */
  readonly hedge?: string
  /** What is counted, and what is said of it. */
  readonly unit?: string
  readonly predicate?: string
  /** `cao`, `trung bình - cao` beside or instead of the number of a group. */
  readonly name?: string
}

const b = String.raw`(?<![\p{L}\d])`
const e = String.raw`(?![\p{L}\d])`
const small = String.raw`(?<value>\d{1,2})(?![\d%]|[.,]\d)`
const place = '(?:bậc|hạng|thứ hạng|vị trí)'
const hedge = String.raw`(?:(?<hedge>khoảng|gần|hơn|trên|xấp xỉ|chỉ)\s+)?`
const rankWords = String.raw`(?:xếp (?:hạng |ở |tại )?(?:vị trí |vị thứ )?(?:thứ(?: hạng)?)|đứng (?:ở |tại )?(?:vị trí )?(?:thứ)|(?:đứng |xếp )?(?:ở |tại )?vị trí(?: thứ)?|(?:xếp )?thứ hạng|xếp hạng|hạng(?: thứ)?|xếp)\s*(?:là\s+|:\s*)?(?:chung\s+)?`
const among = String.raw`(?:\s*\/\s*|\s+(?:trên|trong)(?: tổng)?(?: số)?\s+)(?<of>\d{1,2})(?!\d|[.,]\d|\/)`
const up = 'tăng|lên|thăng|cải thiện|vươn lên|tiến'
const down = 'giảm|tụt|xuống|mất|rớt|sụt|lùi'
/** `lên 43,96 điểm` names a score, `tăng 0,06 điểm` a change of it. */
const pointsUp = 'tăng|cải thiện|cộng|cao hơn'
const pointsDown = 'giảm|tụt|mất|sụt|thấp hơn|kém'
const extra = '(?: hạng| bậc| thêm| được| tới| đến| mạnh| nhẹ| điểm| khoảng| gần| hơn)*'
const number = String.raw`(?<value>\d{1,2}(?:[.,]\d{1,7})?)(?!\d|[.,]\d|\/)`
const points = String.raw`\s*điểm(?!\s*(?:phần trăm|%|cầu|trường|bán|du lịch|nóng|bưu|tiếp|dân cư|dừng|đỗ|thu|trên thang|tối đa))${e}`
const unit =
  '(?<unit>nội dung(?: thành phần)?|chỉ tiêu(?: thứ hạng)?|chỉ số(?: nội dung)?(?: thành phần)?|nhiệm vụ(?:, giải pháp)?|cơ quan(?: chủ trì)?)'
const groupName = String.raw`(?<name>cao nhất|thấp nhất|cao|trung bình\s*-?\s*cao|trung bình\s*-?\s*thấp|thấp)`

type Pattern = { readonly kind: ClaimKind; readonly pattern: RegExp; readonly sign?: 1 | -1 }

const define = (kind: ClaimKind, text: string, sign?: 1 | -1): Pattern => ({
  kind,
  pattern: new RegExp(text, 'giu'),
  ...(sign && { sign }),
})

/** The first pattern that takes a figure has it: the narrow ones stand before the wide ones. */
const patterns: readonly Pattern[] = [
  define(
    'average',
    `${b}(?:bình quân|trung bình)(?: mỗi năm| hằng năm| hàng năm)? (?:${up})${extra}\\s+(?<value>\\d{1,2}(?:[.,]\\d)?)\\s+bậc`,
    1,
  ),
  define(
    'average',
    `${b}(?:bình quân|trung bình)(?: mỗi năm| hằng năm| hàng năm)? (?:${down})${extra}\\s+(?<value>\\d{1,2}(?:[.,]\\d)?)\\s+bậc`,
    -1,
  ),
  define('goal-places', `${b}(?:${up}) (?:ít nhất|tối thiểu|từ)\\s+${small}\\s+bậc`, 1),
  define(
    'gap',
    `${b}(?:vượt(?: chỉ tiêu| mục tiêu)?|cao hơn (?:so với )?(?:chỉ tiêu|mục tiêu))${extra}\\s+${small}\\s+${place}(?!\\s+so với (?:năm|kết quả))`,
    -1,
  ),
  define(
    'gap',
    `${b}(?:còn thiếu|thiếu|hụt|(?:thấp|kém) hơn (?:so với )?(?:chỉ tiêu|mục tiêu)|kém chỉ tiêu|còn(?: cách)?(?: chỉ tiêu)?|cách chỉ tiêu|còn phải tăng|phải tăng)${extra}\\s+${small}\\s+${place}(?!\\s+so với (?:năm|kết quả))`,
    1,
  ),
  define('gap', `${b}cao hơn\\s+${small}\\s+${place}\\s+so với (?:chỉ tiêu|mục tiêu)`, -1),
  define('gap', `${b}(?:thấp hơn|kém)\\s+${small}\\s+${place}\\s+so với (?:chỉ tiêu|mục tiêu)`, 1),
  define('places', `${b}(?:${up}|cao hơn|vượt)${extra}\\s+${small}\\s*${place}${e}`, 1),
  define('places', `${b}(?:${down}|thấp hơn|kém)${extra}\\s+${small}\\s*${place}${e}`, -1),
  define(
    'places',
    `${b}(?:giữ(?: nguyên| vững)(?: thứ)? hạng|giữ hạng|không thay đổi (?:thứ )?hạng|thứ hạng không (?:thay )?đổi)${e}(?!\\s+(?:cao|trong))`,
  ),
  define(
    'count',
    `${b}(?<value>\\d{1,3})(?:(?:\\s*\\/\\s*|\\s+(?:trên|trong)(?: tổng)?(?: số)?\\s+)(?<of>\\d{1,3}))?\\s+${unit}${e}`,
  ),
  define(
    'count',
    `${b}(?<value>\\d{1,3})\\s+(?=(?<unit>)(?:chưa đạt|không đạt|không (?:được )?đo lường|không có kết quả đo lường)${e})`,
  ),
  define(
    'target',
    `${b}(?:chỉ tiêu|mục tiêu|phấn đấu)(?: thứ hạng| về thứ hạng| phấn đấu| đề ra| kế hoạch| đặt ra| được giao| giao| của kế hoạch| của năm)*(?:\\s+(?:đến )?năm (?<year>20\\d\\d))?(?: của kế hoạch| đề ra| được giao| giao)*\\s*(?:là|ở mức|đạt|:)?\\s*\\(?(?:xếp |đứng |đạt )?(?:thứ hạng |hạng |thứ |vị trí thứ |vị trí )?${small}(?:\\s*\\/\\s*(?<of>\\d\\d))?(?!\\s*(?:nội dung|chỉ|nhiệm|cơ quan|bậc|điểm|%|năm|\\/|lĩnh vực|nhóm|tỉnh|người|hộ|trường))`,
  ),
  define('rank', `${b}${rankWords}${small}${among}`),
  define(
    'rank',
    `${b}(?:thứ\\s+)?(?<value>\\d{1,2})\\s*\\/\\s*(?<of>[3-6]\\d)(?!\\d|[.,]\\d|\\/)(?!\\s*(?:nội dung|chỉ|nhiệm vụ|cơ quan|xã|phường|quận|đơn vị))`,
  ),
  define(
    'rank',
    `${b}(?<!lần )(?<!chỉ số )${rankWords}${small}(?!\\s*(?:\\/|${place}|điểm|nội dung|chỉ|tháng|nhiệm|năm liên))`,
  ),
  define('rank', `${b}(?:từ|lên|xuống|là|còn)\\s+thứ\\s+${small}${e}`),
  define('rank', `${b}thứ\\s+${small}(?=\\s+(?:cả nước|toàn quốc|trên cả nước|trong cả nước))`),
  define('short', `${b}(?:còn thiếu|thiếu|hụt)\\s+${hedge}${number}${points}`),
  define('points', `${b}(?:${pointsUp})${extra}\\s+${hedge}${number}${points}`, 1),
  define('points', `${b}(?:${pointsDown})${extra}\\s+${hedge}${number}${points}`, -1),
  define('distance', `${b}cao hơn (?:so với )?[^\\d;.,]{2,40}?\\s${hedge}${number}${points}`, 1),
  define('distance', `${b}(?:thấp hơn|kém) (?:so với )?[^\\d;.,]{2,40}?\\s${hedge}${number}${points}`, -1),
  define('score', `${b}(?<!\\d-)${hedge}(?!(?:0|10|80) )${number}${points}`),
  define(
    'score',
    `${b}(?:đạt|điểm số|điểm|còn|lên|xuống)\\s*(?:là|đạt|:)?\\s*${hedge}(?<value>\\d{1,2}(?:,\\d{2,7}|\\.\\d{2}|\\.\\d{4,7}))(?!\\d|[.,]\\d)(?!\\s*(?:%|tỷ|triệu|ha|km|m2|người|lần))`,
  ),
  define(
    'score',
    `${b}từ\\s+(?:mức\\s+)?(?<value>\\d{1,2}[.,]\\d{1,7})(?!\\d|[.,]\\d)(?=[^.;]{0,40}(?:lên|xuống|còn))`,
  ),
  define('percent', String.raw`(?<value>\d{1,3}(?:[.,]\d{1,2})?)\s*%`),
  define(
    'goal-group',
    `${b}(?:mục tiêu|phấn đấu|đến năm (?<year>20\\d\\d))[^.;:]{0,80}?nhóm (?<value>[1-4])${e}`,
  ),
  define('goal-group', `${b}nhóm (?<value>[1-4])\\)?(?= (?:đến|vào) năm 20)`),
  define(
    'group',
    `${b}nhóm\\s+(?:thứ\\s+)?(?<value>[1-9])${e}(?:\\s*[(,-]?\\s*(?:nhóm\\s+|mức\\s+|điểm\\s+)?["“]?${groupName}["”]?\\s*(?=[);.,]|$))?(?!\\s*(?:gồm|có|nhiệm|giải|vấn|nội dung|chỉ|tỉnh|địa phương|nước|thành phố|đơn vị|đối tượng))`,
  ),
  define(
    'group',
    `${b}nhóm\\s+(?<value>)(?:tỉnh |các tỉnh |địa phương |đạt |có |điểm |điểm số |mức |mức điểm |tỉnh, thành phố )*["“]?${groupName}["”]?(?=\\s*[);.,]|$|\\s+(?:của|trong|cả nước|trên|với|về))`,
  ),
  define('provinces', `${b}(?<value>[56]\\d)\\s+tỉnh(?:, thành phố|\\/thành phố| thành)?${e}`),
]

/** What is said of a count: `11 nội dung chưa đạt`, `đạt 16/28 chỉ tiêu`. */
const predicates: readonly (readonly [name: string, after: RegExp])[] = [
  [
    'missed',
    /^(?:\s*thứ hạng|\s*được giao|\s*đề ra|\s*năm \d{4})*\s*(?:không đạt|chưa đạt|không hoàn thành|chưa hoàn thành|chưa hoàn toàn đạt)/u,
  ],
  [
    'not-measured',
    /^\s*(?:không có (?:kết quả|số liệu|dữ liệu|điểm)|không (?:được )?đo lường|chưa có kết quả đo)/u,
  ],
  ['behind', /^\s*(?:đang |hiện |còn )*(?:ở )?dưới mức chỉ tiêu/u],
  ['rising', /^\s*(?:tăng điểm|có điểm tăng|tăng về điểm)/u],
  ['falling', /^\s*(?:giảm điểm|có điểm giảm|giảm về điểm)/u],
  ['climbing', /^\s*(?:tăng (?:bậc|hạng|thứ hạng)|có thứ hạng tăng)/u],
  ['dropping', /^\s*(?:giảm (?:bậc|hạng|thứ hạng)|có thứ hạng giảm|tụt hạng)/u],
  ['keeping', /^\s*giữ (?:nguyên )?(?:thứ )?hạng/u],
  ['measured', /^\s*(?:có kết quả đo lường|được đo lường)/u],
  ['without-target', /^\s*chưa có chỉ tiêu/u],
  ['exceeded', /^\s*vượt/u],
  ['met', /^(?:\s*được giao|\s*đề ra|\s*năm \d{4})*\s*(?:đã )?(?:đạt(?! \d)|hoàn thành|đạt và vượt)/u],
]

const before: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'missed',
    /(?:không đạt|chưa đạt|chưa hoàn thành)(?: được| chỉ tiêu| thứ hạng| ở| tại|:| là| gồm| có)*\s*$/u,
  ],
  ['met', /(?:đạt|hoàn thành)(?: được| chỉ tiêu| thứ hạng| ở| tại|:| là| gồm| có)*\s*$/u],
  ['targets', /chỉ tiêu(?: về)? thứ hạng(?: năm \d{4})?(?: cho| đối với| của)\s*$/u],
]

const findPredicate = (text: string, { start, end }: Span): string | undefined => {
  const lower = text.toLocaleLowerCase('vi')
  const [after] = predicates.find(([, pattern]) => pattern.test(lower.slice(end))) ?? []
  const [ahead] = before.find(([, pattern]) => pattern.test(lower.slice(0, start))) ?? []
  return after ?? ahead
}

/** `khoảng tin cậy … 43,7009 - 44,2197 điểm`: the ends of an interval are no scores of anyone. */
const interval = /khoảng tin cậy[^.;]*?\d{2},\d+\s*[-–]\s*\d{2},\d+/giu

const findIntervals = (text: string): readonly Span[] =>
  [...text.matchAll(interval)].map(({ 0: words, index }) => ({
    start: index + words.search(/\d/),
    end: index + words.length,
  }))

/** Finds every claim in a sentence, in its order. */
export const findClaims = (sentence: string): readonly Claim[] => {
  const text = plain(sentence)
  const asides = [...findAsides(text), ...findIntervals(text)]
  const found: Claim[] = []
  for (const { kind, pattern, sign } of patterns)
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.length }
      // A preposition before a figure may belong to the claim before it: only the figures must be free.
      const digits = /\d/.test(words) ? { start: index + words.search(/\d/), end: span.end } : span
      if (asides.some((aside) => overlaps(aside, digits)) || found.some((one) => overlaps(one, digits)))
        continue
      const { value = '', of, year, hedge: roughly, unit: counted, name } = groups
      const predicate = kind === 'count' ? findPredicate(text, span) : undefined
      found.push({
        ...span,
        kind,
        text: words.trim(),
        value,
        ...(sign && { sign }),
        ...(of !== undefined && { of }),
        ...(year !== undefined && { year: Number(year) }),
        ...(roughly !== undefined && { hedge: roughly.toLocaleLowerCase('vi') }),
        ...(counted !== undefined && { unit: counted.toLocaleLowerCase('vi') }),
        ...(predicate !== undefined && { predicate }),
        ...(name !== undefined && { name: name.toLocaleLowerCase('vi') }),
      })
    }
  return found.sort((one, other) => one.start - other.start)
}
