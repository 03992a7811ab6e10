import type { Workspace } from '../plan/workspace.ts'
import { notComparable } from '../progress/change.ts'
import { whyAbsent } from '../progress/comparable/absence.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { positionLegend } from '../progress/comparable/position.ts'
import { describeFrame, describeNewSample, describeScale } from '../progress/comparable/words.ts'
import type { Edition } from '../progress/edition.ts'
import { explainAbsence, groupByReason } from '../progress/verdict.ts'
import { totalCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'

/** A code in two editions of PAPI; `null` where one has no score of the place. */
export type ComparedCode = {
  readonly code: string
  /** Code of the scores. */
  readonly measuredBy: string
  readonly name: Words
  readonly level: 'total' | 'dimension' | 'row'
  readonly dimension: string
  readonly lead: readonly string[]
  readonly earlier: Standing | null
  /** Earlier figures of the units that the place was formed of since; empty where it was the same unit then. */
  readonly members: readonly Standing[]
  readonly later: Standing | null
  readonly change: Change | null
}

export type TwoEditions = {
  readonly workspace: Workspace
  /** The two that are compared, and all between. */
  readonly editions: ReadonlyMap<number, Edition>
  readonly from: number
  readonly to: number
}

type Counts = {
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
export const countChanges = (codes: readonly ComparedCode[]): Counts => {
  const rows = codes.filter(({ level }) => level === 'row')
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

/** `- 5.1, 5.3: …`: each reason once, with the codes that it is about. */
const listByReason = (given: readonly { readonly item: string; readonly why: Words }[]): readonly Words[] =>
  groupByReason(given).map(({ items, why: { vi, en } }) => {
    const list = (total: string) =>
      [...new Set(items)].map((code) => (code === totalCode ? total : code)).join(', ')
    return { vi: `- ${list('tổng điểm')}: ${vi}`, en: `- ${list('total')}: ${en}` }
  })

/** Why no places, or no points, are given, and why figures are missing. */
export const listReasons = (codes: readonly ComparedCode[], compared: TwoEditions): readonly Words[] => {
  const { workspace, editions, from, to } = compared
  const frames = codes.flatMap(({ change }) => (change?.frame ? describeFrame(change.frame) : []))
  const scales = codes.flatMap(({ code, change }) =>
    change?.scale.kind === 'broken' ? [{ item: code, why: describeScale(change.scale.reason) }] : [],
  )
  const missing = codes.flatMap(({ code, measuredBy, earlier, members, later }) =>
    [...(earlier || members.length > 0 ? [] : [from]), ...(later ? [] : [to])].map((year) => ({
      item: code,
      why: explainAbsence(workspace, editions, whyAbsent(workspace, editions.get(year), year, measuredBy)),
    })),
  )
  const samples = codes.flatMap(({ change }) => change?.newSample ?? []).slice(0, 1)
  const head = (given: readonly unknown[], words: Words) => (given.length > 0 ? [words] : [])
  return [
    ...groupByReason(frames.map((why) => ({ item: null, why }))).map(({ why: { vi, en } }) => ({
      vi: `Thứ hạng ${notComparable.vi}: ${vi}. ${positionLegend.vi}`,
      en: `Ranks are ${notComparable.en}: ${en}. ${positionLegend.en}`,
    })),
    ...samples.map(describeNewSample),
    ...head(scales, {
      vi: 'Không trừ điểm vì đo khác, hoặc có thể đo khác:',
      en: 'Points are not subtracted where the measure changed, or may have:',
    }),
    ...listByReason(scales),
    ...head(missing, { vi: 'Không có điểm:', en: 'Without a score:' }),
    ...listByReason(missing),
  ]
}

/** `2022 → 2023: 14 nội dung tăng bậc, …`. */
export const describeChanges = (codes: readonly ComparedCode[], { from, to }: TwoEditions): Words => {
  const {
    up,
    down,
    same,
    notComparable: apart,
    notMeasured,
    risen,
    fallen,
    otherMeasure,
  } = countChanges(codes)
  const compared = up + down + same > 0
  return {
    vi: [
      ...(compared ? [`${up} nội dung tăng bậc, ${down} giảm bậc, ${same} giữ hạng`] : []),
      ...(apart > 0 ? [`${apart} ${notComparable.vi} về thứ hạng`] : []),
      ...(notMeasured > 0 ? [`${notMeasured} không có điểm một trong hai năm`] : []),
      `điểm: ${risen} tăng, ${fallen} giảm${otherMeasure > 0 ? `, ${otherMeasure} đo khác nên không tính` : ''}`,
    ]
      .join('; ')
      .replace(/^/, `${from} → ${to}: `),
    en: [
      ...(compared ? [`${up} rows up, ${down} down, ${same} unchanged`] : []),
      ...(apart > 0 ? [`ranks of ${apart} ${notComparable.en}`] : []),
      ...(notMeasured > 0 ? [`${notMeasured} without a score in one of the years`] : []),
      `points: ${risen} rose, ${fallen} fell${otherMeasure > 0 ? `, ${otherMeasure} measured otherwise and not counted` : ''}`,
    ]
      .join('; ')
      .replace(/^/, `${from} → ${to}: `),
  }
}
