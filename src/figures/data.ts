import { namesakeOn } from '../plan/province.ts'
import { remember } from '../plan/remember.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Change, comparabilityOf } from '../progress/comparable/comparability.ts'
import type { Edition } from '../progress/edition.ts'
import { followPeriod, type PeriodRow } from '../progress/period.ts'
import type { YearFacts } from '../progress/year-facts.ts'
import { totalCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'

/** The data that a document is compared with: the plan, and PAPI by edition. `commands/check-figures.ts` makes it once a document. */
export type Data = {
  readonly workspace: Workspace
  /** Of the year that the document is about. */
  readonly facts: YearFacts
  /** Every edition of the workspace by year. */
  readonly editions: ReadonlyMap<number, Edition>
  /** Rows of the plan by the years of its period, in their order. */
  readonly rows: readonly PeriodRow[]
  readonly years: readonly number[]
  /** The first year that the document goes over when it says `all years`. */
  readonly from: number
  /** The code that PAPI measures by the code that the plan uses: `6.3.2` → `6.3-road`. */
  readonly measuredBy: ReadonlyMap<string, string>
}

export const gatherData = (
  workspace: Workspace,
  facts: YearFacts,
  editions: ReadonlyMap<number, Edition>,
  first?: number,
): Data => {
  const { from, to } = workspace.plan.period
  const period = followPeriod(workspace, from, to, editions)
  return {
    workspace,
    facts,
    editions,
    rows: period.rows,
    from: first ?? from,
    years: period.years.map(({ year }) => year),
    measuredBy: new Map(listRows(workspace).map(({ code, measuredBy }) => [code, measuredBy])),
  }
}

/** How a row of the plan did in a year of it. */
export const rowIn = ({ rows, years }: Data, code: string, year: number) =>
  rows.find((row) => row.code === code)?.years[years.indexOf(year)]

export const standingOf = (
  { editions, measuredBy, workspace }: Data,
  code: string,
  year: number,
  province = workspace.plan.place,
): Standing | undefined => {
  const edition = editions.get(year)
  if (!edition) return undefined
  const id = namesakeOn(workspace.provinces.provinces, province, edition.results.day)
  return edition.rankings(measuredBy.get(code) ?? code).find((one) => one.province === id)
}

/** How a province moved between two editions, as far as they may be compared; the place of the plan when none is named. */
export const changeOf = (
  { editions, measuredBy, workspace }: Data,
  code: string,
  [from, to]: readonly [number, number],
  province = workspace.plan.place,
): Change | null =>
  comparabilityOf(workspace, editions).change(
    measuredBy.get(code) ?? code,
    from,
    to,
    province === workspace.plan.place ? undefined : province,
  )

/** Whether the targets of the plan may be compared with the ranks of an edition. */
export const isJudged = ({ editions, measuredBy, workspace }: Data, code: string, year: number): boolean =>
  comparabilityOf(workspace, editions).targetFrame(measuredBy.get(code) ?? code, year) === null

export const targetOf = ({ workspace }: Data, code: string, year: number): number | undefined =>
  listRows(workspace).find((row) => row.code === code)?.assignment?.targets[year]

/** Points to the province that holds the target rank now; `undefined` unless both exist. */
export const pointsShortOf = ({ facts }: Data, code: string): number | undefined =>
  facts.rows.find((row) => row.code === code)?.pointsShort ?? undefined

/** How many provinces an edition measured, by any code. */
export const countsOf = ({ editions }: Pick<Data, 'editions'>, year: number): ReadonlySet<number> => {
  const edition = editions.get(year)
  const codes = edition?.results.codes.filter((code) => !code.startsWith('0-')) ?? []
  return new Set([totalCode, ...codes].flatMap((code) => edition?.rankings(code)[0]?.of ?? []))
}

/** The most provinces that an edition withholds: a rank is among no fewer. */
const mostWithheld = 4

const framesOf = remember(
  (data: Data): ReadonlySet<number> =>
    new Set([
      data.facts.plan.provinces,
      ...[...data.editions.keys()].flatMap((year) => [...countsOf(data, year)]),
    ]),
)

/** Whether a number may be that of the provinces that some edition ranks. */
export const isFrame = (data: Data, of: number): boolean =>
  [...framesOf(data)].some((one) => Math.abs(one - of) <= mostWithheld)

/** `6.1`, `6.3.2` below `6`. */
export const isBelow = (code: string, dimension: string): boolean => code.startsWith(`${dimension}.`)

export const nameOf = ({ workspace }: Data, code: string): string => {
  if (code === totalCode) return 'Chỉ số PAPI'
  const row = listRows(workspace).find((one) => one.code === code)
  const dimension = workspace.dimensions.find(({ number }) => number === code)
  const part = workspace.dimensions
    .flatMap(({ subDimensions }) => subDimensions)
    .find((one) => one.code === code)
  const name = row?.name.vi ?? dimension?.name.vi ?? part?.name.vi
  return name ? (dimension ? name : `${code}. ${name}`) : code
}
