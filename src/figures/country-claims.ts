// Claims about the country and its groups beside the score of the place.

/** Kinds of claims that are compared with all provinces of an edition. */
export type CountryKind =
  /** The national mean, its change, and points of the place above or below it. */
  | 'mean'
  | 'mean-change'
  | 'mean-gap'
  /** The median of all totals. */
  | 'middle'
  /** Lowest, highest score and members of a group; the place's position in its own; points to the next group. */
  | 'band'
  | 'position'
  | 'band-gap'
  /** All members of a group by name, best first. */
  | 'members'
  /** Points to the province next above. */
  | 'next-above'
  /** What the gains, or the losses, of all dimensions add up to. */
  | 'sum'
  /** People surveyed in the place, and the communes they live in. */
  | 'sample'
  /** Provinces that gained, or lost, points of those measured in both years. */
  | 'moved'

const points = String.raw`(?<value>\d{1,2}[.,]\d{1,7})`
const mean = '(?:mức |điểm )?(?:trung bình|bình quân)(?: chung)?(?: của)? (?:cả nước|toàn quốc)'
const of = String.raw`(?:\s*\/\s*|\s+trong\s+)(?<of>\d{1,2})`

type Pattern = { readonly kind: CountryKind; readonly text: string; readonly sign?: 1 | -1 }

const listSigned = (sign: 1 | -1): readonly Pattern[] => {
  const [over, gained, end] = sign > 0 ? ['cao hơn', 'tăng', 'đầu'] : ['thấp hơn', 'giảm', 'cuối']
  return [
    { kind: 'mean-gap', sign, text: `${over} (?:so với )?${mean}\\s+(?:là\\s+)?${points} điểm` },
    { kind: 'mean-change', sign, text: `(?<=${mean}\\s)${gained}\\s+${points}(?: điểm)?` },
    { kind: 'band-gap', sign, text: `${over} địa phương đứng ${end} nhóm [1-4] là ${points} điểm` },
    { kind: 'sum', sign, text: `cộng lại ${gained}\\s+${points} điểm` },
    {
      kind: 'moved',
      sign,
      text: `(?<=địa phương ${gained} điểm \\()(?<value>\\d{1,2})${of}(?=\\))`,
    },
    {
      kind: 'moved',
      sign,
      text: `(?<value>\\d{1,2})${of} (?:tỉnh,? thành phố|địa phương) có kết quả cả hai năm(?= ${gained} điểm)`,
    },
  ]
}

export const countryClaims: readonly Pattern[] = [
  ...listSigned(1),
  ...listSigned(-1),
  {
    kind: 'sample',
    text: String.raw`khảo sát (?<value>\d{1,3}(?:\.\d{3})*|\d+) (?:người dân|người)(?: tại (?<of>\d{1,3}) xã,? phường)?`,
  },
  { kind: 'middle', text: `trung vị (?:của )?(?:tổng điểm|điểm) cả nước(?: là)?:? ${points}(?: điểm)?` },
  {
    kind: 'members',
    text: String.raw`địa phương thuộc nhóm (?<value>[1-4]), xếp theo thứ hạng: .+?(?=\.(?:\s|$)|;|$)`,
  },
  { kind: 'next-above', text: `thấp hơn địa phương (?:liền|xếp liền|đứng liền) trên\\s+${points} điểm` },
  {
    kind: 'band',
    text: `nhóm [1-4] từ ${points} đến \\d{1,2}[.,]\\d{1,7} \\(\\d{1,2} địa phương\\)`,
  },
  {
    kind: 'position',
    text: `(?:đứng |xếp )?thứ\\s+(?<value>\\d{1,2})${of} (?:tỉnh,? thành phố|địa phương) thuộc nhóm [1-4]`,
  },
]

/** `mean` occurs in tables only. */
const kinds: ReadonlySet<string> = new Set(['mean', ...countryClaims.map(({ kind }) => kind)])

export const isCountryKind = (kind: string): kind is CountryKind => kinds.has(kind)
