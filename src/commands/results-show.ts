import { placeOn } from '../plan/place.ts'
import { type ProvinceOn, provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import { formatCsv } from '../render/csv.ts'
import { listCodes, type ScoredCode, totalCode } from '../results/codes.ts'
import { makeProvinceMatcher } from '../results/match-province.ts'
import { rankEdition } from '../results/rank.ts'
import type { Results, Standing } from '../results/results.ts'
import { listWords, suggest } from '../vi.ts'
import type { Context, Outcome } from './outcome.ts'
import { type Members, standMembers } from './results-members.ts'
import { drawCode, drawMembers, drawPlace } from './results-table.ts'
import { refuseUsage } from './usage.ts'

export type ShowOptions = {
  /** All provinces on one code, instead of one province on all codes. */
  readonly code?: string
  /** Only the neighbours in rank of the place. */
  readonly around?: boolean
  /** Code or name of the province; default: the plan's place. */
  readonly place?: string
  readonly format: 'text' | 'json' | 'csv'
}

/** So many neighbours either side. */
const neighbours = 5

/** One province on every code: a code that was not measured stays, without standing. */
export type PlaceRow = {
  readonly scored: ScoredCode
  readonly standing: Standing | undefined
  /** One a year, earliest first; empty where nobody looks back. */
  readonly years: readonly (Standing | null)[]
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const flatten = (standing: Standing | undefined) => ({
  score: standing?.score ?? null,
  rank: standing?.rank ?? null,
  of: standing?.of ?? null,
  group: standing?.group?.number ?? null,
  groupBy: standing?.group ? (standing.group.computed ? 'computed' : 'published') : null,
  tied: standing?.tied ?? null,
})

const flattenMember = ({ name, standing }: Members['members'][number]) => ({ name, ...flatten(standing) })

const fields = ['score', 'rank', 'of', 'group', 'groupBy', 'tied'] as const

type Place = { readonly id: string; readonly code: string; readonly name: string }

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
export const showStandings = (
  context: Context,
  workspace: Workspace,
  results: Results,
  { code, around = false, place, format }: ShowOptions,
  /** Editions up to this one, earliest first. */
  history: readonly Results[],
): Outcome => {
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
        standing: rankings(scored.code).find((standing) => standing.province === province.id),
        years: before.map(
          (ranked) => ranked(scored.code).find((one) => one.province === province.id) ?? null,
        ),
      }),
    )
    const years = watched.map(({ year }) => year)
    const members = standMembers(workspace, province.id, totalCode, history)
    return { diagnostics: [], text: showPlace(context, results, province, rows, format, years, members) }
  }
  const scored = codes.find((one) => one.measured && one.code === code.trim().replace(',', '.'))
  if (!scored)
    return refuseCode(
      code,
      results.year,
      codes.some((one) => one.code === code) ? [] : codes.map((one) => one.code),
    )
  const standings = rankings(scored.code)
  const at = standings.findIndex((standing) => standing.province === province.id)
  const shown =
    around && at >= 0 ? standings.slice(Math.max(0, at - neighbours), at + neighbours + 1) : standings
  return { diagnostics: [], text: showCode(context, results, province, scored, shown, units, format) }
}

const showPlace = (
  context: Context,
  { year }: Results,
  place: Place,
  rows: readonly PlaceRow[],
  format: ShowOptions['format'],
  years: readonly number[],
  members: Members | undefined,
): string => {
  const { language } = context
  const plain = rows.map(({ scored, standing }) => ({
    code: scored.code,
    name: scored.name[language],
    ...flatten(standing),
  }))
  switch (format) {
    case 'json':
      return toJson({
        version: 1,
        year,
        place: { code: place.code, name: place.name },
        rows: plain,
        ...(members && { base: { year: members.year, members: members.members.map(flattenMember) } }),
      })
    case 'csv':
      return formatCsv([
        ['code', 'name', ...fields],
        ...plain.map((row) => [row.code, row.name, ...fields.map((field) => row[field])]),
      ])
    case 'text':
      return drawPlace(context, year, place, rows, years) + (members ? drawMembers(context, members) : '')
  }
}

const showCode = (
  context: Context,
  { year }: Results,
  place: Place,
  scored: ScoredCode,
  standings: readonly Standing[],
  units: readonly ProvinceOn[],
  format: ShowOptions['format'],
): string => {
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  const plain = standings.map((standing) => ({
    province: codes.get(standing.province) ?? '',
    name: standing.name,
    ...flatten(standing),
  }))
  switch (format) {
    case 'json':
      return toJson({
        version: 1,
        year,
        place: { code: place.code, name: place.name },
        code: scored.code,
        name: scored.name[context.language],
        rows: plain,
      })
    case 'csv':
      return formatCsv([
        ['province', 'name', ...fields],
        ...plain.map((row) => [row.province, row.name, ...fields.map((field) => row[field])]),
      ])
    case 'text':
      return drawCode(context, year, place, scored, standings)
  }
}

const refusePlace = (place: string, names: readonly string[]): Outcome => {
  const near = suggest(place, names)
  return {
    diagnostics: [
      refuseUsage(
        { vi: `không có tỉnh, thành phố "${place}"`, en: `there is no province "${place}"` },
        near.length > 0
          ? { vi: `có thể là ${listWords(near).vi}`, en: `perhaps ${listWords(near).en}` }
          : { vi: 'ghi tên hoặc mã hai chữ số, như 01', en: 'give a name or two digits, like 01' },
      ),
    ],
    exit: 2,
  }
}

const refuseCode = (code: string, year: number, known: readonly string[]): Outcome => {
  const near = suggest(code, known)
  return {
    diagnostics: [
      refuseUsage(
        { vi: `PAPI ${year} không đo mã "${code}"`, en: `PAPI ${year} did not measure code "${code}"` },
        near.length > 0
          ? { vi: `có thể là ${listWords(near).vi}`, en: `perhaps ${listWords(near).en}` }
          : { vi: `xem các mã: papi results show ${year}`, en: `see the codes: papi results show ${year}` },
      ),
    ],
    exit: 2,
  }
}

const refuseAround = (): Outcome => ({
  diagnostics: [
    refuseUsage(
      { vi: '--around chỉ dùng cùng với --code', en: '--around needs --code' },
      { vi: 'thêm mã, ví dụ --code 7.2', en: 'add a code, like --code 7.2' },
    ),
  ],
  exit: 2,
})
