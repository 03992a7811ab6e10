import type { AnswerOptions } from '../answer/formats.ts'
import { placeOn } from '../plan/place.ts'
import { type ProvinceOn, provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import { listCodes, totalCode } from '../results/codes.ts'
import { makeProvinceMatcher } from '../results/match-province.ts'
import { rankEdition } from '../results/rank.ts'
import type { Results } from '../results/results.ts'
import { suggest } from '../vi.ts'
import { giveAnswer } from './give-answer.ts'
import type { Context, Outcome } from './outcome.ts'
import { answerCode, answerPlace, type PlaceRow } from './results-answer.ts'
import { standMembers } from './results-members.ts'
import { proposeNear, refuseCode, wrongUsage } from './usage.ts'
export type ShowOptions = AnswerOptions & {
  /** All provinces on one code, instead of one province on all codes. */
  readonly code?: string
  /** Only the neighbours in rank of the place. */
  readonly around?: boolean
  /** Code or name of the province; default: the plan's place. */
  readonly place?: string
}

/** How many neighbours are shown on either side. */
const neighbours = 5

/** The province that was named, else that of the plan, as they are on a day. */
const findPlace = (
  workspace: Workspace,
  units: readonly ProvinceOn[],
  place: string | undefined,
  day: string,
): ProvinceOn | undefined => {
  if (place === undefined) return units.find(({ id }) => id === placeOn(workspace, day))
  const found = makeProvinceMatcher(units)(place, place)
  return found.byCode ?? found.byName
}

/** Sparklines, which only a terminal shows, look back over the years. */
export const isWatched = (
  { terminal }: Context,
  { format, code }: Pick<ShowOptions, 'format' | 'code'>,
): boolean => terminal.blocks === true && format === 'text' && code === undefined

/** `papi results show`, once the results are read. */
export const showStandings = async (
  context: Context,
  workspace: Workspace,
  results: Results,
  options: ShowOptions,
  /** Editions up to this one, earliest first. */
  history: readonly Results[],
): Promise<Outcome> => {
  const { code, around = false, place, format } = options
  const found = { diagnostics: [] }
  const { dimensions, provinces } = workspace
  const units = provincesOn(provinces.provinces, results.day)
  const province = findPlace(workspace, units, place, results.day)
  if (!province)
    return refusePlace(
      place ?? workspace.plan.place,
      units.map(({ name }) => name),
    )
  const codes = listCodes(dimensions, results.year).filter(({ kind }) => kind !== 'interval')
  const rankings = rankEdition(results, dimensions)
  const watched = isWatched(context, { format, code }) ? history : []
  const before = watched.map((edition) => rankEdition(edition, dimensions))
  if (code === undefined) {
    if (around) return refuseAround()
    const rows = codes.map(
      (scored): PlaceRow => ({
        scored,
        code: scored.code,
        standing: rankings(scored.code).find((standing) => standing.province === province.id),
        years: before.map(
          (ranked) => ranked(scored.code).find((one) => one.province === province.id) ?? null,
        ),
      }),
    )
    const years = watched.map(({ year }) => year)
    const members = standMembers(workspace, province.id, totalCode, history)
    return giveAnswer(context, answerPlace(context, results, province, rows, years, members), options, found)
  }
  const scored = codes.find((one) => one.measured && one.code === code.trim().replace(',', '.'))
  if (!scored) return { diagnostics: [refuseCode(code, codes, results.year)], exit: 2 }
  const standings = rankings(scored.code)
  const at = standings.findIndex((standing) => standing.province === province.id)
  const shown =
    around && at >= 0 ? standings.slice(Math.max(0, at - neighbours), at + neighbours + 1) : standings
  return giveAnswer(context, answerCode(results, province, scored, shown), options, found)
}

const refusePlace = (place: string, names: readonly string[]): Outcome =>
  wrongUsage(
    { vi: `không có tỉnh, thành phố "${place}"`, en: `there is no province "${place}"` },
    proposeNear(suggest(place, names), {
      vi: 'ghi tên hoặc mã hai chữ số, như 01',
      en: 'give a name or two digits, like 01',
    }),
  )

const refuseAround = (): Outcome =>
  wrongUsage(
    { vi: '--around chỉ dùng cùng với --code', en: '--around needs --code' },
    { vi: 'thêm mã, ví dụ --code 7.2', en: 'add a code, like --code 7.2' },
  )
