import { keep } from '../vi.ts'
import { plain, type Span } from './text.ts'

const digit = 'một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín'
const numeral = `(?:(?:${digit}) mươi(?: (?:mốt|lăm|${digit}))?|mười(?: (?:lăm|${digit}))?|(?:${digit}))`
const counted =
  'nội dung|chỉ số|chỉ tiêu|nhiệm vụ|bậc|vị trí|tỉnh|thành phố|địa phương|cơ quan|năm (?:liên tiếp|liền)|(?:chưa|không) đạt|đạt(?! được)'
const b = String.raw`(?<![\p{L}\d])`

/**
 * Where a word for a number is one: before what is counted, after `xếp thứ`, in `chín trên mười`. `năm` is five only where
 * nothing before it makes it a year, and `một` only of places or where a sentence begins with it.
 */
const patterns = [
  new RegExp(
    `${b}(?<!(?:trong|cả|hằng|hàng|mỗi|từng|theo|giữa|đầu|cuối|hết|sang|của|so với|các|những|nhiều|\\d|${numeral})\\s+(?=năm))(?!một\\s+(?!bậc))(?<number>${numeral})(?=\\s+(?:${counted})(?!\\p{L}))`,
    'giu',
  ),
  new RegExp(
    `(?:${b}(?!một)|(?<=^\\s*)(?=một))(?<number>${numeral})(?=\\s+(?:trên|trong)\\s+(?:tổng )?(?:số )?\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<=${b}(?:xếp|đứng|hạng|vị trí|lên|xuống|từ|là|còn|ở|năm)\\s+thứ\\s+)(?<number>nhất|nhì|${numeral})(?!\\p{L})`,
    'giu',
  ),
  new RegExp(`(?<=${b}nhóm\\s+)(?<number>nhất|${numeral})(?=\\s*(?:[.,;()]|$))`, 'giu'),
]

const ones: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  mốt: 1,
  nhì: 2,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

const readNumber = (words: string): number => {
  const list = words.toLocaleLowerCase('vi').split(/\s+/)
  const last = ones[list.at(-1) ?? ''] ?? 0
  if (list[0] === 'mười') return 10 + last
  return list[1] === 'mươi' ? 10 * (ones[list[0] ?? ''] ?? 0) + last : last
}

/** A text with its numbers in words as digits, each as wide as before: `xếp thứ hai mươi` → `xếp thứ 20      `. */
export const writeDigits = keep(
  (text: string): { readonly text: string; readonly spans: readonly Span[] } => {
    let digits = plain(text)
    const spans: Span[] = []
    for (const pattern of patterns)
      digits = digits.replace(pattern, (words: string, ...rest: readonly unknown[]) => {
        const start = rest.find((one) => typeof one === 'number') as number
        spans.push({ start, end: start + words.length })
        return String(readNumber(words)).padEnd(words.length)
      })
    return { text: digits, spans }
  },
)
