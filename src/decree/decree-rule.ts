import { type Place, paragraphPlace } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import type { ExplainedCode, Rule } from '../diagnostics/rule.ts'
import { citePassage, type Words } from '../vi.ts'
import type { Paper, Piece, Spot } from './paper.ts'
import { textOf } from './pieces.ts'

/** A paragraph, or a piece of one; `undefined` where the fault is that something is missing. */
export type Where = Piece | Spot | undefined

/** Something that is not as the decree asks; `also` are other places with the same fault. */
export type Fault = {
  readonly at: Where
  readonly message: Words
  readonly remedy?: Words
  readonly also?: readonly (Piece | Spot)[]
}

export type DecreeRule = ExplainedCode & {
  /**
   * Place in part one of annex I, such as `II.4`; in annex II, `Phụ lục II, V.7`; or an article, `Điều 13`. `null` for usage
   * that the decree does not lay down.
   */
  readonly source: string | null
  readonly check: (paper: Paper) => Iterable<Fault & { readonly source?: string }>
}

const inDecree = (vi: string, en: string): Words => ({
  vi: `${vi} Nghị định số 30/2020/NĐ-CP`,
  en: `Decree 30/2020/NĐ-CP, ${en}`,
})

/** The place in the decree that a finding rests on. */
export const cite = (source: string | null): Words => {
  if (source === null)
    return {
      vi: 'thông lệ trình bày, Nghị định số 30/2020/NĐ-CP không quy định',
      en: 'usage, on which Decree 30/2020/NĐ-CP is silent',
    }
  const [, article] = /^Điều (.+)$/.exec(source) ?? []
  if (article) return inDecree(source, `article ${article}`)
  const [, own] = /^Phụ lục II, (.+)$/.exec(source) ?? []
  const place = citePassage(own ?? source) ?? { vi: source, en: source }
  return own
    ? inDecree(`${place.vi} Phụ lục II`, `annex II, ${place.en}`)
    : inDecree(`${place.vi} Phần I Phụ lục I`, `annex I, part I, ${place.en}`)
}

/** Other places that are shown one by one; more are only counted. */
const mostShown = 3

export const placeIn =
  ({ source: { file } }: Paper) =>
  (where: Where): Place => {
    if (!where) return { kind: 'file', file }
    const spot = 'spot' in where ? where.spot : where
    return paragraphPlace(file, spot.paragraph.number, textOf(spot))
  }

const listAlso = (also: readonly (Piece | Spot)[]) => {
  const rest = also.length - mostShown
  return [
    ...also.slice(0, mostShown).map((where) => ({
      message: { vi: 'cũng như vậy', en: 'the same here' },
      at: where,
    })),
    ...(rest > 0 ? [{ message: { vi: `và ${rest} đoạn khác`, en: `and ${rest} more paragraphs` } }] : []),
  ]
}

/** A rule whose every finding cites the decree. */
export const decreeRule = ({
  code,
  severity,
  source,
  explanation,
  check,
}: DecreeRule): Rule<Paper, Where> => {
  const place = cite(source)
  return {
    code,
    severity,
    explanation: {
      vi: `${explanation.vi} Căn cứ: ${place.vi}.`,
      en: `${explanation.en} Source: ${place.en}.`,
    },
    *check(paper) {
      for (const { at, message, remedy, also = [], source: own } of check(paper))
        yield {
          at,
          message,
          notes: [{ message: own === undefined ? place : cite(own) }, ...listAlso(also)],
          ...(remedy && { remedy }),
        }
    },
  }
}

type Said = Pick<Fault, 'message' | 'remedy'>

/** Places that are wrong in the same way are one fault, at the first of them: two hundred paragraphs, one finding. */
export const once = (places: readonly Where[], say: Said | ((count: number) => Said)): readonly Fault[] => {
  const [at, ...also] = places
  if (places.length === 0) return []
  const said = typeof say === 'function' ? say(places.length) : say
  return [{ at, also: also.flatMap((where) => where ?? []), ...said }]
}

/** One fault for each wrong value, with all places that have it. */
export const onceEach = <T extends string | number>(
  found: readonly { readonly at: Where; readonly value: T }[],
  say: (value: T, count: number) => Said,
): readonly Fault[] =>
  [...groupBy(found, ({ value }) => String(value)).values()].flatMap((group) =>
    once(
      group.map(({ at }) => at),
      (count) => say(group[0].value, count),
    ),
  )

/** Every value that a paragraph has and that is wrong, once a paragraph. */
export const listWrong = <T>(
  spots: readonly Spot[],
  valuesOf: (spot: Spot) => readonly T[],
  isWrong: (value: T) => boolean,
): readonly { readonly at: Spot; readonly value: T }[] =>
  spots.flatMap((at) => [...new Set(valuesOf(at))].filter(isWrong).map((value) => ({ at, value })))
