import { namePlace } from '../plan/place.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import type { Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'
import type { Field, Plain, Shown } from './answer.ts'

type MaybeStanding = Standing | null | undefined

/** `17/61`, `17=/61` where another province shares the rank; `–` where nothing was measured. */
export const rankCell = (standing: MaybeStanding, none: Shown = '–'): Shown => standing ?? none

/** The same in a sentence or beside another rank. */
export const showRank = (standing: MaybeStanding): string =>
  standing ? `${standing.rank}${standing.tied > 0 ? '=' : ''}/${standing.of}` : '–'

/** A standing has these keys wherever it is, and no others; `null` each where nothing was measured. */
export const flattenStanding = (standing: MaybeStanding) => ({
  score: standing?.score ?? null,
  rank: standing?.rank ?? null,
  of: standing?.of ?? null,
  tied: standing?.tied ?? null,
  group: standing?.group?.number ?? null,
  groupBy: standing?.group ? (standing.group.computed ? 'computed' : 'published') : null,
})

const standingKeys = ['score', 'rank', 'of', 'tied', 'group', 'groupBy'] as const

/** The fields of a row's own standing; with a name such as `previous`, those of another, whose `year` goes first. */
export const standingFields = <Row>(
  pick: (row: Row) => MaybeStanding,
  name = '',
  yearOf?: (row: Row) => number | null,
): readonly Field<Row>[] => {
  const prefix = name === '' ? '' : `${name}.`
  return [
    ...(yearOf ? [{ key: `${prefix}year`, value: (row: Row) => (pick(row) ? yearOf(row) : null) }] : []),
    ...standingKeys.map(
      (key): Field<Row> => ({
        key: `${prefix}${key}`,
        value: (row) => flattenStanding(pick(row))[key],
      }),
    ),
  ]
}

/** A change between two editions: `null` and the id of the reason where the core does not subtract. */
export const flattenChange = (change: Change) => ({
  from: change.from,
  to: change.to,
  placesGained: change.placesGained,
  frame: change.frame?.kind ?? null,
  pointsGained: change.pointsGained,
  scale: change.scale.kind === 'broken' ? change.scale.reason.kind : change.scale.kind,
  shares: change.shares.map(({ code, points }) => ({ code, points })),
  remainder: change.remainder,
  newSample: change.newSample !== null,
})

/** The same as fields of a row. */
export const changeFields = <Row>(pick: (row: Row) => Change | null): readonly Field<Row>[] => {
  const keys = ['from', 'to', 'placesGained', 'frame', 'pointsGained', 'scale', 'newSample'] as const
  const lists = ['shares', 'remainder'] as const
  const value = (key: (typeof keys)[number] | (typeof lists)[number]) => (row: Row) => {
    const change = pick(row)
    return change ? (flattenChange(change)[key] as Plain) : null
  }
  return [
    ...keys.map((key): Field<Row> => ({ key: `change.${key}`, value: value(key) })),
    ...lists.map((key): Field<Row> => ({ key: `change.${key}`, value: value(key), csv: false })),
  ]
}

/** A code of PAPI or of the plan, as people and programs see it. */
export const codeField = <Row extends { readonly code: string }>(): Field<Row> => ({
  key: 'code',
  value: ({ code }) => code,
  head: { vi: 'Mã', en: 'Code' },
  show: ({ code }) => code,
})

export const nameField = <Row>(
  name: (row: Row) => Words,
  layout: Field<Row>['layout'] = { fit: 'cut' },
  head: Words = { vi: 'Nội dung', en: 'Name' },
): Field<Row> => ({ key: 'name', value: name, head, show: name, layout })

export const placeOf = (workspace: Workspace) => ({
  code: workspace.plan.place,
  name: namePlace(workspace),
})
