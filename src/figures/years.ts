import { keep } from '../vi.ts'
import type { Claim } from './claims.ts'
import type { Span } from './text.ts'
import { findAsides } from './tokens.ts'

/** A year in a sentence; `base` after `so với`, `từ`. `undefined` for `so với năm trước`. */
export type YearMark = Span & { readonly year: number | undefined; readonly base: boolean }

const baseWords =
  /(?:so với|so sánh(?: được)? với|hơn|từ)\s+(?:cùng kỳ\s+|kết quả\s+|thứ hạng\s+|mức\s+)*(?:của\s+)?(?:năm\s+|papi\s+|chỉ số papi\s+)*$/iu

/** The years that a sentence names, in its order. */
export const findYears = keep((text: string): readonly YearMark[] => {
  const asides = findAsides(text)
  const spans = [
    ...text.matchAll(/(?<![\d/.,])20[0-3]\d(?!\s*-\s*20\d\d|[\d/]|[.,]\d)(?<!20\d\d\s*-\s*20\d\d)/gu),
  ]
  const named = spans
    .map(({ index }) => ({ start: index, end: index + 4 }))
    .filter(({ start }) => !asides.some((one) => start >= one.start && start < one.end))
    .map(({ start, end }) => ({
      start,
      end,
      year: Number(text.slice(start, end)),
      base: baseWords.test(text.slice(0, start)),
    }))
  const relative = [
    ...text.matchAll(
      /so với (?:cùng kỳ )?(?:kết quả )?(?:năm trước|năm liền trước|năm ngoái|kỳ trước|cùng kỳ)/giu,
    ),
  ]
  return [
    ...named,
    ...relative.map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      year: undefined,
      base: true,
    })),
  ].sort((a, b) => a.start - b.start)
})

/** First and last years of stretches, `2020 - 2023`: a claim beside them may be of either. */
export const findStretches = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)(20[0-3]\d)\s*-\s*(20[0-3]\d)(?!\d)/gu)].flatMap(([, from, to]) => [
    Number(from),
    Number(to),
  ])

/** `43,96 điểm năm 2023`, `hạng 15 (năm 2023)`. */
const attachedYear =
  /^(?:\s*(?:điểm|tỉnh,? thành phố(?: có kết quả đo lường)?|tỉnh thành))?\s*\(?(?:của |vào |trong |ở )?(?:năm|PAPI)\s+(20\d\d)(?!\s*(?:là|:|đạt|xếp|-))/iu

/** `sure`: the year is beside the claim, or the sentence names none. */
type YearOf = { readonly year: number | undefined; readonly sure: boolean }

/** The year of a rank, a score, a target. */
export const levelYear = (
  text: string,
  marks: readonly YearMark[],
  brackets: readonly number[],
  claim: Claim,
  segment: Span,
): YearOf => {
  if (claim.year !== undefined) return { year: claim.year, sure: true }
  const own = attachedYear.exec(text.slice(claim.end))?.[1]
  if (own) return { year: Number(own), sure: true }
  const bracket = brackets[claim.start] ?? -1
  const levels = marks.filter(({ year, base }) => year !== undefined && !base)
  // A median is in a bracket after the year that it is measured from.
  if (bracket >= 0 && claim.kind !== 'median') {
    const inside = levels.findLast(({ start }) => start < claim.start && brackets[start] === bracket)
    const before = /(20\d\d)\s*$/.exec(text.slice(0, bracket))?.[1]
    if (inside || before) return { year: inside?.year ?? Number(before), sure: true }
  }
  const outside = levels.filter(({ start }) => start < claim.start && (brackets[start] ?? -1) < 0)
  const near = outside.findLast(({ start }) => start >= segment.start)
  const far = outside.at(-1)
  return { year: (near ?? far)?.year, sure: near !== undefined || far === undefined }
}

/** The year that a change is measured from. */
export const baseYear = (
  text: string,
  marks: readonly YearMark[],
  claim: Claim,
  segment: Span,
): YearMark | undefined => {
  const bases = marks.filter(({ base }) => base)
  const after = bases.find(
    ({ start }) =>
      start >= claim.end && start < segment.end && !/[;()]|\d/.test(text.slice(claim.end, start)),
  )
  return (
    after ??
    bases.findLast(({ start }) => start < claim.start && start >= segment.start) ??
    bases.find(({ start }) => start >= claim.end && start < segment.end) ??
    bases.findLast(({ start }) => start < claim.start)
  )
}

/** The year right behind a claim. */
export const yearBehind = (text: string, { end }: Claim): number | undefined => {
  const found = attachedYear.exec(text.slice(end))?.[1]
  return found === undefined ? undefined : Number(found)
}
