import { endOfYear, listRowsOf } from '../plan/holding.ts'
import { namePlace, placeOn } from '../plan/place.ts'
import { membersOf } from '../plan/province.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Change, comparabilityOf } from '../progress/comparable/comparability.ts'
import { type Edition, ownIn, standIn } from '../progress/edition.ts'
import { formatCsv } from '../render/csv.ts'
import type { Standing } from '../results/results.ts'
import type { Language } from '../vi.ts'
import { listYears } from '../workspace/results.ts'
import { flattenChange } from './change-form.ts'
import { renderPairs } from './diff-against-text.ts'
import { readFilter } from './diff-filter.ts'
import type { DiffOptions } from './diff-model.ts'
import { openSoundWorkspace, readEdition } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

/** A code in two editions of PAPI; `null` where one has no score of the place. */
export type Pair = {
  readonly code: string
  /** Code of the scores. */
  readonly measuredBy: string
  readonly name: string
  readonly level: 'total' | 'dimension' | 'row'
  readonly dimension: string
  readonly lead: readonly string[]
  readonly earlier: Standing | null
  /** What the units had that the place was formed of since; empty where it was the same unit then. */
  readonly members: readonly Standing[]
  readonly later: Standing | null
  readonly change: Change | null
}

export type Editions = {
  readonly workspace: Workspace
  /** The two that are compared, and all between. */
  readonly editions: ReadonlyMap<number, Edition>
  readonly from: number
  readonly to: number
}

const pairUp = ({ workspace, editions, from, to }: Editions, language: Language): readonly Pair[] => {
  const [before, now] = [editions.get(from), editions.get(to)]
  const { change } = comparabilityOf(workspace, editions)
  const own = now ? placeOn(workspace, now.results.day) : ''
  const members = membersOf(workspace.provinces.provinces, own).filter((one) => one !== own)
  const pair = (
    code: string,
    measuredBy: string,
    rest: Pick<Pair, 'name' | 'level' | 'dimension' | 'lead'>,
  ): Pair => ({
    code,
    measuredBy,
    ...rest,
    earlier: ownIn(workspace, before, measuredBy),
    members: members.flatMap((one) => standIn(before, measuredBy, one) ?? []),
    later: ownIn(workspace, now, measuredBy),
    change: change(measuredBy, from, to),
  })
  const rows = listRows(workspace)
  return [
    pair('0', '0', {
      name: { vi: 'Tổng điểm PAPI', en: 'PAPI total' }[language],
      level: 'total',
      dimension: '',
      lead: [],
    }),
    ...workspace.dimensions.flatMap(({ number, name }) => [
      pair(number, number, { name: name[language], level: 'dimension', dimension: number, lead: [] }),
      ...rows
        .filter(({ dimension }) => dimension.number === number)
        .map((row) =>
          pair(row.code, row.measuredBy, {
            name: row.name[language],
            level: 'row',
            dimension: number,
            lead: row.assignment?.lead ?? [],
          }),
        ),
    ]),
  ]
}

export type Counts = {
  readonly up: number
  readonly down: number
  readonly same: number
  /** Measured in both years, but among other provinces. */
  readonly notComparable: number
  /** Without a score in one of the two. */
  readonly notMeasured: number
  /** Points: only over rows measured the same way; `otherMeasure` are those that were not. */
  readonly risen: number
  readonly fallen: number
  readonly otherMeasure: number
}

/** Counted over the rows alone: dimensions and total are their sums. */
export const countChanges = (pairs: readonly Pair[]): Counts => {
  const rows = pairs.filter(({ level }) => level === 'row')
  const changes = rows.flatMap(({ change }) => change ?? [])
  const count = (test: (change: Change) => boolean) => changes.filter(test).length
  return {
    up: count(({ placesGained }) => placesGained !== null && placesGained > 0),
    down: count(({ placesGained }) => placesGained !== null && placesGained < 0),
    same: count(({ placesGained }) => placesGained === 0),
    notComparable: count(({ placesGained }) => placesGained === null),
    notMeasured: rows.length - changes.length,
    risen: count(({ pointsGained }) => pointsGained !== null && pointsGained > 0),
    fallen: count(({ pointsGained }) => pointsGained !== null && pointsGained < 0),
    otherMeasure: count(({ pointsGained }) => pointsGained === null),
  }
}

const flatten = (standing: Standing | null) =>
  standing && { score: standing.score, rank: standing.rank, of: standing.of }

const toJson = (pairs: readonly Pair[], { workspace, from, to }: Editions): string => {
  const { plan } = workspace
  const answer = {
    version: 1,
    plan: `${plan.number}/${plan.symbol}`,
    earlier: from,
    later: to,
    place: { code: plan.place, name: namePlace(workspace) },
    rows: pairs.map(({ code, name, lead, earlier, members, later, change }) => ({
      code,
      name,
      lead,
      earlier: flatten(earlier),
      ...(members.length > 0 && {
        members: members.map((one) => ({ province: one.province, name: one.name, ...flatten(one) })),
      }),
      later: flatten(later),
      placesGained: change?.placesGained ?? null,
      pointsGained: change?.pointsGained ?? null,
      change: flattenChange(change),
    })),
    summary: countChanges(pairs),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

const csvHeads = [
  ...['code', 'name', 'earlierRank', 'earlierOf', 'laterRank', 'laterOf'],
  ...['placesGained', 'frame', 'pointsGained', 'scale', 'members'],
]

const toCsv = (pairs: readonly Pair[]): string =>
  formatCsv([
    csvHeads,
    ...pairs.map(({ code, name, earlier, members, later, change }) => {
      const {
        placesGained = null,
        frame = null,
        pointsGained = null,
        scale = null,
      } = flattenChange(change) ?? {}
      return [
        code,
        name,
        earlier?.rank ?? null,
        earlier?.of ?? null,
        later?.rank ?? null,
        later?.of ?? null,
        placesGained,
        frame,
        pointsGained,
        scale,
        members.map((one) => `${one.name} ${one.rank}/${one.of}`).join('; '),
      ]
    }),
  ])

/** `papi diff YEAR --against OTHER`: two editions of PAPI, code by code; the earlier one comes first. */
export const compareEditions = async (
  context: Context,
  year: number,
  against: number,
  options: DiffOptions,
): Promise<Outcome> => {
  const { value: opened, diagnostics, sources } = await openSoundWorkspace(context)
  if (!opened) return { diagnostics, sources }
  const { folder, workspace } = opened
  const filter = readFilter(workspace, options)
  if (!filter.value) return { diagnostics: filter.diagnostics, exit: 2 }
  const { agency, dimension } = filter.value
  const codes =
    agency === undefined
      ? undefined
      : listRowsOf(workspace, agency, endOfYear(Math.max(year, against))).map(({ code }) => code)
  const [from, to] = [Math.min(year, against), Math.max(year, against)]
  const between = (await listYears(context, folder)).filter((one) => one > from && one < to)
  const read = await Promise.all(
    [from, ...between, to].map(
      async (one) => [one, await readEdition(context, folder, workspace, one)] as const,
    ),
  )
  const found = read.flatMap(([, checked]) => checked.diagnostics)
  const editions = new Map(read.flatMap(([one, { value }]) => (value ? [[one, value] as const] : [])))
  if (!editions.has(from) || !editions.has(to)) return { diagnostics: found, sources }

  const compared = { workspace, editions, from, to }
  const pairs = pairUp(compared, context.language).filter(
    (pair) =>
      (dimension === undefined || pair.dimension === dimension) &&
      (codes === undefined || codes.includes(pair.code)),
  )
  const text = {
    text: () => renderPairs(pairs, compared, context, 'text'),
    json: () => toJson(pairs, compared),
    csv: () => toCsv(pairs),
    md: () => renderPairs(pairs, compared, context, 'md'),
  }[options.format]()
  return { diagnostics: found, sources, text }
}
