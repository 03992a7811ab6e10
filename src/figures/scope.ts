import { totalCode } from '../results/codes.ts'
import type { Claim } from './claims.ts'
import type { Mention } from './mentions.ts'
import type { Span } from './text.ts'

/** For each place the bracket that it is in, by where it opens; -1 outside. */
export const findBrackets = (text: string): readonly number[] => {
  const open: number[] = []
  return text.split('').map((letter, index) => {
    if (letter === '(') open.push(index)
    const own = open.at(-1) ?? -1
    if (letter === ')') open.pop()
    return own
  })
}

/** From one `;` to the next: none within brackets or a name counts. */
export const segmentOf = (
  text: string,
  brackets: readonly number[],
  mentions: readonly Mention[],
  { start, end }: Span,
): Span => {
  const parts = (at: number): boolean =>
    text[at] === ';' && (brackets[at] ?? -1) < 0 && !mentions.some((one) => at >= one.start && at < one.end)
  let from = start
  while (from > 0 && !parts(from - 1)) from--
  let to = end
  while (to < text.length && !parts(to)) to++
  return { start: from, end: to }
}

/** The last subject before a place. Mentions beside each other are one: `7.2, 7.3 và 6.1`. */
export const groupBefore = (
  mentions: readonly Mention[],
  text: string,
  at: number,
  from: number,
): readonly Mention[] => {
  const earlier = mentions.filter(({ start, end }) => end <= at && start >= from)
  const group: Mention[] = []
  for (const one of earlier.toReversed()) {
    const next = group[0]
    if (next && (next.kind !== one.kind || !/^[\s,("“”;)và]*$/u.test(text.slice(one.end, next.start)))) break
    group.unshift(one)
  }
  return group
}

/** `chỉ tiêu của Chỉ số PAPI` is no statement about the total. */
export const isAside = (text: string, { id, start }: Mention): boolean =>
  id === totalCode && /(?:của|trong|thuộc|kết quả|về|theo)\s+$/iu.test(text.slice(0, start))

/** `cao hơn Hà Nội 0,27 điểm`, `thấp hơn 0,2 điểm so với Hưng Yên`. */
export const findRival = (
  text: string,
  mentions: readonly Mention[],
  { start, end }: Claim,
): Mention | undefined =>
  mentions.find(
    (one) =>
      one.kind === 'province' &&
      ((one.start >= start && one.end <= end) ||
        (one.start >= end && /^\s*so với\s+(?:tỉnh |thành phố )?$/iu.test(text.slice(end, one.start)))),
  )

/** What follows a claim and is what it is of: `giảm 14 bậc ở chỉ số Y tế công lập`. */
export const findBehind = (
  mentions: readonly Mention[],
  text: string,
  { end }: Claim,
  segment: Span,
): readonly Mention[] =>
  mentions
    .filter(
      ({ start }) =>
        start >= end &&
        start < segment.end &&
        /^[\s,]*(?:tỉnh, thành phố\s*)?(?:ở|về|của|đối với|thuộc|tại|là)\s+(?:chỉ số |nội dung |thành phần |["“])*$/iu.test(
          text.slice(end, start),
        ),
    )
    .slice(0, 1)

/** The province that a claim is about: not one that it is only measured by. */
export const findProvince = (
  mentions: readonly Mention[],
  text: string,
  claim: Claim,
  segment: Span,
): Mention | undefined =>
  mentions.findLast(
    ({ kind, end }) =>
      kind === 'province' && end <= claim.start && /^\s*\(\s*$/.test(text.slice(end, claim.start)),
  ) ??
  mentions.findLast(
    ({ kind, start, end }) =>
      kind === 'province' &&
      end <= claim.start &&
      start >= segment.start &&
      !/(?:sau|trước|trên|dưới|hơn|so với|bằng|như)\s+(?:tỉnh |thành phố )?$/iu.test(text.slice(0, start)),
  )

/** The agency whose rows are counted: named before the claim, else after it. */
export const findLead = (mentions: readonly Mention[], claim: Claim, segment: Span): Mention | undefined => {
  const agencies = mentions.filter(
    ({ kind, start }) => kind === 'agency' && start >= segment.start && start < segment.end,
  )
  return agencies.findLast(({ end }) => end <= claim.start) ?? agencies[0]
}

const someOnly = '(?:trực thuộc|vùng|khu vực|đồng bằng|miền|lân cận|láng giềng|nhóm)'
const someBefore = new RegExp(
  String.raw`(?:trong|giữa)\s+(?:số\s+)?(?:\d{1,2}\s+|các\s+)*(?:tỉnh,? thành phố|thành phố|tỉnh|địa phương)[^;.:]*?${someOnly}[^;.:]*$`,
  'iu',
)
const someAfter = new RegExp(
  String.raw`^(?:\s*/\s*\d+)?\s+(?:(?:trong|của|ở)\s+(?:\d{1,2}\s+|các\s+|số\s+)*(?:thành phố |tỉnh,? thành phố |tỉnh |địa phương )?${someOnly}|(?:khu vực|vùng|miền)\s)`,
  'iu',
)

/** `trong 05 thành phố trực thuộc Trung ương`, `trong nhóm 2`: a place among some provinces only. */
export const isScoped = (text: string, { start, end }: Span): boolean =>
  someBefore.test(text.slice(0, start)) || someAfter.test(text.slice(end))

/** `thành phố Vinh (thứ 11/61)`: of a place that is none of the provinces. */
export const isElsewherePlace = (before: string): boolean =>
  /(?:thành phố|tỉnh|quận|huyện|thị xã|phường|xã)\s+(?!Hà Nội)\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*)*\s*\(\s*$/u.test(
    before,
  )
