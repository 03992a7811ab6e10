import { remember, rememberIn } from '../plan/remember.ts'
import { pointsBetween } from '../progress/edition.ts'
import { explainRank, listBands, measureCountry } from '../progress/findings/national.ts'
import { totalCode } from '../results/codes.ts'
import { formatNumber, listProse } from '../vi.ts'
import type { Claim } from './claims.ts'
import type { CountryKind } from './country-claims.ts'
import { changeOf, type Data, nameOf, standingOf } from './data.ts'
import type { Verdict } from './judge.ts'
import type { Judged } from './judge-statements.ts'
import { isNear } from './near.ts'
import type { Reading } from './readings.ts'
import { toNumber } from './text.ts'

type CountryClaim = Claim & { readonly kind: CountryKind }

const points = (value: number): string => `${formatNumber(Math.abs(value), 4)} điểm`

/** Points with a direction: both must be so. */
const compare = (claim: Claim, value: number, words: readonly [up: string, down: string]): Judged => ({
  right: isNear(claim, Math.abs(value)) && (claim.sign === undefined || Math.sign(value) === claim.sign),
  truth: `${value < 0 ? words[1] : words[0]} ${points(value)}`,
})

const judgeBands = (claim: CountryClaim, { year }: Reading, data: Data): Judged => {
  const bands = listBands(data.workspace, data.editions.get(year))
  if (!bands) return undefined
  const { own } = bands
  if (claim.kind === 'middle') return { right: isNear(claim, bands.median), truth: points(bands.median) }
  if (claim.kind === 'band-gap') {
    const gap = claim.sign === 1 ? bands.below : bands.above
    const group = own.group + (claim.sign ?? 1)
    const named = claim.text.includes(`nhóm ${group} `)
    return gap === null
      ? undefined
      : { right: named && isNear(claim, gap), truth: `nhóm ${group}: ${points(gap)}` }
  }
  if (claim.kind === 'position')
    return {
      right:
        Number(claim.value) === own.position &&
        Number(claim.of) === own.of &&
        claim.text.endsWith(`nhóm ${own.group}`),
      truth: `thứ ${own.position} trong ${own.of} địa phương thuộc nhóm ${own.group}`,
    }
  const [group, , high = '', provinces] = claim.text.match(/\d+(?:[.,]\d+)?/g) ?? []
  const band = bands.bands.find((one) => one.group === Number(group))
  return (
    band && {
      right:
        isNear(claim, band.lowest) &&
        isNear({ value: high }, band.highest) &&
        Number(provinces) === band.provinces,
      truth: `từ ${formatNumber(band.lowest, 4)} đến ${formatNumber(band.highest, 4)} (${band.provinces} địa phương)`,
    }
  )
}

/** `…: Quảng Trị, Thanh Hóa và Hà Nội`: every member, in the order of ranks. */
const judgeMembers = (claim: CountryClaim, { year }: Reading, data: Data): Judged => {
  const standings = data.editions.get(year)?.rankings(totalCode) ?? []
  const members = standings.filter(({ group }) => group?.number === Number(claim.value))
  const truth = listProse(members.map(({ name }) => name)).vi
  return members.length === 0 ? undefined : { right: claim.text.endsWith(`: ${truth}`), truth }
}

/** What the gains of all dimensions, or their losses, add up to. */
const judgeSum = (claim: Claim, { year, base }: Reading, data: Data): Judged => {
  const sign = claim.sign ?? 1
  const gains = data.workspace.dimensions.map(
    ({ number }) => changeOf(data, number, [base, year])?.pointsGained ?? 0,
  )
  return compare(
    claim,
    gains.filter((gain) => Math.sign(gain) === sign).reduce((sum, gain) => sum + gain, 0),
    ['tăng', 'giảm'],
  )
}

const movesOf = remember((data: Data) => {
  const moves = new Map<string, ReturnType<typeof explainRank>>()
  return (base: number, year: number) =>
    rememberIn(moves, `${base} ${year}`, () => {
      const standing = standingOf(data, totalCode, year) ?? null
      const change = changeOf(data, totalCode, [base, year])
      const own = { code: totalCode, name: '', short: '', standing, absence: null, previous: null, change }
      return explainRank(data.workspace, data.editions, own, [])
    })
})

const countryOn = ({ workspace, editions, measuredBy }: Data, code: string, year: number) =>
  measureCountry(workspace, editions.get(year), measuredBy.get(code) ?? code)

/** Points to the province next above, of a code. */
const pointsToNext = (data: Data, code: string, year: number): readonly number[] => {
  const own = standingOf(data, code, year)
  const above = data.editions
    .get(year)
    ?.rankings(code)
    .findLast(({ rank }) => own && rank < own.rank)
  return own && above ? [pointsBetween(above, own)] : []
}

const answer = (claim: CountryClaim, reading: Reading, data: Data): Judged => {
  const { code = totalCode, year, base } = reading
  const country = (one: number) => countryOn(data, code, one)
  switch (claim.kind) {
    case 'mean': {
      const found = country(year)
      return found ? { right: isNear(claim, found.mean), truth: points(found.mean) } : undefined
    }
    case 'mean-gap': {
      const gap = country(year)?.gap
      return gap == null ? undefined : compare(claim, gap, ['cao hơn', 'thấp hơn'])
    }
    case 'mean-change': {
      const [now, before] = [country(year), country(base)]
      return now && before ? compare(claim, now.mean - before.mean, ['tăng', 'giảm']) : undefined
    }
    case 'sample': {
      const sample = data.editions.get(year)?.results.source.sample
      if (sample?.people === undefined) return undefined
      const places = sample.communes
      return {
        right:
          Number(claim.value.replaceAll('.', '')) === sample.people &&
          (claim.of === undefined || places === undefined || Number(claim.of) === places),
        truth: `${formatNumber(sample.people, 0)} người${places === undefined ? '' : ` tại ${places} xã, phường`}`,
      }
    }
    case 'members':
      return judgeMembers(claim, reading, data)
    case 'band':
    case 'middle':
    case 'position':
    case 'band-gap':
      return judgeBands(claim, reading, data)
    case 'sum':
      return judgeSum(claim, reading, data)
    case 'next-above': {
      // `Thành phố` below the title of a dimension, after one of its parts: the dimension.
      const gaps = [code, code.slice(0, 1)].flatMap((one) => pointsToNext(data, one, year))
      const [first] = gaps
      return first === undefined
        ? undefined
        : { right: gaps.some((gap) => isNear(claim, gap)), truth: `thấp hơn ${points(first)}` }
    }
    case 'moved': {
      const move = movesOf(data)(base, year)
      if (!move) return undefined
      const count = claim.sign === 1 ? move.rose : move.fell
      return {
        right: Number(claim.value) === count && Number(claim.of) === move.common,
        truth: `${count}/${move.common}`,
      }
    }
  }
}

/** A claim about the country or its groups, in one reading; `undefined` where the data say nothing. */
export const judgeCountry = (claim: CountryClaim, reading: Reading, data: Data): Verdict | undefined => {
  const { code = totalCode, year } = reading
  const found = answer(claim, reading, data)
  return found && { ...found, about: nameOf(data, code), source: { kind: 'edition', year } }
}

/** Points beside a name without a word for their kind: a change, or a distance from the national mean. */
export const isSomeDistance = (claim: Claim, { code, year, base }: Reading, data: Data): boolean => {
  const gained = code === undefined ? undefined : changeOf(data, code, [base, year])?.pointsGained
  const gap = code === undefined ? undefined : countryOn(data, code, year)?.gap
  return [gained, gap].some(
    (value) => value != null && toNumber(claim.value) > 0 && isNear(claim, Math.abs(value)),
  )
}
