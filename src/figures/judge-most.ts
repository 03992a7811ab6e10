import { describePlaces, describePoints } from '../progress/change.ts'
import { totalCode } from '../results/codes.ts'
import { changeOf, type Data, isBelow, nameOf, rowIn, standingOf } from './data.ts'
import type { About, Judged } from './judge-statements.ts'
import type { Measure, Saying } from './statements.ts'

/** Points or places gained; `null` where the two years may not be compared. */
export const gainOf = (data: Data, code: string, { base, year, province }: About, measure: Measure) => {
  const change = changeOf(data, code, [base, year], province)
  if (!change) return undefined
  const gained = measure === 'points' ? change.pointsGained : change.placesGained
  const truth = measure === 'points' ? describePoints(change) : describePlaces(change)
  return gained === null ? undefined : { gained, truth: `${truth.vi} so với năm ${base}` }
}

/** All provinces of an edition on a code, the first one first. */
export const listStandings = ({ editions, measuredBy }: Data, code: string, year: number) =>
  editions.get(year)?.rankings(measuredBy.get(code) ?? code) ?? []

type Ranked = { readonly code: string; readonly value: number }

const universeOf = ({ universe, within, codes }: About, data: Data): readonly string[] => {
  const { dimensions } = data.workspace
  const numbers = dimensions.map(({ number }) => number)
  const isDimension = universe === undefined ? numbers.includes(codes[0] ?? '') : universe === 'dimensions'
  if (isDimension) return numbers
  const parts = [
    ...new Set([
      ...dimensions.flatMap(({ subDimensions }) => subDimensions.map(({ code }) => code)),
      ...data.rows.map(({ code }) => code),
    ]),
  ]
  return within === undefined ? parts : parts.filter((code) => isBelow(code, within))
}

const measureAll = (
  saying: Saying & { kind: 'most' },
  measure: Measure,
  about: About,
  data: Data,
): readonly Ranked[] =>
  universeOf(about, data).flatMap((code): readonly Ranked[] => {
    const list = (value: number | undefined) => (value === undefined ? [] : [{ code, value }])
    if (saying.of === 'target') {
      const row = rowIn(data, code, about.year)
      return list(
        row?.standing && row.target !== null ? saying.sign * (row.target - row.standing.rank) : undefined,
      )
    }
    if (saying.of === 'change') {
      const gain = gainOf(data, code, about, measure)
      return list(gain && gain.gained * saying.sign)
    }
    const standing = standingOf(data, code, about.year, about.province)
    return list(standing && saying.sign * (measure === 'places' ? -standing.rank : standing.score))
  })

/** The codes named are the first of all: as many as are named, ties among them. */
export const judgeMost = (saying: Saying & { kind: 'most' }, about: About, data: Data): Judged => {
  if (about.province !== data.workspace.plan.place) return judgeMostOf(saying, about, data)
  if (about.codes.includes(totalCode)) return undefined
  const measures: readonly Measure[] = saying.measure === 'either' ? ['places', 'points'] : [saying.measure]
  const answers = measures.flatMap((measure) => {
    const all = measureAll(saying, measure, about, data).toSorted((a, b) => b.value - a.value)
    const named = about.codes.map((code) => all.find((one) => one.code === code))
    const least = all[about.codes.length - 1]
    if (!least || named.some((one) => one === undefined)) return []
    const right = named.every(
      (one) => one && one.value >= least.value && (saying.of === 'level' || one.value > 0),
    )
    const truth = all
      .slice(0, about.codes.length)
      .map(({ code }) => nameOf(data, code))
      .join('; ')
    return [{ right, truth }]
  })
  return answers.find(({ right }) => right) ?? answers[0]
}

/** `là địa phương tăng nhiều nhất`: of the provinces, on one code. */
const judgeMostOf = (saying: Saying & { kind: 'most' }, about: About, data: Data): Judged => {
  const [code = totalCode, other] = about.codes
  if (saying.of !== 'change' || other) return undefined
  const measures: readonly Measure[] = saying.measure === 'either' ? ['points', 'places'] : [saying.measure]
  const answers = measures.flatMap((measure) => {
    const all = listStandings(data, code, about.year).flatMap(({ province, name }) => {
      const gain = gainOf(data, code, { ...about, province }, measure)
      return gain ? [{ province, name, value: gain.gained * saying.sign }] : []
    })
    const own = all.find(({ province }) => province === about.province)
    const [first] = all.toSorted((a, b) => b.value - a.value)
    return own && first ? [{ right: own.value === first.value && own.value > 0, truth: first.name }] : []
  })
  return answers.find(({ right }) => right) ?? answers[0]
}
