import { keep } from '../vi.ts'
import { type ComparableKind, comparableClaims } from './comparable-claims.ts'
import { findPredicate } from './count-predicates.ts'
import { type CountryKind, countryClaims } from './country-claims.ts'
import { writeDigits } from './numerals.ts'
import { overlaps, type Span } from './text.ts'
import { findAsides, findIntervals } from './tokens.ts'

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
  /** Points that a gap or a change in places equals. */
  | 'equal'
  | 'group'
  | 'goal-group'
  | 'goal-places'
  | 'average'
  | 'count'
  | 'percent'
  | 'provinces'
  | ComparableKind
  | CountryKind

/** What a sentence claims with a figure, as it is written. */
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
  /** The name of the part, for a share. */
  readonly part?: string
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
/** `ra khỏi nhóm 1`, `đứng đầu nhóm 3`: a group that the city is not in. */
const leaving = String.raw`(?<!(?:khỏi|rời|từ|đầu|cuối|nhất|của|dưới|trên|ở)\s+)`
const groupName = String.raw`(?<name>cao nhất|thấp nhất|cao|trung bình\s*-?\s*cao|trung bình\s*-?\s*thấp|thấp)`

type Pattern = { readonly kind: ClaimKind; readonly pattern: RegExp; readonly sign?: 1 | -1 }

const define = (kind: ClaimKind, text: string, sign?: 1 | -1): Pattern => ({
  kind,
  pattern: new RegExp(text, 'giu'),
  ...(sign && { sign }),
})

/** The first pattern that takes a figure has it: the narrow ones come before the wide ones. */
const patterns: readonly Pattern[] = [
  ...[...comparableClaims, ...countryClaims].map(({ kind, text, sign }) => define(kind, text, sign)),
  define(
    'average',
    `${b}(?:bình quân|trung bình)(?: mỗi năm| hằng năm| hàng năm)? (?:${up})${extra}\\s+(?<value>\\d{1,2}(?:[.,]\\d{1,2})?)\\s+bậc`,
    1,
  ),
  define(
    'average',
    `${b}(?:bình quân|trung bình)(?: mỗi năm| hằng năm| hàng năm)? (?:${down})${extra}\\s+(?<value>\\d{1,2}(?:[.,]\\d{1,2})?)\\s+bậc`,
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
    `${b}(?:giữ(?: nguyên| vững)(?: thứ)? hạng|giữ hạng|không thay đổi (?:thứ )?hạng|thứ hạng không (?:thay )?đổi)${e}(?!\\s+(?:cao|trong|đã đạt))`,
  ),
  define(
    'count',
    `${b}(?<value>\\d{1,3})(?:(?:\\s*\\/\\s*|\\s+(?:trên|trong)(?: tổng)?(?: số)?\\s+)(?<of>\\d{1,3}))?\\s+${unit}${e}`,
  ),
  define(
    'count',
    `${b}(?<value>\\d{1,3})\\s+(?=(?<unit>)(?<!nhóm\\s+\\d\\s+)(?:chưa đạt|không đạt|không (?:được )?đo lường|không có kết quả đo lường)${e})`,
  ),
  define(
    'target',
    `${b}(?<!số nội dung[^.;]{0,30})(?:chỉ tiêu|mục tiêu|phấn đấu)(?: thứ hạng| về thứ hạng| phấn đấu| đề ra| kế hoạch| đặt ra| được giao| giao| của kế hoạch| của năm)*(?:\\s+(?:đến )?năm (?<year>20\\d\\d))?(?: của kế hoạch| đề ra| được giao| giao)*\\s*(?:là|ở mức|đạt|:)?\\s*\\(?(?:xếp |đứng |đạt )?(?:thứ hạng |hạng |thứ |vị trí thứ |vị trí )?${small}(?:\\s*\\/\\s*(?<of>\\d\\d))?(?!\\s*(?:nội dung|chỉ|nhiệm|cơ quan|bậc|điểm|%|năm|\\/|lĩnh vực|nhóm|tỉnh|người|hộ|trường))`,
  ),
  define(
    'target',
    `(?<=chỉ tiêu(?: thứ hạng)?(?: năm (?<year>20\\d\\d))?\\s+(?:của|đối với|cho)\\s(?:(?!kết quả|thực tế|xếp|chỉ tiêu)[^;]){3,120})\\s(?:là|ở mức)\\s+(?:hạng |thứ hạng |thứ )?${small}(?!\\s*(?:nội dung|chỉ|nhiệm|cơ quan|bậc|điểm|%|năm|\\/))`,
  ),
  define('rank', `${b}${rankWords}${small}${among}`),
  define(
    'rank',
    `${b}(?:thứ\\s+)?(?<value>\\d{1,2})\\s*\\/\\s*(?<of>\\d{2})(?!\\d|[.,]\\d|\\/)(?!\\s*(?:nội dung|chỉ|nhiệm vụ|cơ quan|xã|phường|quận|huyện|đơn vị|sở|người|hộ|thủ tục|hồ sơ|vụ))`,
  ),
  define(
    'rank',
    `${b}(?<!lần )(?<!chỉ số )${rankWords}${small}(?!\\s*(?:\\/|${place}|điểm|nội dung|chỉ|tháng|nhiệm|năm liên))`,
  ),
  define('rank', `${b}(?:từ|lên|xuống|là|còn)\\s+thứ\\s+${small}${e}`),
  define('rank', `${b}thứ\\s+${small}(?=\\s+(?:cả nước|toàn quốc|trên cả nước|trong cả nước))`),
  define('short', `${b}(?:còn thiếu|thiếu|hụt)\\s+${hedge}${number}${points}`),
  define(
    'equal',
    `${b}(?:tương đương(?: với)?|tương ứng(?: với)?|tức(?: là)?|hay)\\s+${hedge}${number}${points}`,
  ),
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
    `${b}điểm(?: số)?(?: tổng hợp| PAPI)?(?:\\s+của\\s+[^\\d;,.]{2,40}?)?(?:\\s+năm (?<year>20\\d\\d))?\\s+(?:là|đạt)\\s+${hedge}(?<value>\\d{1,2},\\d{2,7})(?!\\d|[.,]\\d)`,
  ),
  define(
    'score',
    `${b}từ\\s+(?:mức\\s+)?(?<value>\\d{1,2}[.,]\\d{1,7})(?!\\d|[.,]\\d)(?=[^.;]{0,40}(?:lên|xuống|còn))`,
  ),
  define('percent', String.raw`${b}(?:tăng|cao hơn)\s+${hedge}(?<value>\d{1,3}(?:[.,]\d{1,2})?)\s*%`, 1),
  define('percent', String.raw`${b}(?:giảm|thấp hơn)\s+${hedge}(?<value>\d{1,3}(?:[.,]\d{1,2})?)\s*%`, -1),
  define('percent', String.raw`(?<value>\d{1,3}(?:[.,]\d{1,2})?)\s*%`),
  define(
    'goal-group',
    `${b}(?:mục tiêu|phấn đấu|đến năm (?<year>20\\d\\d))[^.;:]{0,80}?nhóm (?<value>[1-4])${e}`,
  ),
  define('goal-group', `${b}nhóm (?<value>[1-4])\\)?(?= (?:đến|vào) năm 20)`),
  define(
    'group',
    `${b}${leaving}nhóm\\s+(?:thứ\\s+)?(?<value>[1-9])${e}(?:\\s*[(,-]?\\s*(?:nhóm\\s+|mức\\s+|điểm\\s+)?["“]?${groupName}["”]?\\s*(?=[);.,]|$))?(?!\\s*(?:gồm|có|nhiệm|giải|vấn|nội dung|chỉ|tỉnh|địa phương|nước|thành phố|đơn vị|đối tượng|từ \\d))`,
  ),
  define(
    'group',
    `${b}${leaving}nhóm\\s+(?<value>)(?:tỉnh |các tỉnh |địa phương |đạt |có |điểm |điểm số |mức |mức điểm |tỉnh, thành phố )*["“]?${groupName}["”]?(?=\\s*[);.,]|$|\\s+(?:của|trong|cả nước|trên|với|về))`,
  ),
  define(
    'provinces',
    `${b}(?<!(?:\\d\\s+(?:trong|trên)|trên|dưới|sau|trước|nhóm|tốp|top)\\s+(?:tổng )?(?:số )?)(?<value>\\d{1,3})\\s+(?:tỉnh(?:,? thành phố|\\/thành phố| thành)?|địa phương)${e}(?!,? thành phố|\\/thành)(?<measured>\\s+(?:có (?:kết quả|điểm)|được (?:đo lường|khảo sát|xếp hạng)))?(?!\\s+(?:khác\\s+)?(?:xếp|đứng|ở|tăng|giảm|dẫn|cao|thấp|trên|dưới|liền|có (?:điểm|thứ hạng)))(?![^.;]{0,30}(?:cả hai|cả 2|hai năm|cả năm))`,
  ),
]

/** Finds every claim in a sentence, in its order. */
export const findClaims = keep((sentence: string): readonly Claim[] => {
  const { text, spans } = writeDigits(sentence)
  const asides = [...findAsides(text), ...findIntervals(text)]
  const found: Claim[] = []
  for (const { kind, pattern, sign } of patterns)
    for (const { 0: words, index, groups = {} } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.length }
      // A preposition before a figure may belong to the claim before it: only the figures must be free.
      const digits = /\d/.test(words) ? { start: index + words.search(/\d/), end: span.end } : span
      if (isCountable(groups.value, words, text.slice(span.end))) continue
      if (asides.some((aside) => overlaps(aside, digits)) || found.some((one) => overlaps(one, digits)))
        continue
      const { value = '', of, year, hedge: roughly, unit: counted, name, part } = groups
      const predicate = kind === 'count' ? findPredicate(text, span) : groups.measured && 'measured'
      found.push({
        ...widen(span, spans),
        kind,
        text: words.trim(),
        value,
        ...(sign && { sign }),
        ...(of !== undefined && { of }),
        ...(year !== undefined && { year: Number(year) }),
        ...(roughly !== undefined && { hedge: roughly.toLocaleLowerCase('vi') }),
        ...(counted !== undefined && { unit: counted.toLocaleLowerCase('vi') }),
        ...(predicate !== undefined && { predicate }),
        ...(part !== undefined && { part }),
        ...(name !== undefined && { name: name.toLocaleLowerCase('vi') }),
      })
    }
  const sorted = found.sort((one, other) => one.start - other.start)
  return sorted.map((claim, index) => ({
    ...settleEqual(claim, sorted[index - 1]),
    text: sentence.slice(claim.start, claim.end).trim(),
  }))
})

/** `33 điểm ùn tắc`: places of another kind, with a whole number before the word and a noun after it. */
const isCountable = (value = '', words: string, after: string): boolean =>
  /điểm$/iu.test(words) &&
  /^\d+$/.test(value) &&
  /^\s+(?!so với|và|nhưng|năm|xếp|trong|của|tăng|giảm|cao|thấp|là|thuộc|đối với|về|ở|PAPI)\p{L}/iu.test(after)

/** A number in words is wider than its digits. */
const widen = (span: Span, words: readonly Span[]): Span => {
  const inside = words.filter((one) => overlaps(one, span))
  return {
    start: Math.min(span.start, ...inside.map(({ start }) => start)),
    end: Math.max(span.end, ...inside.map(({ end }) => end)),
  }
}

/** `thiếu 1 bậc, tương đương 0,0015 điểm`: points short; `tăng 2 bậc, tương đương 0,01 điểm`: points gained. */
const settleEqual = (claim: Claim, previous: Claim | undefined): Claim => {
  if (claim.kind !== 'equal' || !previous) return claim
  const { sign } = previous
  if (previous.kind === 'gap') return { ...claim, kind: 'short' }
  return previous.kind === 'places' ? { ...claim, kind: 'points', ...(sign && { sign }) } : claim
}
