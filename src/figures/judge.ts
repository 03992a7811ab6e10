import { describeGap, describePlaces, describePoints, describePointsGained } from '../progress/change.ts'
import { totalCode } from '../results/codes.ts'
import { nameGroup } from '../results/group.ts'
import { formatNumber } from '../vi.ts'
import type { Claim } from './claims.ts'
import { isCountryKind } from './country-claims.ts'
import { countFor } from './counts.ts'
import {
  changeOf,
  countsOf,
  type Data,
  isFrame,
  isJudged,
  nameOf,
  pointsShortOf,
  standingOf,
  targetOf,
} from './data.ts'
import { judgeCountry } from './judge-country.ts'
import { findMentions } from './mentions.ts'
import { isDifference, isNear } from './near.ts'
import type { Reading } from './readings.ts'
import { roundsTo, toNumber } from './text.ts'

/** Whether a claim is right in one reading, and what the data say. */
export type Verdict = {
  readonly right: boolean
  /** As papi would write it. */
  readonly truth: string
  /** Code and name, year. */
  readonly about: string
  /** Where the data are from: an edition, or the plan. */
  readonly source: { readonly kind: 'edition' | 'plan'; readonly year: number }
  /** Right but for the number of provinces: `15/63` where 61 were measured. */
  readonly ofAll?: true
}

const editionOf = (year: number) => ({ kind: 'edition' as const, year })
const planOf = (year: number) => ({ kind: 'plan' as const, year })

const names: Readonly<Record<string, number>> = {
  cao: 1,
  'cao nhất': 1,
  'trung bình cao': 2,
  'trung bình thấp': 3,
  thấp: 4,
  'thấp nhất': 4,
}

const judgeGroup = (claim: Claim, number: number): boolean => {
  const said = claim.name === undefined ? undefined : names[claim.name.replace(/[\s-]+/g, ' ')]
  return (claim.value === '' || Number(claim.value) === number) && (said === undefined || said === number)
}

/** Points between two provinces in one edition; which of the two is ahead counts where both are named. */
const judgeDistance = (
  claim: Claim,
  { code, province, rival, year }: Reading,
  data: Data,
): Verdict | undefined => {
  const { place } = data.workspace.plan
  const [own, other] = [province, rival ?? place].map((one) =>
    code === undefined ? undefined : standingOf(data, code, year, one),
  )
  if (!own || !other || own.province === other.province || claim.kind === 'places') return undefined
  const gap = own.score - other.score
  const sign = rival === undefined || claim.sign === undefined || Math.sign(gap) === claim.sign
  return {
    right: sign && isDifference(claim, own.score, other.score),
    truth: `${gap > 0 ? 'cao hơn' : 'thấp hơn'} ${formatNumber(Math.abs(gap), 4)} điểm`,
    about: `${own.name} so với ${other.name}, ${nameOf(data, code ?? '')}`,
    source: editionOf(year),
  }
}

/** A share of a change, or the sum over the parts on one scale. */
const judgePart = (claim: Claim, { code = totalCode, base, year }: Reading, data: Data) => {
  const { kind, part, sign = 1 } = claim
  const own = findMentions(part ?? '', data.workspace).findLast((one) => one.kind === 'code')?.id
  const say = (right: boolean, truth: string): Verdict => ({
    right,
    truth,
    about: nameOf(data, own ?? code),
    source: editionOf(year),
  })
  const gained = (points: number) =>
    say(isNear(claim, Math.abs(points)) && Math.sign(points) === sign, describePointsGained(points).vi)
  if (kind === 'share') {
    const shares = [code, own?.slice(0, 1) ?? ''].flatMap(
      (whole) => changeOf(data, whole, [base, year])?.shares ?? [],
    )
    const share = shares.find((one) => one.code === own)
    return share && gained(share.points)
  }
  const remainder = changeOf(data, code, [base, year])?.remainder
  if (!remainder) return undefined
  return kind === 'parts'
    ? say(toNumber(claim.value) === remainder.parts, `${remainder.parts} nội dung so sánh được`)
    : gained(kind === 'median' ? remainder.median : remainder.points)
}

/** What the data say to a claim in one reading; `undefined` where they say nothing. */
export const judge = (claim: Claim, reading: Reading, data: Data): Verdict | undefined => {
  const { code, province, year, base, targetYear } = reading
  const { facts } = data
  const value = toNumber(claim.value)
  const name = code === undefined ? '' : nameOf(data, code)
  const now = code === undefined ? undefined : standingOf(data, code, year, province)
  const about = `${now && province !== data.workspace.plan.place ? `${now.name}, ` : ''}${name}`
  const say = (right: boolean, truth: string, source: Verdict['source'] = editionOf(year)): Verdict => ({
    right,
    truth,
    about,
    source,
  })
  const { kind } = claim
  if (isCountryKind(kind)) return judgeCountry({ ...claim, kind }, reading, data)
  switch (kind) {
    case 'rank': {
      if (!now) return undefined
      const of = claim.of === undefined ? now.of : Number(claim.of)
      // A rank among few is one among some provinces only: the central cities, a region.
      if (claim.of !== undefined && !isFrame(data, of)) return undefined
      const verdict = say(value === now.rank && of === now.of, `${now.rank}/${now.of}`)
      return value === now.rank && of === facts.plan.provinces && of !== now.of
        ? { ...verdict, ofAll: true }
        : verdict
    }
    case 'score':
      return now && say(isNear(claim, now.score), `${formatNumber(now.score, 4)} điểm`)
    case 'target': {
      const target = code === undefined ? undefined : targetOf(data, code, targetYear)
      if (target === undefined || (claim.of !== undefined && Number(claim.of) !== facts.plan.provinces))
        return undefined
      return say(value === target, `chỉ tiêu ${target}`, planOf(targetYear))
    }
    case 'gap': {
      const target = code === undefined ? undefined : targetOf(data, code, targetYear)
      if (!now || target === undefined || !isJudged(data, code ?? '', year)) return undefined
      const short = now.rank - target
      return say(value * (claim.sign ?? 1) === short, describeGap(short).vi, planOf(targetYear))
    }
    case 'places':
    case 'points': {
      const own = code === undefined ? undefined : standingOf(data, code, base, province)
      // Another province is compared with the city in the same edition, unless it rose or fell itself.
      if (
        reading.rival !== undefined ||
        (province !== data.workspace.plan.place && !/^(?:tăng|giảm)/iu.test(claim.text))
      )
        return judgeDistance(claim, reading, data)
      if (!now || !own) return undefined
      const change = changeOf(data, code ?? '', [base, year], province)
      const { placesGained = null, pointsGained = null } = change ?? {}
      if (!change) return undefined
      if (claim.kind === 'places')
        return placesGained === null
          ? undefined
          : say(
              claim.value === '' ? placesGained === 0 : value * (claim.sign ?? 1) === placesGained,
              `${describePlaces(change).vi} so với năm ${base}`,
            )
      if (pointsGained === null) return undefined
      const direction = pointsGained === 0 || value === 0 || Math.sign(pointsGained) === claim.sign
      return say(
        direction && isDifference(claim, now.score, own.score),
        `${describePoints(change).vi} so với năm ${base}`,
      )
    }
    case 'distance':
      return judgeDistance(claim, reading, data)
    case 'short': {
      const short = code === undefined ? undefined : pointsShortOf(data, code)
      return short === undefined
        ? undefined
        : say(isNear(claim, short), `thiếu ${formatNumber(short, 4)} điểm`)
    }
    case 'group': {
      const group = now?.group
      return group ? say(judgeGroup(claim, group.number), nameGroup(group.number)) : undefined
    }
    case 'goal-group': {
      const goal = facts.goals.find((one) => one.kind === 'group')
      const by = Number(/20\d\d/.exec(claim.text)?.[0] ?? (goal?.kind === 'group' ? goal.by : 0))
      // A goal for another year is the officer's own.
      if (goal?.kind !== 'group' || by !== goal.by) return undefined
      return say(value === goal.group, `mục tiêu nhóm ${goal.group}`, planOf(goal.by))
    }
    case 'goal-places': {
      const goal = facts.goals.find((one) => one.kind === 'places-per-year')
      return goal && goal.kind === 'places-per-year'
        ? say(value === goal.places, `mục tiêu tăng ít nhất ${goal.places} bậc mỗi năm`, planOf(facts.year))
        : undefined
    }
    case 'average': {
      // The plan's goal is about the total; of a row nothing is known.
      if (code !== undefined && code !== totalCode) return undefined
      const goal = facts.goals.find((one) => one.kind === 'places-per-year')
      if (goal?.kind !== 'places-per-year') return undefined
      const { average } = goal.others.find((pace) => pace.base.year === base) ?? goal
      const right = roundsTo(claim.value, Math.abs(average)) && Math.sign(average) === claim.sign
      return say(
        right,
        `bình quân ${average < 0 ? 'giảm' : 'tăng'} ${formatNumber(Math.abs(average), 2)} bậc`,
      )
    }
    case 'count': {
      const found = countFor(data, claim, reading)
      if (!found) return undefined
      const right =
        found.counts.includes(value) && (claim.of === undefined || found.ofs.includes(Number(claim.of)))
      const [count] = found.counts
      return say(
        right,
        claim.of === undefined ? `${count} ${claim.unit ?? ''}`.trim() : `${count}/${found.ofs[0]}`,
        planOf(targetYear),
      )
    }
    case 'provinces': {
      const counts = countsOf(data, year)
      const right = counts.has(value) || value === facts.plan.provinces
      // A number far from that was counted for another reason.
      if (!isFrame(data, value) && claim.predicate !== 'measured') return undefined
      return counts.size === 0 ? undefined : say(right, `${[...counts].sort().join(', ')} tỉnh, thành phố`)
    }
    case 'share':
    case 'parts':
    case 'remainder':
    case 'median':
      return judgePart(claim, reading, data)
    case 'withheld': {
      const rests = facts.rows.find((row) => row.code === code)?.restsOnWithheld
      return rests && targetYear === facts.year
        ? say(value === rests, `${rests} địa phương không có điểm`, planOf(targetYear))
        : undefined
    }
    // Points that refer to nothing named before them.
    case 'equal':
    case 'percent':
      return undefined
  }
}
