import type { Workspace } from '../plan/workspace.ts'
import type { Edition, Editions } from '../progress/edition.ts'
import { rankEdition } from '../results/rank.ts'
import type { Results } from '../results/results.ts'
import type { FormFrame } from './judge-form.ts'

/** Scores of one edition; those of a province in the order of `codes`, `null` for what was not measured. */
type PackedResults = Pick<Results, 'year' | 'day' | 'codes'> & {
  readonly provinces: readonly (Omit<Results['provinces'][number], 'scores'> & {
    readonly scores: readonly (number | null)[]
  })[]
}

type PackedFrame = {
  readonly workspace: Workspace
  readonly results: readonly PackedResults[]
  readonly year: number
}

/** What is never compared with a form is left out, above all the contacts in the communes: anyone may get the page. */
const leaveOut = ({
  letterhead,
  calendar,
  commendation,
  published,
  units,
  ...rest
}: Workspace): Workspace => ({
  ...rest,
  letterhead: { default: letterhead.default, issuers: [] },
  activities: [],
  ...(units && { units: { ...units, units: units.units.map(({ contact, ...unit }) => unit) } }),
})

const packEdition = ({ results: { year, day, codes, provinces } }: Edition): PackedResults => ({
  year,
  day,
  codes,
  provinces: provinces.map(({ scores, ...one }) => ({
    ...one,
    scores: codes.map((code) => scores[code] ?? null),
  })),
})

const unpackResults = ({ provinces, ...rest }: PackedResults): Results => ({
  ...rest,
  provinces: provinces.map(({ scores, ...one }) => ({
    ...one,
    scores: Object.fromEntries(
      rest.codes.flatMap((code, at) => {
        const score = scores[at] ?? null
        return score === null ? [] : [[code, score]]
      }),
    ),
  })),
  source: { publisher: '', edition: '', remarks: [] },
})

/** What forms of a year are compared with, as JSON. */
export const packFrame = (workspace: Workspace, editions: Editions, year: number): string => {
  const packed: PackedFrame = {
    workspace: leaveOut(workspace),
    results: [...editions.values()].map(packEdition),
    year,
  }
  return JSON.stringify(packed)
}

export const unpackFrame = (json: string): FormFrame => {
  const { workspace, results, year } = JSON.parse(json) as PackedFrame
  const editions = new Map(
    results.map((packed) => {
      const own = unpackResults(packed)
      return [own.year, { results: own, rankings: rankEdition(own, workspace.dimensions) }] as const
    }),
  )
  return { workspace, editions, year }
}
