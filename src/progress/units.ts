import type { PlaceKind } from '../plan/unit.ts'
import type { CoveredLevel, CoveredUnit, Reported } from './reported.ts'

// Units of the register: counts, and which of them stand out by a stated rule.

/** A form of it is used, in full or in part. */
export const isHeard = ({ state }: Pick<CoveredUnit, 'state'>): boolean =>
  state === 'answered' || state === 'late' || state === 'partly'

/** Its first form came after the deadline, whatever became of it. */
export const isLate = ({ workingDaysLate }: Pick<CoveredUnit, 'workingDaysLate'>): boolean =>
  (workingDaysLate ?? 0) > 0

export type KindCount = { readonly kind: PlaceKind; readonly heard: number; readonly total: number }

/** `phường` 49 of 51, `xã` 71 of 75: kinds in the order in which the register has them. */
export const countKinds = ({ units }: Pick<CoveredLevel, 'units'>): readonly KindCount[] =>
  [...new Set(units.map(({ kind }) => kind))].map((kind) => {
    const own = units.filter((unit) => unit.kind === kind)
    return { kind, heard: own.filter(isHeard).length, total: own.length }
  })

/** Whether a level sent anything: without any form the city may not have asked it. */
export const isAsked = ({ units }: Pick<CoveredLevel, 'units'>): boolean =>
  units.some(({ state }) => state !== 'not-answered')

/** No form, none that can be used, or not all of it. */
export const isUnitToRemind = ({ state }: Pick<CoveredUnit, 'state'>): boolean =>
  state === 'not-answered' || state === 'held-back' || state === 'partly'

export type Documented = { readonly name: string; readonly count: number }

const mostBest = 3

/**
 * The units of a level that name a document or product for most passages they carried out, at most three. Where the
 * last place is shared by more, none of those is named.
 */
export const listBest = (
  { units }: Pick<CoveredLevel, 'units'>,
  { duties }: Pick<Reported, 'duties'>,
): readonly Documented[] => {
  const counts = new Map(units.filter(isHeard).map(({ name }) => [name, 0]))
  for (const reports of Object.values(duties))
    for (const { by, state, product } of reports) {
      const count = counts.get(by.name)
      if (count !== undefined && product !== '' && (state === 'done' || state === 'ongoing'))
        counts.set(by.name, count + 1)
    }
  const ranked = [...counts]
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const next = ranked[mostBest]?.count
  return ranked.slice(0, mostBest).filter(({ count }) => next === undefined || count > next)
}
