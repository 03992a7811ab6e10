import type { Path } from '../diagnostics/diagnostic.ts'
import type { Words } from '../vi.ts'
import type { Assignment, Dimension } from './dimension.ts'
import { remember } from './remember.ts'
import type { Workspace } from './workspace.ts'

/** What prose may call by a shorter name. */
export type Called = { readonly name: Words; readonly short?: Words | undefined }

/** The name in Vietnamese and the one for prose: the name itself where there is no shorter one. */
export const callIt = ({ name, short = name }: Called) => ({ name: name.vi, short: short.vi })

/**
 * A row of the plan's annex: a sub-dimension, or an item below one that the plan sets its own targets for. A sub-dimension
 * that is split into items is no row: its items are.
 */
export type PlanRow = Called & {
  readonly dimension: Dimension
  readonly code: string
  /** Code of the scores that the row is compared with: its own, or the indicator that measures an item. */
  readonly measuredBy: string
  /** `null`: the source gives neither lead nor targets; `absent` says why. */
  readonly assignment: Assignment | null
  readonly absent?: Words | undefined
  /** Set when the code that measures the row is our reading of the plan, not its words. */
  readonly tie?: Words | undefined
  readonly path: Path
}

/** Every row of the annex, in the plan's order. */
export const listRows = remember(({ dimensions }: Workspace): readonly PlanRow[] =>
  dimensions.flatMap((dimension, d) =>
    dimension.subDimensions.flatMap((subDimension, s): PlanRow[] => {
      const path = ['dimensions', d, 'subDimensions', s]
      if (!subDimension.items) return [{ ...subDimension, dimension, measuredBy: subDimension.code, path }]
      return subDimension.items.map((item, i) => ({ ...item, dimension, path: [...path, 'items', i] }))
    }),
  ),
)

/** The target rank of a row for a year, 1 is best; `null` where the plan sets none. */
export const findTarget = (row: PlanRow, year: number): number | null => row.assignment?.targets[year] ?? null
