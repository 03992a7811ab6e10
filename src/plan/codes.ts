import type { Path } from '../diagnostics/diagnostic.ts'
import type { Assignment } from './dimension.ts'
import type { Workspace } from './workspace.ts'

/** A code with the place that defines it; `parent` is the code that it must belong under. */
export type DefinedCode = {
  readonly code: string
  readonly kind: 'dimension' | 'subDimension' | 'item' | 'indicator'
  readonly parent: string | undefined
  readonly path: Path
}

/** Every code that the plan defines, in the order of its files. */
export const listCodes = ({ dimensions }: Workspace): readonly DefinedCode[] =>
  dimensions.flatMap(({ number, subDimensions, indicators = [] }, d): DefinedCode[] => {
    const path = ['dimensions', d]
    return [
      { code: number, kind: 'dimension', parent: undefined, path: [...path, 'number'] },
      ...subDimensions.flatMap(({ code, items = [] }, s): DefinedCode[] => [
        { code, kind: 'subDimension', parent: number, path: [...path, 'subDimensions', s, 'code'] },
        ...items.map(
          (item, i): DefinedCode => ({
            code: item.code,
            kind: 'item',
            parent: code,
            path: [...path, 'subDimensions', s, 'items', i, 'code'],
          }),
        ),
      ]),
      ...indicators.map(
        ({ code }, i): DefinedCode => ({
          code,
          kind: 'indicator',
          parent: number,
          path: [...path, 'indicators', i, 'code'],
        }),
      ),
    ]
  })

/** Whether `code` is `ancestor` or below it: `6.3.1` and `6.3-road` below `6.3` and `6`. */
export const isWithin = (code: string, ancestor: string): boolean =>
  code === ancestor || code.startsWith(`${ancestor}.`) || code.startsWith(`${ancestor}-`)

/** An assignment with the code and name that it belongs to, and its own path. */
export type PlacedAssignment = {
  readonly code: string
  readonly name: string
  readonly assignment: Assignment
  readonly path: Path
}

/** Every assignment that the plan makes, of sub-dimensions and of items. */
export const listAssignments = ({ dimensions }: Workspace): readonly PlacedAssignment[] =>
  dimensions.flatMap(({ subDimensions }, d) =>
    subDimensions.flatMap((subDimension, s) => {
      const path = ['dimensions', d, 'subDimensions', s]
      const items = (subDimension.items ?? []).map((item, i) => ({ row: item, path: [...path, 'items', i] }))
      return [{ row: subDimension, path }, ...items].flatMap(({ row, path }) =>
        row.assignment
          ? [{ code: row.code, name: row.name.vi, assignment: row.assignment, path: [...path, 'assignment'] }]
          : [],
      )
    }),
  )

/** The years of the plan, first to last. */
export const listYears = ({ plan }: Workspace): readonly number[] => {
  const { from, to } = plan.period
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index)
}
