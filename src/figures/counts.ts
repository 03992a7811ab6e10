import { remember } from '../plan/remember.ts'
import { type Status, summarise } from '../progress/compare.ts'
import { measureCountry } from '../progress/findings/national.ts'
import { followTargets } from '../progress/findings/targets.ts'
import { type Course, followOutlook } from '../progress/insight/outlook.ts'
import type { PeriodRow } from '../progress/period.ts'
import { totalCode } from '../results/codes.ts'
import type { Claim } from './claims.ts'
import { changeOf, type Data, isBelow, standingOf } from './data.ts'
import type { Reading } from './readings.ts'

/** What is counted: rows of the plan, all of them or those of one agency or dimension. */
const listOwnRows = ({ rows }: Data, { agency, code }: Reading): readonly PeriodRow[] => {
  const led = agency === undefined ? rows : rows.filter(({ lead }) => lead.some(({ id }) => id === agency))
  return code === undefined || code === totalCode
    ? led
    : led.filter((row) => isBelow(row.code, code) || row.code === code)
}

const summaryOf = (data: Data, reading: Reading) => {
  const index = data.years.indexOf(reading.targetYear)
  const years = listOwnRows(data, reading).map((row) => row.years[index])
  return years.every((year) => year) ? summarise(years.flatMap((year) => year ?? [])) : undefined
}

/** Dimensions, or sub-dimensions, whose score or rank went up or down between two editions. */
const countChanges = (
  data: Data,
  { year, base, code: within }: Reading,
  unit: string,
  predicate: string,
  of: number | undefined,
): number | undefined => {
  const codes = codesOf(data, unit, within)
  const changes = codes.flatMap((code) => changeOf(data, code, [base, year]) ?? [])
  const [said = '', among] = predicate.split('-')
  const isOfPoints = /^(?:rising|falling|comparable|apart)$/.test(said)
  const years = Number(among)
  if (years > 1) return countRuns(data, codes, year, years, signs[said] ?? 0)
  const gains = changes.map((one) => one[isOfPoints ? 'pointsGained' : 'placesGained'])
  if (gains.length === 0) return undefined
  const apart = gains.filter((gained) => gained === null).length
  if (said === 'comparable') return gains.length - apart
  if (said === 'apart') return apart
  // Where one of them may not be compared there is nothing to count, but among the others.
  if (apart > 0 && !among && of !== gains.length - apart) return undefined
  const sign = signs[said]
  return sign === undefined
    ? undefined
    : gains.filter((gained) => gained !== null && Math.sign(gained) === sign).length
}

/** Codes whose rank moved one way in each of a number of years up to `year`. */
const countRuns = (data: Data, codes: readonly string[], year: number, years: number, sign: number): number =>
  codes.filter((code) =>
    Array.from({ length: years }, (_, index) => year - index).every(
      (one) => Math.sign(changeOf(data, code, [one - 1, one])?.placesGained ?? 0) === sign,
    ),
  ).length

const signs: Readonly<Record<string, number>> = {
  rising: 1,
  falling: -1,
  climbing: 1,
  dropping: -1,
  keeping: 0,
}

/** PAPI's dimensions, or the sub-dimensions below them: of all, or of the dimension that is spoken of. */
const codesOf = (
  { workspace: { dimensions } }: Data,
  unit: string,
  within: string | undefined,
): readonly string[] =>
  unit.startsWith('chỉ số')
    ? dimensions.map(({ number }) => number)
    : dimensions
        .filter(({ number }) => within === undefined || within === totalCode || within === number)
        .flatMap(({ subDimensions }) => subDimensions.map(({ code }) => code))

/** Sub-dimensions that an edition measured. */
const countParts = (data: Data, { unit }: Claim, { year, agency, code }: Reading): readonly number[] =>
  unit === 'nội dung thành phần' && agency === undefined && code === undefined
    ? [
        data.workspace.dimensions
          .flatMap(({ subDimensions }) => subDimensions)
          .filter((part) => standingOf(data, part.code, year)).length,
      ]
    : []

const sumUp = (data: Data, claim: Claim, reading: Reading): readonly number[] | undefined => {
  const summary = summaryOf(data, reading)
  const index = data.years.indexOf(reading.targetYear)
  const own = listOwnRows(data, reading)
  const rows = own.map((row) => row.years[index])
  const countOwn = (listed: readonly { readonly code: string }[]): number =>
    listed.filter(({ code }) => own.some((row) => row.code === code)).length
  switch (claim.predicate) {
    case 'met':
    case 'met-of-measured':
      return summary && [summary.met]
    case 'exceeded':
      return [
        rows.filter((row) => row?.status === 'met' && (row.standing?.rank ?? 0) < (row.target ?? 0)).length,
        ...(summary ? [summary.met] : []),
      ]
    case 'missed':
    case 'missed-of-measured':
      return summary && [summary.missed]
    case 'not-measured':
      return summary && [summary.notMeasured]
    case 'measured':
      return summary && [summary.met + summary.missed, ...countParts(data, claim, reading)]
    case 'without-target':
      return summary && [summary.withoutTarget]
    case 'targets':
      // A year without results has targets all the same.
      return [countTargets(data, reading)]
    case 'always-met':
      return [countOwn(historyOf(data).always)]
    case 'never-met':
      return [countOwn(historyOf(data).never)]
    case 'lost':
      return [countOwn(historyOf(data).lost)]
    case 'behind':
      return [countOwn(data.facts.next.behind), countOwn(listCourse(data, 'behind'))]
    case 'next-met':
      return [countOwn(listNext(data, 'met'))]
    case 'next-unmeasured':
      return [countOwn(listNext(data, 'not-measured')), countOwn(listCourse(data, 'not-measurable'))]
    case 'on-course':
      return [countOwn(listCourse(data, 'on-course'))]
    case 'off-course':
      return [countOwn(listCourse(data, 'behind'))]
    default:
      return undefined
  }
}

/** What the years say of each target; rows by how they compare with the next one, and with the last. */
const historyOf = remember(({ workspace, facts, editions }: Data) =>
  followTargets(workspace, facts, editions),
)

const listNext = ({ facts }: Data, status: Status) =>
  facts.next.targets.filter((row) => row.status === status)

const outlookOf = remember(({ workspace, facts, editions }: Data) =>
  followOutlook(workspace, facts.resultsYear, editions),
)

const listCourse = (data: Data, course: Course) => outlookOf(data).rows.filter((row) => row.course === course)

const countTargets = (data: Data, reading: Reading): number => {
  const codes = new Set(listOwnRows(data, reading).map(({ code }) => code))
  return data.workspace.dimensions
    .flatMap(({ subDimensions }) => subDimensions.flatMap((part) => [part, ...(part.items ?? [])]))
    .filter(
      ({ code, assignment }) => codes.has(code) && assignment?.targets[reading.targetYear] !== undefined,
    ).length
}

export type Count = { readonly counts: readonly number[]; readonly ofs: readonly number[] }

/** What the data count where a sentence counts; `undefined` where it is not clear what is counted. */
export const countFor = (data: Data, claim: Claim, reading: Reading): Count | undefined => {
  const { unit = '', predicate = '' } = claim
  if (/nhiệm vụ|cơ quan/.test(unit)) return undefined
  const changes = countChanges(
    data,
    reading,
    unit,
    predicate,
    claim.of === undefined ? undefined : Number(claim.of),
  )
  if (changes !== undefined) {
    const codes = codesOf(data, unit, reading.code)
    const measured = codes.filter((one) => standingOf(data, one, reading.year))
    const comparable = countChanges(data, reading, unit, 'comparable', undefined) ?? 0
    const rows = listOwnRows(data, reading).length
    return { counts: [changes], ofs: [codes.length, measured.length, rows, comparable] }
  }
  if (predicate === 'below-mean') {
    const codes = codesOf(data, unit, reading.code)
    const gaps = codes.map(
      (code) => measureCountry(data.workspace, data.editions.get(reading.year), code)?.gap,
    )
    return { counts: [gaps.filter((gap) => (gap ?? 0) < 0).length], ofs: [codes.length] }
  }
  // PAPI's own dimensions have no targets of the plan.
  if (/^chỉ số/.test(unit)) return undefined
  const counts = sumUp(data, claim, reading)
  if (!counts) return undefined
  // `3/11 nội dung chưa đạt`: three of those that are counted, of which the data know nothing.
  if (claim.of !== undefined && counts.includes(Number(claim.of)) && !counts.includes(Number(claim.value)))
    return undefined
  const summary = summaryOf(data, reading)
  const measured = summary ? [summary.met + summary.missed] : []
  if (predicate.endsWith('-of-measured')) return { counts, ofs: measured }
  return { counts, ofs: [countTargets(data, reading), ...measured, listOwnRows(data, reading).length] }
}
