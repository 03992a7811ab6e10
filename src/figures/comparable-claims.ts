import type { Span } from './text.ts'

// What papi says beside a difference, or in its place, where two editions may be compared in part only.

/** Up to the name of a share in its bracket, past the shares before it. */
const shareLead = String.raw`\(trong đó (?:[^()]*?, )?`

/** Brackets that say what parts on another scale add to a change: the parts named there are no subjects. */
export const findShares = (text: string): readonly Span[] =>
  [...text.matchAll(/\(trong đó [^()]*nội dung đo khác năm trước\)/giu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))

const small = String.raw`(?<value>\d{1,2})`
const points = String.raw`(?<value>\d{1,2},\d{1,7})`
const country = 'trung vị (?:cả nước|các tỉnh, thành phố không sắp xếp)'

export type ComparableKind =
  /** Points that a part on another scale adds to a change: `trong đó Sử dụng cổng giao tiếp điện tử tăng 0,0528 điểm`. */
  | 'share'
  /** Comparable parts of a whole: how many, what they gained, the national median of it. */
  | 'parts'
  | 'remainder'
  | 'median'
  /** Provinces without a score that a target met rests on. */
  | 'withheld'

type Pattern = {
  readonly kind: ComparableKind
  readonly text: string
  readonly sign?: 1 | -1
}

const listMoved = (sign: 1 | -1): readonly Pattern[] => {
  const moved = String.raw`${sign > 0 ? 'tăng' : 'giảm'}\s+${points}`
  return [
    {
      kind: 'share',
      sign,
      text: String.raw`(?<=${shareLead}(?<part>[^()\d]{3,80})\s)${moved}(?: điểm)?(?=[^()]*nội dung đo khác năm trước\))`,
    },
    {
      kind: 'remainder',
      sign,
      text: String.raw`(?<=nội dung so sánh được,\s+(?:điểm\s+)?)${moved}(?: điểm)?`,
    },
    { kind: 'median', sign, text: String.raw`(?<=${country}\s+)${moved}(?: điểm)?` },
  ]
}

export const comparableClaims: readonly Pattern[] = [
  ...listMoved(1),
  ...listMoved(-1),
  { kind: 'parts', text: String.raw`(?<=tính trên\s+)${small}(?=\s+nội dung so sánh được)` },
  { kind: 'withheld', text: String.raw`(?<!\d)${small}(?=\s+địa phương không có điểm)` },
]
