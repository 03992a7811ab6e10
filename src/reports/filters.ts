import {
  type Change,
  describeGap,
  describePlaces,
  describePoints,
  measureChange,
} from '../progress/change.ts'
import type { AgencyName, DimensionFacts } from '../progress/facts.ts'
import type { Group, Standing } from '../results/results.ts'
import { formatNumber, twoDigits } from '../vi.ts'

const groupNames: Readonly<Record<Group, string>> = {
  1: 'Cao',
  2: 'Trung bình - Cao',
  3: 'Trung bình - Thấp',
  4: 'Thấp',
}

/** `nhóm 2 (Trung bình - Cao)`. */
export const nameGroup = (group: Group): string => `nhóm ${group} (${groupNames[group]})`

/** What a template may put behind `|`: from a fact to the words of an official document. */
export const filters = {
  /** Four decimals, as UNDP prints scores: `43,9603`. */
  score: (standing: Standing) => formatNumber(standing.score, 4),
  /** Never bare: `15/61`. */
  rank: (standing: Standing) => `${standing.rank}/${standing.of}`,
  /** `nhóm 1 (Cao)`. */
  group: (standing: Standing) => (standing.group ? nameGroup(standing.group.number) : ''),
  group_name: (group: Group) => nameGroup(group),
  /** `tăng 0,0554 điểm`. */
  points: (change: Change) => describePoints(change.pointsGained).vi,
  /** `giảm 3 bậc`. */
  places: (change: Change) => describePlaces(change.placesGained).vi,
  /** `thiếu 19 bậc`, from places short. */
  gap: (placesShort: number) => describeGap(placesShort).vi,
  /** `12,5`: one decimal, none for whole numbers. */
  number: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
  /** `05`: counts below ten. */
  count: (value: number | readonly unknown[]) => twoDigits(typeof value === 'number' ? value : value.length),
  absolute: (value: number) => Math.abs(value),
  /** `Sở Y tế, Sở Xây dựng`. */
  names: (named: readonly (AgencyName | { readonly name: string })[]) =>
    named.map(({ name }) => name).join('; '),
  /** Rows whose change goes up, or down, in score. */
  rising: (rows: readonly { readonly change: Change | null }[]) =>
    rows.filter(({ change }) => change && change.pointsGained > 0),
  falling: (rows: readonly { readonly change: Change | null }[]) =>
    rows.filter(({ change }) => change && change.pointsGained < 0),
  /** The agencies that lead any row of a dimension. */
  leads: ({ rows }: DimensionFacts) => [
    ...new Map(rows.flatMap(({ lead }) => lead.map((agency) => [agency.id, agency]))).values(),
  ],
  /** The change between two standings, for figures years apart. */
  since: (later: Standing, earlier: Standing) => measureChange(earlier, later),
} as const
